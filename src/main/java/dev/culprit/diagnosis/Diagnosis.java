package dev.culprit.diagnosis;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import dev.culprit.matching.Tier;
import dev.culprit.matching.signature.PlaceholderType;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The answer to one paste, in one language: the known issues it shows, most likely first, with evidence, causes and
 * commands that carry the reader's own values. Having no match is an answer too. Holds masked text only. Its JSON form
 * is the public interface and is what gets kept, so components may be added, never renamed.
 *
 * @param locale the language that was asked for; an article without it says its own in {@link ArticleLink#locale()}
 * @param facts what the paste tells about the reader's cluster, the most trustworthy first for each name
 * @param elapsedMicros what it took to find, in microseconds
 */
public record Diagnosis(
        String locale,
        List<Match> matches,
        List<Benign> benign,
        List<Nearest> nearest,
        @JsonProperty("factsFound") List<FoundFact> facts,
        List<Unexplained> unexplained,
        long elapsedMicros) {

    public Diagnosis {
        matches = List.copyOf(matches);
        benign = List.copyOf(benign);
        nearest = List.copyOf(nearest);
        facts = List.copyOf(facts);
        unexplained = List.copyOf(unexplained);
    }

    /** The most trustworthy value of each fact, by name. */
    @JsonProperty("facts")
    public Map<String, String> valuesOfFacts() {
        Map<String, String> values = new LinkedHashMap<>();
        facts.forEach(fact -> values.putIfAbsent(fact.name(), fact.value()));
        return values;
    }

    /** The same with each article's address put through this function. */
    Diagnosis linkedBy(UnaryOperator<String> address) {
        return new Diagnosis(
                locale,
                matches.stream().map(match -> match.linkedBy(address)).toList(),
                benign.stream()
                        .map(entry -> new Benign(entry.article().linkedBy(address), entry.evidence()))
                        .toList(),
                nearest.stream().map(miss -> miss.linkedBy(address)).toList(),
                facts,
                unexplained,
                elapsedMicros);
    }

    /** The places in the paste that this answer speaks of. */
    Stream<Place> places() {
        return Stream.of(
                        matches.stream()
                                .flatMap(match -> match.evidence().stream().flatMap(Evidence::places)),
                        benign.stream()
                                .flatMap(entry -> entry.evidence().stream().flatMap(Evidence::places)),
                        nearest.stream()
                                .flatMap(miss -> miss.evidence().stream().flatMap(Evidence::places)),
                        unexplained.stream().map(Unexplained::place),
                        facts.stream().map(FoundFact::place))
                .flatMap(places -> places);
    }

    /**
     * A piece of one line of the paste.
     *
     * @param line 1-based
     * @param start first UTF-16 unit in that line, 0-based
     * @param end one past the last
     */
    public record Place(int line, int start, int end) {}

    /**
     * Where to read on.
     *
     * @param url absolute when the server knows its address, else from the root
     * @param locale the language that title and summary are really in
     * @param summary Markdown
     */
    public record ArticleLink(String key, String slug, String title, String url, String locale, String summary) {

        ArticleLink linkedBy(UnaryOperator<String> address) {
            return new ArticleLink(key, slug, title, address.apply(url), locale, summary);
        }
    }

    /**
     * A known issue that the paste shows.
     *
     * @param confidence calibrated probability, 0..1
     * @param causes most likely first
     * @param evidence heaviest first
     * @param values what the commands ask for, in the article's order
     * @param related slugs of articles to look at next
     * @param causeTitles titles of all the article's causes, in Markdown, by their ids; prose names causes by these, as code
     */
    public record Match(
            double confidence,

            @Schema(
                    type = "string",
                    allowableValues = {"certain", "likely", "possible"})
            Tier tier,

            ArticleLink article,
            List<Cause> causes,
            List<Evidence> evidence,
            List<Value> values,
            List<String> related,
            @JsonSetter(nulls = Nulls.AS_EMPTY) // kept before there were any
            Map<String, String> causeTitles) {
        public Match {
            causes = List.copyOf(causes);
            evidence = List.copyOf(evidence);
            values = List.copyOf(values);
            related = List.copyOf(related);
            causeTitles = Collections.unmodifiableMap(new LinkedHashMap<>(causeTitles));
        }

        /** The title of a cause of the article; empty when none has this id. */
        public Optional<String> causeTitle(String id) {
            return Optional.ofNullable(causeTitles.get(id));
        }

        private Match linkedBy(UnaryOperator<String> address) {
            return new Match(
                    confidence, tier, article.linkedBy(address), causes, evidence, values, related, causeTitles);
        }
    }

    /**
     * A piece of evidence.
     *
     * @param signature id of the signature; for words found by text search those words
     * @param cause the cause it speaks about; null when it speaks for the issue
     * @param values what placeholders captured, by name
     * @param weight in nats of log-odds; negative speaks against
     * @param quotes the lines it stands in, the first of a long list
     */
    public record Evidence(
            String signature, @Nullable String cause, Map<String, String> values, double weight, List<Quote> quotes) {
        public Evidence {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
            quotes = List.copyOf(quotes);
        }

        @JsonProperty
        public int line() {
            return quotes.get(0).line();
        }

        @JsonProperty
        public int start() {
            return quotes.get(0).start();
        }

        @JsonProperty
        public int end() {
            return quotes.get(0).end();
        }

        /** What was matched on its first line. */
        @JsonProperty
        public String text() {
            return quotes.get(0).marked();
        }

        Stream<Place> places() {
            return quotes.stream().map(quote -> new Place(quote.line(), quote.start(), quote.end()));
        }
    }

    /**
     * A line of the paste with what matters in it; what stands around it may be cut off.
     *
     * @param line 1-based
     * @param start first UTF-16 unit of the marked part in that line, 0-based
     * @param end one past the last
     */
    public record Quote(int line, int start, int end, String before, String marked, String after) {}

    /**
     * What commands ask for under a name.
     *
     * @param description what it stands for, in the reader's language
     * @param filled what commands were filled with; null when the paste does not tell it, or nothing that is safe
     * @param others further values that the paste offers, less trustworthy
     */
    public record Value(
            String name,
            @Schema(type = "string", example = "ident") PlaceholderType type,
            String description,
            @Nullable SourcedValue filled,
            List<SourcedValue> others) {
        public Value {
            others = List.copyOf(others);
        }
    }

    /** A value and where in the paste it was read. */
    public record SourcedValue(String value, Place place) {}

    /** Lines that look alarming and are normal; the article's summary says why. */
    public record Benign(ArticleLink article, List<Evidence> evidence) {
        public Benign {
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * What came closest without being an answer.
     *
     * @param lacking what would have been expected beside it, as its author wrote the signature
     */
    public record Nearest(ArticleLink article, double confidence, List<Evidence> evidence, List<String> lacking) {
        public Nearest {
            evidence = List.copyOf(evidence);
            lacking = List.copyOf(lacking);
        }

        private Nearest linkedBy(UnaryOperator<String> address) {
            return new Nearest(article.linkedBy(address), confidence, evidence, lacking);
        }
    }

    /** A value that the paste tells about the reader's cluster. */
    public record FoundFact(String name, String value, Place place) {}

    /** An error message that nothing explains, and how often it was seen. */
    public record Unexplained(String text, Place place, int times) {

        @JsonProperty
        public int line() {
            return place.line();
        }

        @JsonProperty
        public int start() {
            return place.start();
        }

        @JsonProperty
        public int end() {
            return place.end();
        }
    }

    /** Whether something is known about this paste. */
    public boolean answers() {
        return !matches.isEmpty();
    }
}
