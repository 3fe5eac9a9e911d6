package dev.culprit.diagnosis;

import dev.culprit.article.ArticleDocument;
import dev.culprit.matching.KnownIssue;
import dev.culprit.matching.KnownIssue.PossibleCause;
import dev.culprit.matching.KnownIssue.VersionRange;
import java.util.Set;

/** Tells the matcher what it needs to know of an article. */
final class KnownIssues {

    private KnownIssues() {}

    static KnownIssue of(ArticleDocument document) {
        return new KnownIssue(
                document.key(),
                document.slug(),
                document.kind() == ArticleDocument.Kind.BENIGN,
                document.components(),
                document.appliesTo().stream()
                        .map(range -> new VersionRange(range.component(), range.versions()))
                        .toList(),
                document.signatures(),
                document.causes().stream()
                        .map(cause -> new PossibleCause(cause.id(), cause.evidence(), cause.against()))
                        .toList(),
                Set.copyOf(document.shares()));
    }
}
