package dev.culprit.matching;

import dev.culprit.matching.Contest.Contestant;
import dev.culprit.matching.Evidence.Kind;
import dev.culprit.matching.PasteWords.Place;
import dev.culprit.matching.signature.Hit;
import dev.culprit.matching.signature.NamedSignature;
import dev.culprit.paste.Message;
import dev.culprit.paste.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells what speaks for a candidate, where it stands, and how much it counted. */
final class Explanation {

    /** So many places of one signature are shown. */
    private static final int MOST_PLACES = 5;

    private static final int MOST_WORDS = 6;
    private static final double WORTH_SHOWING = 2; // nats: in one of seven texts
    private static final int MOST_LACKING = 3;
    private static final double PARTLY_THERE = 0.2;

    private static final Comparator<Evidence> HEAVIEST_FIRST = Comparator.comparingDouble(
                    (Evidence piece) -> Math.abs(piece.weight()))
            .reversed();

    private final Candidate candidate;
    private final Weights weights;
    private final PasteWords words;
    private final TextIndex index;
    private final ToldVersions versions;
    private final Map<Feature, Double> counted = new EnumMap<>(Feature.class);

    Explanation(Contestant contestant, Weights weights, PasteWords words, TextIndex index, ToldVersions versions) {
        this.candidate = contestant.candidate();
        this.weights = weights;
        this.words = words;
        this.index = index;
        this.versions = versions;
        contestant.features().forEach((feature, value) -> counted.put(feature, weights.of(feature) * value));
    }

    /** What signatures of the issue found, its words, a version it is not about, then what speaks for and against its causes. */
    List<Evidence> evidence() {
        List<Evidence> evidence = new ArrayList<>(symptoms());
        words().ifPresent(evidence::add);
        otherVersion().ifPresent(evidence::add);
        evidence.addAll(causes());
        return evidence;
    }

    /** What signatures count together is shared among them by how telling each is; a second place adds nothing. */
    private List<Evidence> symptoms() {
        List<Evidence> evidence = new ArrayList<>();
        double together = counted(
                Feature.FOUND, Feature.TELLING, Feature.EXACT, Feature.INNERMOST, Feature.ROUTINE, Feature.EXPLAINS);
        double total = candidate.symptoms().stream()
                .mapToDouble(seen -> 1 + seen.information())
                .sum();
        for (SeenSignature seen : candidate.symptoms()) {
            add(seen, null, together * (1 + seen.information()) / total, evidence);
        }
        evidence.sort(HEAVIEST_FIRST);
        return evidence;
    }

    private List<Evidence> causes() {
        List<Evidence> evidence = new ArrayList<>();
        for (SeenSignature seen : candidate.ofCauses()) {
            String id = seen.signature().id();
            double telling = 1 + Math.log1p(seen.information());
            boolean against = candidate.issue().speaksAgainst(id);
            double weight = telling
                    * (against ? weights.causes().against() : weights.causes().found());
            add(seen, candidate.issue().causeOf(id), weight, evidence);
        }
        evidence.sort(HEAVIEST_FIRST);
        return evidence;
    }

    private static void add(SeenSignature seen, @Nullable String cause, double weight, List<Evidence> evidence) {
        Set<String> texts = new LinkedHashSet<>();
        for (Hit hit : seen.hits()) {
            if (texts.size() < MOST_PLACES && texts.add(hit.text())) {
                Kind kind = hit.messages().isEmpty() ? Kind.CONFIG : Kind.SIGNATURE;
                double counts = texts.size() == 1 ? weight : 0;
                evidence.add(new Evidence(
                        seen.signature().id(), kind, cause, hit.spans(), hit.text(), hit.values(), counts));
            }
        }
    }

    /** A word that the issue and the paste share. */
    private record Shared(double value, Place place) {}

    /** The rarest words that the issue and the paste share, where they stand. */
    private Optional<Evidence> words() {
        List<Shared> shared = new ArrayList<>();
        words.forEach((term, weight, rarity) -> {
            double value = weight * index.weight(term, candidate.issue().key()) * rarity;
            if (value > 0 && rarity >= WORTH_SHOWING) {
                shared.add(new Shared(value, words.place(term)));
            }
        });
        shared.sort(Comparator.comparingDouble(Shared::value).reversed());
        List<Span> spans = new ArrayList<>();
        List<Place> shown = new ArrayList<>();
        Set<String> texts = new LinkedHashSet<>();
        for (Shared each : shared) {
            Place place = each.place();
            Message message = words.messages().get(place.message());
            if (texts.size() < MOST_WORDS
                    && shown.stream().noneMatch(place::overlaps)
                    && texts.add(message.text().substring(place.start(), place.end()))) {
                shown.add(place);
                spans.addAll(message.spans(place.start(), place.end()));
            }
        }
        if (spans.isEmpty()) {
            return Optional.empty();
        }
        spans.sort(Comparator.comparingInt(Span::line).thenComparingInt(Span::start));
        String found = String.join(", ", texts);
        double weight = counted(
                Feature.PARTLY,
                Feature.WORDS,
                Feature.COVERAGE,
                Feature.TOLD,
                Feature.MARGIN,
                Feature.COMPONENT,
                Feature.TITLE,
                Feature.ALONE_PARTLY,
                Feature.ALONE_WORDS,
                Feature.ALONE_COVERAGE,
                Feature.ALONE_TOLD,
                Feature.ALONE_MARGIN,
                Feature.ALONE_COMPONENT,
                Feature.ALONE_TITLE,
                Feature.FOUND_WORDS,
                Feature.FOUND_MARGIN,
                Feature.FOUND_COMPONENT,
                Feature.FOUND_TITLE);
        return Optional.of(new Evidence(found, Kind.TEXT, null, spans, found, Map.of(), weight));
    }

    private Optional<Evidence> otherVersion() {
        return versions.mismatch(candidate.issue())
                .map(mismatch -> new Evidence(
                        mismatch.range().component() + " " + mismatch.range().versions(),
                        Kind.VERSION,
                        null,
                        List.of(mismatch.told().where()),
                        mismatch.told().value(),
                        Map.of(),
                        counted(Feature.OTHER_VERSION)));
    }

    /** The signatures of the symptom of which most words are there, but not as they should stand. */
    List<String> lacking() {
        return candidate.issue().signatures().stream()
                .filter(signature -> candidate.symptoms().stream()
                        .noneMatch(seen -> seen.signature().equals(signature)))
                .filter(signature -> partThere(signature) >= PARTLY_THERE)
                .sorted(Comparator.comparingDouble(this::partThere).reversed())
                .limit(MOST_LACKING)
                .map(NamedSignature::id)
                .toList();
    }

    private double partThere(NamedSignature signature) {
        double[] sums = {0, 0}; // there, all
        index.rarities(signature.signature()).forEach((term, rarity) -> {
            sums[0] += words.contains(term) ? rarity : 0;
            sums[1] += rarity;
        });
        return sums[1] == 0 ? 0 : sums[0] / sums[1];
    }

    private double counted(Feature... features) {
        double sum = 0;
        for (Feature feature : features) {
            sum += counted.getOrDefault(feature, 0.0);
        }
        return sum;
    }
}
