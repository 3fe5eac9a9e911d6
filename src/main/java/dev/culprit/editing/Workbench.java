package dev.culprit.editing;

import dev.culprit.article.ArticleDocument;
import dev.culprit.article.ArticleDocument.Kind;
import dev.culprit.content.BenignLogs;
import dev.culprit.content.SampleTrial;
import dev.culprit.diagnosis.Diagnoses;
import dev.culprit.diagnosis.UnmatchedPaste;
import dev.culprit.editing.SignatureSet.Placed;
import dev.culprit.editing.SignatureSet.Role;
import dev.culprit.editing.Specimen.Source;
import dev.culprit.editing.WorkbenchReport.BenignHit;
import dev.culprit.editing.WorkbenchReport.Caught;
import dev.culprit.editing.WorkbenchReport.Change;
import dev.culprit.editing.WorkbenchReport.Collision;
import dev.culprit.editing.WorkbenchReport.Judged;
import dev.culprit.editing.WorkbenchReport.Tested;
import dev.culprit.matching.Matcher;
import dev.culprit.matching.signature.Hit;
import dev.culprit.matching.signature.OwnedSignature;
import dev.culprit.matching.signature.SignatureCompiler;
import dev.culprit.matching.signature.SignatureIndex;
import dev.culprit.matching.signature.Specificity;
import dev.culprit.paste.Paste;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Tries the signatures of an article on everything that was recorded, before readers get to feel it. Safe to share.
 */
@Service
class Workbench {

    private static final String NOW = "now";
    private static final String BEFORE = "before";
    private static final int MOST_UNMATCHED = 200;
    private static final int MOST_WORDS = 6;

    /** A signature found in this share of all other articles' samples, and in this many, tells nothing. */
    private static final double EVERYWHERE = 0.15;

    private static final int EVERYWHERE_FROM = 8;

    private final Neighbours neighbours;
    private final BenignLogs benignLogs;
    private final Diagnoses diagnoses;

    Workbench(Neighbours neighbours, BenignLogs benignLogs, Diagnoses diagnoses) {
        this.neighbours = neighbours;
        this.benignLogs = benignLogs;
        this.diagnoses = diagnoses;
    }

    /** What was found in a specimen, by the text that is worked on and by the published one. */
    private record Outcome(Specimen specimen, List<String> now, List<String> before) {

        private boolean isFoundNow() {
            return !now.isEmpty();
        }

        private boolean isChanged() {
            return now.isEmpty() != before.isEmpty();
        }
    }

    /**
     * Tries an article.
     *
     * @param published what readers have of it; null when they have nothing
     * @param pasted a text to look at besides; its secrets are masked
     */
    WorkbenchReport test(
            ArticleDocument article, @Nullable ArticleDocument published, @Nullable String pasted, Locale locale) {
        SignatureSet signatures = SignatureSet.of(article);
        List<Outcome> outcomes = outcomes(article, published, signatures);
        long others = outcomes.stream()
                .filter(outcome -> outcome.specimen().source() == Source.NEIGHBOUR)
                .count();
        return new WorkbenchReport(
                judge(signatures, spread(outcomes), others),
                pasted == null || pasted.isBlank() ? null : look(signatures, pasted),
                samples(article, signatures),
                collisions(article, outcomes, locale),
                article.kind() == Kind.BENIGN ? List.of() : benign(outcomes),
                unmatched(outcomes),
                published == null ? List.of() : changes(outcomes),
                outcomes.size());
    }

    private List<Outcome> outcomes(
            ArticleDocument article, @Nullable ArticleDocument published, SignatureSet signatures) {
        List<OwnedSignature> both = new ArrayList<>(signatures.compiledSymptoms(NOW));
        if (published != null) {
            both.addAll(SignatureSet.of(published).compiledSymptoms(BEFORE));
        }
        SignatureIndex index = SignatureIndex.of(both);
        return specimens(article)
                .map(specimen -> outcome(specimen, index.scan(Paste.of(specimen.text()))))
                .toList();
    }

    private static Outcome outcome(Specimen specimen, List<Hit> hits) {
        return new Outcome(specimen, ids(hits, NOW), ids(hits, BEFORE));
    }

    private static List<String> ids(List<Hit> hits, String owner) {
        return hits.stream()
                .filter(hit -> hit.signature().owner().equals(owner))
                .map(hit -> hit.signature().id())
                .distinct()
                .toList();
    }

    private Stream<Specimen> specimens(ArticleDocument article) {
        Stream<Specimen> own = article.samples().stream()
                .filter(sample -> sample.text() != null)
                .map(sample -> Specimen.own(article, sample));
        Stream<Specimen> others = neighbours.all().stream()
                .filter(neighbour -> !neighbour.key().equals(article.key()))
                .flatMap(Neighbour::specimens);
        Stream<Specimen> benign = benignLogs.byPath().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(log -> Specimen.benign(log.getKey(), log.getValue()));
        Stream<UnmatchedPaste> unmatched = diagnoses.unmatched(MOST_UNMATCHED).stream();
        return Stream.of(own, others, benign, unmatched.map(Specimen::of)).flatMap(each -> each);
    }

    private static List<Judged> judge(SignatureSet signatures, Map<String, Long> spread, long others) {
        return signatures.placed().stream()
                .map(placed -> judge(placed, spread.getOrDefault(placed.named().id(), 0L), others))
                .toList();
    }

    private static Judged judge(Placed placed, long found, long others) {
        Specificity specificity = Specificity.of(placed.named().signature());
        boolean everywhere = placed.role() == Role.SYMPTOM && found >= EVERYWHERE_FROM && found >= EVERYWHERE * others;
        return new Judged(
                placed.named().id(),
                placed.role(),
                placed.cause(),
                specificity.level(),
                specificity.words().stream()
                        .sorted(Comparator.comparingInt(String::length)
                                .reversed()
                                .thenComparing(Comparator.naturalOrder()))
                        .limit(MOST_WORDS)
                        .toList(),
                SignatureCompiler.compile(placed.named().signature()).problems(),
                everywhere ? (int) found : 0);
    }

    private static MarkedPaste look(SignatureSet signatures, String pasted) {
        Paste masked = Paste.of(Paste.of(pasted).redacted().text());
        return MarkedPaste.of(
                masked, SignatureIndex.of(signatures.compiled(NOW)).scan(masked));
    }

    private static List<Tested> samples(ArticleDocument article, SignatureSet signatures) {
        SignatureIndex index = SignatureIndex.of(signatures.compiled(article.key()));
        Matcher matcher = Matcher.of(List.of(article.toKnownIssue()));
        return article.samples().stream()
                .filter(sample -> sample.text() != null)
                .map(sample -> {
                    Paste paste = Paste.of(String.valueOf(sample.text()));
                    return Tested.of(SampleTrial.of(article, sample, paste, index.scan(paste), matcher));
                })
                .toList();
    }

    private List<Collision> collisions(ArticleDocument article, List<Outcome> outcomes, Locale locale) {
        Map<String, List<Outcome>> byOwner = found(outcomes, Source.NEIGHBOUR)
                .collect(Collectors.groupingBy(
                        outcome -> outcome.specimen().owner(), TreeMap::new, Collectors.toList()));
        List<Collision> collisions = new ArrayList<>();
        Map<String, Neighbour> byKey = neighbours.byKey();
        byOwner.forEach((key, found) -> {
            Neighbour neighbour = byKey.get(key);
            if (neighbour != null) {
                collisions.add(new Collision(
                        key,
                        neighbour.slug(),
                        neighbour.title(locale),
                        found.stream().map(outcome -> outcome.specimen().name()).toList(),
                        found.stream()
                                .flatMap(outcome -> outcome.now().stream())
                                .distinct()
                                .toList(),
                        neighbour.sharesWith(article)));
            }
        });
        return collisions;
    }

    /** In how many samples of other articles each signature is found. */
    private static Map<String, Long> spread(List<Outcome> outcomes) {
        return found(outcomes, Source.NEIGHBOUR)
                .flatMap(outcome -> outcome.now().stream())
                .collect(Collectors.groupingBy(id -> id, Collectors.counting()));
    }

    private static List<BenignHit> benign(List<Outcome> outcomes) {
        return found(outcomes, Source.BENIGN)
                .map(outcome -> new BenignHit(nameOf(outcome.specimen()), outcome.now()))
                .toList();
    }

    private static String nameOf(Specimen specimen) {
        return specimen.owner().isEmpty() ? specimen.name() : specimen.owner() + " " + specimen.name();
    }

    private static List<Caught> unmatched(List<Outcome> outcomes) {
        return found(outcomes, Source.UNMATCHED)
                .map(outcome -> new Caught(
                        outcome.specimen().name(), firstLine(outcome.specimen().text()), outcome.now()))
                .toList();
    }

    private static String firstLine(String text) {
        String line = text.lines().filter(each -> !each.isBlank()).findFirst().orElse("");
        return MarkedPaste.visible(line.length() <= 160 ? line : line.substring(0, 160) + "…");
    }

    private static Stream<Outcome> found(List<Outcome> outcomes, Source source) {
        return outcomes.stream().filter(outcome -> outcome.specimen().source() == source && outcome.isFoundNow());
    }

    private static List<Change> changes(List<Outcome> outcomes) {
        return outcomes.stream()
                .filter(Outcome::isChanged)
                .map(outcome -> new Change(
                        outcome.isFoundNow(),
                        outcome.specimen().source(),
                        outcome.specimen().owner(),
                        outcome.specimen().name(),
                        outcome.isFoundNow() ? outcome.now() : outcome.before()))
                .toList();
    }
}
