package dev.culprit.matching;

import dev.culprit.matching.signature.NamedSignature;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that the matcher needs of an article.
 *
 * @param slugsShared slugs of articles that are declared to show the same symptom
 * @param benign true for an entry that explains harmless lines
 * @param wordings what its title, summary and symptoms say, in each language; may be empty
 */
public record KnownIssue(
        String key,
        String slug,
        boolean benign,
        List<String> components,
        List<VersionRange> appliesTo,
        List<NamedSignature> signatures,
        List<PossibleCause> causes,
        Set<String> slugsShared,
        List<Wording> wordings) {

    public KnownIssue {
        components = List.copyOf(components);
        appliesTo = List.copyOf(appliesTo);
        signatures = List.copyOf(signatures);
        causes = List.copyOf(causes);
        slugsShared = Set.copyOf(slugsShared);
        wordings = List.copyOf(wordings);
    }

    /** Every signature: of the symptom, and for and against each cause. */
    List<NamedSignature> allSignatures() {
        return Stream.concat(
                        signatures.stream(),
                        causes.stream()
                                .flatMap(cause -> Stream.concat(cause.evidence().stream(), cause.against().stream())))
                .toList();
    }

    /** Whether one of the two is declared to show the symptom of the other. */
    boolean sharesSymptomWith(KnownIssue other) {
        return slugsShared.contains(other.slug) || other.slugsShared.contains(slug);
    }

    boolean isSymptom(String signature) {
        return holds(signatures, signature);
    }

    boolean speaksAgainst(String signature) {
        return causes.stream().anyMatch(cause -> holds(cause.against(), signature));
    }

    /** The cause that a signature speaks about; null when it speaks for the issue as a whole. */
    @Nullable
    String causeOf(String signature) {
        return causes.stream()
                .filter(cause -> holds(cause.evidence(), signature) || holds(cause.against(), signature))
                .map(PossibleCause::id)
                .findFirst()
                .orElse(null);
    }

    private static boolean holds(List<NamedSignature> signatures, String id) {
        return signatures.stream().anyMatch(signature -> signature.id().equals(id));
    }

    /**
     * A cause with what speaks for and against it; causes stand in the order of how common they are.
     *
     * @param wordings what its title, explanation, check and fixes say, in each language; may be empty
     */
    public record PossibleCause(
            String id, List<NamedSignature> evidence, List<NamedSignature> against, List<Wording> wordings) {
        public PossibleCause {
            evidence = List.copyOf(evidence);
            against = List.copyOf(against);
            wordings = List.copyOf(wordings);
        }
    }

    /**
     * What is said about something in one language, for finding it by its words. Markdown is welcome.
     *
     * @param title the few words that name it
     * @param body all else
     */
    public record Wording(String title, String body) {}
}
