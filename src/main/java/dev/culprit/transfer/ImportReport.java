package dev.culprit.transfer;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an import does, or would do.
 *
 * @param dryRun whether nothing was changed
 * @param cancelled whether it was stopped before all articles were looked at
 * @param articles in the order of their folders
 */
public record ImportReport(boolean dryRun, boolean cancelled, List<Line> articles) {

    public ImportReport {
        articles = List.copyOf(articles);
    }

    /** What becomes of an article. */
    public enum Change {
        /** It is not in the store, and is published. */
        NEW,
        /** It takes the place of what is stored, which stays in the history. */
        CHANGED,
        /** The store has it already. */
        UNCHANGED,
        /** The store had this text before and has moved on; what is stored is kept. */
        OLDER,
        /** The store has another text, and nobody can tell which comes after which; what is stored is kept. */
        CONFLICT,
        /** It has errors, or a name that belongs to another article. */
        REFUSED;

        /** As it stands in JSON and message keys. */
        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * An article of the library.
     *
     * @param folder below the library
     * @param key null when it cannot be read
     * @param title in English if it can be; null when it cannot be read
     * @param problems why it is refused, a line each with file, line number and hint
     */
    public record Line(
            String folder, @Nullable String key, @Nullable String title, Change change, List<String> problems) {

        public Line {
            problems = List.copyOf(problems);
        }
    }

    /** How many articles meet each fate; those that none meets are there with 0. */
    public Map<Change, Long> counts() {
        return Arrays.stream(Change.values())
                .collect(Collectors.toMap(change -> change, this::count, (a, b) -> a, LinkedHashMap::new));
    }

    private long count(Change change) {
        return articles.stream().filter(line -> line.change() == change).count();
    }

    /** The same with those first that a person has to look at. */
    public List<Line> byUrgency() {
        return articles.stream()
                .sorted(Comparator.comparing(Line::change).reversed())
                .toList();
    }

    /** Whether something is left for a person to look at. */
    public boolean hasLeftovers() {
        return count(Change.CONFLICT) + count(Change.REFUSED) > 0;
    }
}
