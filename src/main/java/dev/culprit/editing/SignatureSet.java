package dev.culprit.editing;

import dev.culprit.article.ArticleDocument;
import dev.culprit.article.ArticleDocument.Cause;
import dev.culprit.matching.signature.NamedSignature;
import dev.culprit.matching.signature.OwnedSignature;
import dev.culprit.matching.signature.SignatureCompiler;
import java.util.List;
import java.util.stream.Stream;

/** The signatures of one text of an article, in the roles they play there. */
record SignatureSet(List<Placed> placed) {

    SignatureSet {
        placed = List.copyOf(placed);
    }

    /** What a signature speaks for. */
    enum Role {
        SYMPTOM,
        EVIDENCE,
        AGAINST
    }

    /**
     * A signature in its place.
     *
     * @param cause that it speaks about; empty for a symptom
     */
    record Placed(NamedSignature named, Role role, String cause) {}

    static SignatureSet of(ArticleDocument article) {
        Stream<Placed> symptoms = article.signatures().stream().map(named -> new Placed(named, Role.SYMPTOM, ""));
        Stream<Placed> ofCauses = article.causes().stream().flatMap(SignatureSet::of);
        return new SignatureSet(Stream.concat(symptoms, ofCauses).toList());
    }

    private static Stream<Placed> of(Cause cause) {
        return Stream.concat(
                cause.evidence().stream().map(named -> new Placed(named, Role.EVIDENCE, cause.id())),
                cause.against().stream().map(named -> new Placed(named, Role.AGAINST, cause.id())));
    }

    /** Those that can be looked for. */
    List<OwnedSignature> compiled(String owner) {
        return compiled(owner, placed.stream());
    }

    /** Those that can be looked for and identify the article. */
    List<OwnedSignature> compiledSymptoms(String owner) {
        return compiled(owner, placed.stream().filter(each -> each.role() == Role.SYMPTOM));
    }

    private static List<OwnedSignature> compiled(String owner, Stream<Placed> placed) {
        return placed.flatMap(each -> SignatureCompiler.compile(each.named().signature()).signature().stream()
                        .map(signature -> new OwnedSignature(owner, each.named().id(), signature)))
                .toList();
    }
}
