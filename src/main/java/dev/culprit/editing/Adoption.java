package dev.culprit.editing;

import dev.culprit.article.ArticleDocument;
import dev.culprit.article.ArticleDocument.Sample;
import dev.culprit.content.ArticleFiles;
import dev.culprit.content.ArticleFormat;
import dev.culprit.matching.signature.NamedSignature;
import dev.culprit.matching.signature.Signature;
import dev.culprit.matching.signature.Specificity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Takes a proposal into an article: its template as a signature, its line as a sample that must match. */
final class Adoption {

    private static final int WORDS_IN_ID = 4;

    private final ArticleDocument article;

    Adoption(ArticleDocument article) {
        this.article = article;
    }

    /**
     * The article with both.
     *
     * @param stand the signature that only stands there until there is a real one; it gives way
     */
    ArticleFiles take(Proposal proposal, NamedSignature stand) {
        Signature signature = new Signature.Text(proposal.template());
        List<NamedSignature> signatures = new ArrayList<>(article.signatures());
        signatures.remove(stand);
        signatures.add(new NamedSignature(
                free(id(proposal), signatures.stream().map(NamedSignature::id).toList()), signature));
        List<Sample> samples = new ArrayList<>(article.samples());
        String name = free(
                "line",
                samples.stream()
                        .map(sample -> sample.file().replaceFirst("\\.txt$", ""))
                        .toList());
        samples.add(
                new Sample(name + ".txt", true, null, Map.of(), proposal.line().stripTrailing() + "\n"));
        return ArticleFormat.write(article.recognisedBy(signatures, samples));
    }

    /** Of its first telling words. */
    private static String id(Proposal proposal) {
        String template = proposal.template();
        String id = Specificity.of(new Signature.Text(template)).words().stream()
                .filter(word -> word.matches("[a-z0-9]{2,20}"))
                .sorted(Comparator.comparingInt(
                        word -> template.toLowerCase(Locale.ROOT).indexOf(word)))
                .limit(WORDS_IN_ID)
                .collect(Collectors.joining("-"));
        return id.isEmpty() ? "error-line" : id;
    }

    private static String free(String wanted, List<String> taken) {
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> number == 1 ? wanted : wanted + "-" + number)
                .filter(name -> !taken.contains(name))
                .findFirst()
                .orElseThrow();
    }
}
