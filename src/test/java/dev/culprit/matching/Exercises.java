package dev.culprit.matching;

import dev.culprit.article.ArticleDocument;
import dev.culprit.article.ArticleDocument.Sample;
import dev.culprit.matching.Exercise.Kind;
import dev.culprit.matching.signature.Hit;
import dev.culprit.paste.Paste;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Makes exercises of material that others collected, our library and theirs. */
final class Exercises {

    private static final int GROUPS = 4;
    private static final long SHORT_LOG = 2_000;

    private final SharedMaterial shared;
    private final List<ArticleDocument> articles;
    private final Map<String, KnownIssue> oursBySlug = new LinkedHashMap<>();
    private final Matcher ours;
    private final Matcher reduced;
    private final Matcher foreign;
    private final List<Exercise> exercises = new ArrayList<>();

    private Exercises(SharedMaterial shared, List<Path> libraries) {
        this.shared = shared;
        this.articles = libraries.stream().flatMap(TrialLibraries::articlesAt).toList();
        articles.forEach(article -> oursBySlug.put(article.slug(), article.toKnownIssue()));
        for (JsonNode article : shared.catalog()) {
            oursBySlug.computeIfAbsent(article.get("article").asString(), slug -> TrialLibraries.standIn(article));
        }
        this.ours = Matcher.of(oursBySlug.values());
        this.reduced = Matcher.of(
                oursBySlug.values().stream().map(TrialLibraries::reduced).toList());
        this.foreign = Matcher.of(
                shared.foreignEntries().stream().map(ForeignEntry::issue).toList());
    }

    /** All exercises over the articles in these folders, later ones winning, with stand-ins for those not written yet. */
    static List<Exercise> all(SharedMaterial shared, List<Path> libraries) {
        Exercises made = new Exercises(shared, libraries);
        made.pastes();
        made.variations();
        made.samples();
        made.foreignLogs();
        made.strangeLogs();
        made.benignLogs(Long.MAX_VALUE);
        return List.copyOf(made.exercises);
    }

    /** Those that are soon done. */
    static List<Exercise> few(SharedMaterial shared, List<Path> libraries) {
        Exercises made = new Exercises(shared, libraries);
        made.pastes();
        made.foreignLogs();
        made.benignLogs(SHORT_LOG);
        return List.copyOf(made.exercises);
    }

    /** A paste as it is scanned once with one matcher. */
    private final class Scanned {
        private final Matcher matcher;
        private final String source;
        private final String id;
        private final Paste paste;
        private final List<Hit> hits;

        Scanned(Matcher matcher, String source, String id, Paste paste) {
            this.matcher = matcher;
            this.source = source;
            this.id = id;
            this.paste = paste;
            this.hits = matcher.scan(paste);
        }

        void is(Kind kind, @Nullable String right, Set<String> causes) {
            exercises.add(new Exercise(kind, source, id, paste, hits, matcher, Set.of(), right, causes));
        }

        void showsNothing(Kind kind) {
            is(kind, null, Set.of());
        }

        void withoutIt(Kind kind, String key) {
            exercises.add(
                    new Exercise(kind, source, id, paste, hits, matcher.without(key), siblings(key), null, Set.of()));
        }

        void byWords(Kind kind, String key) {
            List<Hit> others = hits.stream()
                    .filter(hit -> !hit.signature().owner().equals(key))
                    .toList();
            exercises.add(new Exercise(kind, source, id, paste, others, matcher, Set.of(), key, Set.of()));
        }
    }

    private Set<String> siblings(String key) {
        return oursBySlug.values().stream()
                .filter(issue -> issue.key().equals(key))
                .flatMap(issue -> issue.slugsShared().stream())
                .flatMap(slug -> Stream.ofNullable(oursBySlug.get(slug)))
                .map(KnownIssue::key)
                .collect(Collectors.toSet());
    }

    private void pastes() {
        for (JsonNode labelled : shared.pastes()) {
            Scanned scanned = scanned(ours, labelled);
            KnownIssue right = right(labelled);
            if (right == null) {
                scanned.showsNothing(Kind.OURS);
            } else {
                scanned.is(Kind.OURS, right.key(), settled(labelled, right));
                scanned.withoutIt(Kind.OURS_WITHOUT_IT, right.key());
                scanned.byWords(Kind.OURS_BY_WORDS, right.key());
            }
        }
    }

    private void variations() {
        for (JsonNode labelled : shared.pastes()) {
            Scanned onReduced = scanned(reduced, labelled);
            KnownIssue right = right(labelled);
            if (right == null) {
                onReduced.showsNothing(Kind.REDUCED);
            } else {
                onReduced.is(Kind.REDUCED, right.key(), Set.of());
                onReduced.withoutIt(Kind.REDUCED_WITHOUT_IT, right.key());
                new Scanned(ours, onReduced.source, onReduced.id, half(onReduced.paste))
                        .is(Kind.OURS_HALF, right.key(), Set.of());
            }
        }
    }

    private void strangeLogs() {
        shared.pastes().forEach(labelled -> scanned(foreign, labelled).showsNothing(Kind.STRANGE));
        shared.foreignEntries().forEach(entry -> scannedForeign(ours, entry).showsNothing(Kind.STRANGE));
    }

    private Scanned scanned(Matcher matcher, JsonNode labelled) {
        String id = labelled.get("id").asString();
        String source = id.substring(0, id.indexOf('-'));
        return new Scanned(matcher, source, id, Paste.of(labelled.get("text").asString()));
    }

    private @Nullable KnownIssue right(JsonNode labelled) {
        return oursBySlug.get(labelled.get("article").asString());
    }

    /** The causes that count as right; none when all would. */
    private static Set<String> settled(JsonNode labelled, KnownIssue right) {
        Set<String> accepted = new HashSet<>();
        labelled.get("accept").forEach(cause -> accepted.add(cause.asString()));
        Set<String> known = new HashSet<>();
        right.causes().forEach(cause -> known.add(cause.id()));
        accepted.retainAll(known);
        return accepted.size() == known.size() ? Set.of() : accepted;
    }

    private static Paste half(Paste paste) {
        String text = paste.text();
        int middle = text.length() / 2;
        return Paste.of(text.length() % 2 == 0 ? text.substring(0, middle) : text.substring(middle));
    }

    private void samples() {
        for (ArticleDocument article : articles) {
            if (article.kind() == ArticleDocument.Kind.PROBLEM) {
                String source = group("sample", article.slug());
                for (Sample sample : article.samples()) {
                    String text = sample.text();
                    if (sample.match() && text != null) {
                        String id = article.slug() + "/" + sample.file();
                        Scanned scanned = new Scanned(ours, source, id, Paste.of(text));
                        Set<String> causes = Stream.ofNullable(sample.cause())
                                .filter(cause -> article.causes().size() > 1)
                                .collect(Collectors.toSet());
                        scanned.is(Kind.SAMPLE, article.key(), causes);
                        scanned.withoutIt(Kind.SAMPLE_WITHOUT_IT, article.key());
                        scanned.byWords(Kind.SAMPLE_BY_WORDS, article.key());
                    }
                }
            }
        }
    }

    private void foreignLogs() {
        for (JsonNode entry : shared.foreignEntries()) {
            Scanned scanned = scannedForeign(foreign, entry);
            scanned.is(Kind.FOREIGN, scanned.id, Set.of());
            scanned.withoutIt(Kind.FOREIGN_WITHOUT_IT, scanned.id);
            scanned.byWords(Kind.FOREIGN_BY_WORDS, scanned.id);
        }
    }

    private Scanned scannedForeign(Matcher matcher, JsonNode entry) {
        String id = entry.get("id").asString();
        return new Scanned(
                matcher, group("foreign", id), id, Paste.of(entry.get("log").asString()));
    }

    private void benignLogs(long longest) {
        for (Path file : shared.benignLogs()) {
            String name = file.getFileName().toString();
            try {
                byte[] content = Files.readAllBytes(file);
                if (content.length <= longest) {
                    Paste log = Paste.decode(content);
                    new Scanned(ours, group("benign", name), name, log).showsNothing(Kind.BENIGN);
                    new Scanned(foreign, group("benign", name), name, log).showsNothing(Kind.BENIGN);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static String group(String name, String id) {
        return name + "-" + Math.floorMod(id.hashCode(), GROUPS);
    }
}
