package dev.culprit.article;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One saved state of an article.
 *
 * @param number counts from 1 in its article
 * @param title in English, else in the first locale there is
 * @param reason why it was saved, in its author's words; may be empty
 * @param published when readers got to see it; null while they have not
 * @param publisher who published it; null while nobody has
 * @param approver who, other than its author, found it good, the last of them; null while nobody has
 */
public record Revision(
        int number,
        String slug,
        String title,
        String author,
        String reason,
        Instant saved,
        @Nullable Instant published,
        @Nullable String publisher,
        @Nullable String approver) {}
