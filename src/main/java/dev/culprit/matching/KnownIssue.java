package dev.culprit.matching;

import dev.culprit.matching.signature.NamedSignature;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that the matcher needs of an article.
 *
 * @param slugsShared slugs of articles that are declared to show the same symptom
 * @param benign true for an entry that explains harmless lines
 */
public record KnownIssue(
        String key,
        String slug,
        boolean benign,
        List<String> components,
        List<VersionRange> appliesTo,
        List<NamedSignature> signatures,
        List<PossibleCause> causes,
        Set<String> slugsShared) {

    public KnownIssue {
        components = List.copyOf(components);
        appliesTo = List.copyOf(appliesTo);
        signatures = List.copyOf(signatures);
        causes = List.copyOf(causes);
        slugsShared = Set.copyOf(slugsShared);
    }

    /** A cause with what speaks for and against it; causes stand in the order of how common they are. */
    public record PossibleCause(String id, List<NamedSignature> evidence, List<NamedSignature> against) {
        public PossibleCause {
            evidence = List.copyOf(evidence);
            against = List.copyOf(against);
        }
    }

    /** Versions of a component that the issue is about; null for every version. */
    public record VersionRange(String component, @Nullable String versions) {}
}
