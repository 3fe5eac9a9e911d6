package dev.culprit.diagnosis;

import dev.culprit.article.ArticleDocument;
import dev.culprit.matching.Findings;
import dev.culprit.matching.KnownIssue;
import dev.culprit.matching.Matcher;
import dev.culprit.paste.Paste;
import dev.culprit.paste.RedactedPaste;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Function;

/**
 * What is known at one moment: a matcher and the articles behind it. Needs no server and no database. Immutable as far as
 * its documents are; safe to share.
 *
 * @param documents the published article of a key; empty when it was withdrawn
 */
public record KnowledgeBase(Matcher matcher, Function<String, Optional<ArticleDocument>> documents) {

    /** From so many UTF-16 units on, reading a paste keeps more than one processor busy. */
    private static final int WORTH_SHARING = 1 << 18;

    /** The knowledge in these articles. */
    public static KnowledgeBase of(Collection<ArticleDocument> articles) {
        Map<String, ArticleDocument> byKey = new HashMap<>();
        List<KnownIssue> issues = new ArrayList<>();
        for (ArticleDocument article : articles) {
            byKey.put(article.key(), article);
            issues.add(article.toKnownIssue());
        }
        return new KnowledgeBase(Matcher.of(issues), key -> Optional.ofNullable(byKey.get(key)));
    }

    /**
     * Looks for known issues in a paste. Its secrets are masked first, and all that follows sees the masked text only:
     * so nothing that is found, filled in, shown or kept can hold one.
     */
    public Examination examine(Paste paste) {
        long started = System.nanoTime();
        RedactedPaste redacted = paste.redacted();
        Paste masked = redacted.maskedSecrets() == 0 ? paste : Paste.of(redacted.text());
        if (masked.text().length() >= WORTH_SHARING) {
            ForkJoinPool.commonPool().execute(() -> readBeside(masked));
        }
        Findings findings = matcher.match(masked);
        return new Examination(documents, masked, redacted.maskedSecrets(), findings, System.nanoTime() - started);
    }

    /** Reads, on another processor if there is one, what will be asked for soon. */
    private static void readBeside(Paste paste) {
        paste.configs();
        paste.facts();
    }
}
