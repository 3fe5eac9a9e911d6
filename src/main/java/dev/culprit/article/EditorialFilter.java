package dev.culprit.article;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Narrows the editors' list; null means any.
 *
 * @param words a piece of the key, slug or title, also of a published title in another language; letter case does not matter
 */
public record EditorialFilter(
        @Nullable Status status, @Nullable String words) {

    /** Every article. */
    public static final EditorialFilter ANY = new EditorialFilter(null, null);

    /** The words as a pattern for {@code like}, with {@code !} as its escape. */
    @Nullable
    String pattern() {
        if (words == null || words.isBlank()) {
            return null;
        }
        String literal = words.strip().toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0");
        return "%" + literal + "%";
    }
}
