package dev.culprit.diagnosis;

import dev.culprit.article.ArticleDocument;
import dev.culprit.diagnosis.Diagnosis.ArticleLink;
import dev.culprit.diagnosis.Diagnosis.Benign;
import dev.culprit.diagnosis.Diagnosis.Evidence;
import dev.culprit.diagnosis.Diagnosis.FoundFact;
import dev.culprit.diagnosis.Diagnosis.Match;
import dev.culprit.diagnosis.Diagnosis.Nearest;
import dev.culprit.diagnosis.Diagnosis.Place;
import dev.culprit.diagnosis.Diagnosis.Unexplained;
import dev.culprit.diagnosis.Diagnosis.Value;
import dev.culprit.matching.Findings;
import dev.culprit.matching.Findings.NearMiss;
import dev.culprit.matching.signature.NamedSignature;
import dev.culprit.paste.Fact;
import dev.culprit.paste.Paste;
import dev.culprit.paste.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Puts what the matcher found in a masked paste into the words of the articles, in one language. An article that was
 * withdrawn since the matcher looked is left out.
 */
final class Diagnostician {

    private static final int MOST_EVIDENCE = 20;
    private static final double CONFIDENCE_STEPS = 10_000;
    private static final double WEIGHT_STEPS = 100;

    private final Function<String, Optional<ArticleDocument>> documents;
    private final Locale locale;
    private final Quotation quotation;
    private final List<FoundFact> facts;

    Diagnostician(Function<String, Optional<ArticleDocument>> documents, Paste masked, Locale locale) {
        this.documents = documents;
        this.locale = locale;
        this.quotation = new Quotation(masked);
        this.facts = masked.facts().stream().map(Diagnostician::fact).toList();
    }

    Diagnosis tell(Findings findings, long elapsedMicros) {
        return new Diagnosis(
                locale.toLanguageTag(),
                findings.matches().stream()
                        .flatMap(match -> match(match).stream())
                        .toList(),
                findings.benign().stream()
                        .flatMap(match -> benign(match).stream())
                        .toList(),
                findings.nearest().stream()
                        .flatMap(miss -> nearest(miss).stream())
                        .toList(),
                facts,
                findings.unexplained().stream().map(this::unexplained).toList(),
                elapsedMicros);
    }

    private static FoundFact fact(Fact fact) {
        return new FoundFact(fact.name(), fact.value(), place(fact.where()));
    }

    private static Place place(Span span) {
        return new Place(span.line(), span.start(), span.end());
    }

    private Optional<Match> match(dev.culprit.matching.Match match) {
        return documents.apply(match.key()).map(document -> {
            List<Evidence> evidence = evidence(match.evidence());
            List<Value> values = new ReaderValues(evidence, facts).of(document, locale.getLanguage());
            return new Match(
                    rounded(match.confidence(), CONFIDENCE_STEPS),
                    match.tier(),
                    link(document),
                    causes(
                            match,
                            new ArticleProse(document, document.text(locale).text(), values)),
                    evidence,
                    values,
                    document.related(),
                    causeTitles(document.text(locale).text()));
        });
    }

    private static Map<String, String> causeTitles(ArticleDocument.Text text) {
        Map<String, String> titles = new LinkedHashMap<>();
        text.causes().forEach(cause -> titles.put(cause.id(), cause.title()));
        return titles;
    }

    private static List<Cause> causes(dev.culprit.matching.Match match, ArticleProse prose) {
        return match.causes().stream()
                .flatMap(cause -> prose.cause(cause.id(), rounded(cause.confidence(), CONFIDENCE_STEPS)).stream())
                .toList();
    }

    private List<Evidence> evidence(List<dev.culprit.matching.Evidence> pieces) {
        return pieces.stream()
                .filter(piece -> !piece.spans().isEmpty())
                .limit(MOST_EVIDENCE)
                .map(this::evidence)
                .toList();
    }

    private Evidence evidence(dev.culprit.matching.Evidence piece) {
        return new Evidence(
                piece.signature(),
                piece.cause(),
                CapturedValues.read(piece.values()),
                rounded(piece.weight(), WEIGHT_STEPS),
                quotation.quotes(piece.spans()));
    }

    private Optional<Benign> benign(dev.culprit.matching.Match match) {
        return documents.apply(match.key()).map(document -> new Benign(link(document), evidence(match.evidence())));
    }

    private Optional<Nearest> nearest(NearMiss miss) {
        return documents
                .apply(miss.match().key())
                .map(document -> new Nearest(
                        link(document),
                        rounded(miss.match().confidence(), CONFIDENCE_STEPS),
                        evidence(miss.match().evidence()),
                        miss.lacking().stream().map(id -> wording(document, id)).toList()));
    }

    /** The signature of this id as its author wrote it; something else that was lacking as it stands. */
    private static String wording(ArticleDocument document, String id) {
        Stream<NamedSignature> ofCauses = document.causes().stream()
                .flatMap(cause -> Stream.concat(cause.evidence().stream(), cause.against().stream()));
        return Stream.concat(document.signatures().stream(), ofCauses)
                .filter(signature -> signature.id().equals(id))
                .findFirst()
                .map(signature -> SignatureWording.of(signature.signature()))
                .orElse(id);
    }

    private Unexplained unexplained(Findings.Unexplained message) {
        var quote = quotation.quotes(message.spans()).get(0);
        return new Unexplained(quote.marked(), new Place(quote.line(), quote.start(), quote.end()), message.times());
    }

    private ArticleLink link(ArticleDocument document) {
        ArticleDocument.Localized localized = document.text(locale);
        return new ArticleLink(
                document.key(),
                document.slug(),
                localized.text().title(),
                "/articles/" + document.slug(),
                localized.locale(),
                localized.text().summary());
    }

    private static double rounded(double number, double steps) {
        return Math.round(number * steps) / steps;
    }
}
