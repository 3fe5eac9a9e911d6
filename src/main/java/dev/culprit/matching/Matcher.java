package dev.culprit.matching;

import dev.culprit.matching.signature.Hit;
import dev.culprit.matching.signature.NamedSignature;
import dev.culprit.matching.signature.OwnedSignature;
import dev.culprit.matching.signature.SignatureCompiler;
import dev.culprit.matching.signature.SignatureIndex;
import dev.culprit.paste.Paste;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Finds the known issues that a paste shows. Immutable and safe to share: a published or archived article gives a new
 * matcher, which shares nearly all of the old one, and whoever is reading the old one is not disturbed.
 */
public final class Matcher {

    private final Issues issues;
    private final SignatureIndex signatures;
    private final TextIndex words;

    private Matcher(Issues issues, SignatureIndex signatures, TextIndex words) {
        this.issues = issues;
        this.signatures = signatures;
        this.words = words;
    }

    /**
     * A matcher for these issues, made on all processors. A signature that cannot be compiled is left out, the others go on.
     */
    public static Matcher of(Collection<KnownIssue> issues) {
        Issues distinct = Issues.of(issues);
        CompletableFuture<TextIndex> words = CompletableFuture.supplyAsync(() -> TextIndex.of(distinct.base()));
        List<OwnedSignature> signatures = distinct.base().stream()
                .flatMap(issue -> compiled(issue).stream())
                .toList();
        return new Matcher(distinct, SignatureIndex.of(signatures), words.join());
    }

    /** A matcher that knows this issue as it is now, and all others as before. */
    public Matcher with(KnownIssue issue) {
        return new Matcher(issues.with(issue), signatures.with(issue.key(), compiled(issue)), words.with(issue));
    }

    /** A matcher that does not know this issue. */
    public Matcher without(String key) {
        return new Matcher(issues.without(key), signatures.without(key), words.without(key));
    }

    /** How many issues it knows. */
    public int size() {
        return issues.size();
    }

    /** What this paste shows. Takes time linear in the length of the paste. */
    public Findings match(Paste paste) {
        return ranking(paste, scan(paste)).findings();
    }

    /** The signatures that a paste shows, of whatever issue. */
    List<Hit> scan(Paste paste) {
        return signatures.scan(paste);
    }

    /** What a paste shows, given the signatures that were found in it; those of issues not known here are passed over. */
    Ranking ranking(Paste paste, List<Hit> hits) {
        return new Ranking(issues, words, Weights.SHIPPED, paste, hits);
    }

    private static List<OwnedSignature> compiled(KnownIssue issue) {
        List<OwnedSignature> signatures = new ArrayList<>();
        for (NamedSignature named : issue.allSignatures()) {
            SignatureCompiler.compile(named.signature())
                    .signature()
                    .ifPresent(signature -> signatures.add(new OwnedSignature(issue.key(), named.id(), signature)));
        }
        return signatures;
    }
}
