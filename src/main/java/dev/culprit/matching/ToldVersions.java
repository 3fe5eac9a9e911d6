package dev.culprit.matching;

import dev.culprit.paste.Fact;
import dev.culprit.paste.Paste;
import java.util.List;
import java.util.Optional;

/** The versions of components that a paste tells; they are looked for when first asked about. */
final class ToldVersions {

    private static final String VERSION = "version/";

    private final Paste paste;

    ToldVersions(Paste paste) {
        this.paste = paste;
    }

    /** A version that the paste tells of a component, and the range in which it is not. */
    record Mismatch(Fact told, VersionRange range) {}

    /** Why an issue is not about what the paste tells of: of a component that it is about, every version told is outside. */
    Optional<Mismatch> mismatch(KnownIssue issue) {
        return issue.appliesTo().stream()
                .filter(range -> range.versions() != null)
                .flatMap(range -> mismatch(range, issue.appliesTo()).stream())
                .findFirst();
    }

    private Optional<Mismatch> mismatch(VersionRange range, List<VersionRange> all) {
        List<VersionRange> ranges = all.stream()
                .filter(other -> other.component().equals(range.component()))
                .toList();
        List<Fact> told = paste.facts().stream()
                .filter(fact -> fact.name().equals(VERSION + range.component()))
                .toList();
        boolean outside = told.stream().allMatch(fact -> ranges.stream().allMatch(each -> each.excludes(fact.value())));
        return outside ? told.stream().findFirst().map(fact -> new Mismatch(fact, range)) : Optional.empty();
    }
}
