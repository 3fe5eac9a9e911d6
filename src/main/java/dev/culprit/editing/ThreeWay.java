package dev.culprit.editing;

import dev.culprit.content.ArticleFiles;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Two texts that were made from the same one, side by side in their parts. What only one side changed is taken from that
 * side, unless somebody decides otherwise; what both changed has to be decided.
 *
 * @param parts those that either side changed
 * @param order by file, the names of all its parts as they follow each other in the result
 */
record ThreeWay(List<Part> parts, Map<String, List<String>> order, Sides sides) {

    /** A text of each side, cut into parts. */
    record Sides(Map<String, ArticleParts> base, Map<String, ArticleParts> mine, Map<String, ArticleParts> theirs) {}

    /** Who changed a part. */
    enum Changed {
        MINE,
        THEIRS,
        BOTH
    }

    /** What is to become of a part. */
    enum Choice {
        MINE,
        THEIRS,
        EDITED
    }

    /**
     * A part that was changed.
     *
     * @param name empty when it is the whole file
     * @param base null when it was not there; likewise the others
     */
    record Part(
            int index,
            String file,
            String name,
            @Nullable String base,
            @Nullable String mine,
            @Nullable String theirs,
            Changed changed) {

        public String changedWord() {
            return changed.name().toLowerCase(Locale.ROOT);
        }

        /** What it is called where people read it: the headings that lead to it. */
        public String heading() {
            return name.replaceFirst("^#+ ", "").replaceFirst(" #+ ", " › ");
        }

        public WordDiff myChange() {
            return WordDiff.of(base == null ? "" : base, mine == null ? "" : mine);
        }

        public WordDiff theirChange() {
            return WordDiff.of(base == null ? "" : base, theirs == null ? "" : theirs);
        }

        /** Taken unless somebody decides otherwise; mine where both changed it, since it is nowhere else. */
        public Choice proposed() {
            return changed == Changed.THEIRS ? Choice.THEIRS : Choice.MINE;
        }

        private @Nullable String chosen(Choice choice, @Nullable String edited) {
            return switch (choice) {
                case MINE -> mine;
                case THEIRS -> theirs;
                case EDITED -> edited == null || edited.isBlank() ? null : edited.strip();
            };
        }
    }

    static ThreeWay of(ArticleFiles base, ArticleFiles mine, ArticleFiles theirs) {
        Sides sides = new Sides(cut(base), cut(mine), cut(theirs));
        Set<String> files = new TreeSet<>(mine.byName().keySet());
        files.addAll(theirs.byName().keySet());
        List<Part> parts = new ArrayList<>();
        Map<String, List<String>> order = new TreeMap<>();
        for (String file : files) {
            List<String> names = order(sides, file);
            order.put(file, names);
            for (String name : names) {
                add(parts, sides, file, name);
            }
        }
        return new ThreeWay(List.copyOf(parts), order, sides);
    }

    private static Map<String, ArticleParts> cut(ArticleFiles files) {
        Map<String, ArticleParts> cut = new TreeMap<>();
        files.byName().forEach((file, text) -> cut.put(file, ArticleParts.of(file, text)));
        return cut;
    }

    private static Map<String, String> parts(Map<String, ArticleParts> side, String file) {
        ArticleParts parts = side.get(file);
        return parts == null ? Map.of() : parts.byName();
    }

    /** The order of the side that changed it, theirs if both did; parts that only the other side has follow what they followed. */
    private static List<String> order(Sides sides, String file) {
        List<String> base = List.copyOf(parts(sides.base(), file).keySet());
        List<String> mine = List.copyOf(parts(sides.mine(), file).keySet());
        List<String> theirs = List.copyOf(parts(sides.theirs(), file).keySet());
        boolean theyMoved = !common(base, theirs).equals(common(theirs, base));
        List<String> order = new ArrayList<>(theyMoved ? theirs : mine);
        List<String> other = theyMoved ? mine : theirs;
        for (int i = 0; i < other.size(); i++) {
            if (!order.contains(other.get(i))) {
                order.add(i == 0 ? 0 : order.indexOf(other.get(i - 1)) + 1, other.get(i));
            }
        }
        return order;
    }

    private static List<String> common(List<String> names, List<String> others) {
        return names.stream()
                .filter(Set.copyOf(new LinkedHashSet<>(others))::contains)
                .toList();
    }

    private static void add(List<Part> parts, Sides sides, String file, String name) {
        @Nullable String base = parts(sides.base(), file).get(name);
        @Nullable String mine = parts(sides.mine(), file).get(name);
        @Nullable String theirs = parts(sides.theirs(), file).get(name);
        boolean iChanged = !Objects.equals(base, mine);
        boolean theyChanged = !Objects.equals(base, theirs);
        if ((iChanged || theyChanged) && !Objects.equals(mine, theirs)) {
            Changed changed = iChanged && theyChanged ? Changed.BOTH : iChanged ? Changed.MINE : Changed.THEIRS;
            parts.add(new Part(parts.size(), file, name, base, mine, theirs, changed));
        }
    }

    /**
     * The text that comes of these choices.
     *
     * @param choices by the index of the part; where one is missing, what is proposed
     * @param edits what was written for the parts that are neither side's
     */
    ArticleFiles merged(Map<Integer, Choice> choices, Map<Integer, String> edits) {
        Map<String, String> files = new TreeMap<>();
        order.forEach((file, names) -> {
            List<String> texts = new ArrayList<>();
            for (String name : names) {
                @Nullable
                String text = parts.stream()
                        .filter(part -> part.file().equals(file) && part.name().equals(name))
                        .findFirst()
                        .map(part -> Optional.ofNullable(part.chosen(
                                choices.getOrDefault(part.index(), part.proposed()), edits.get(part.index()))))
                        .orElseGet(() ->
                                Optional.ofNullable(parts(sides.mine(), file).get(name)))
                        .orElse(null);
                if (text != null) {
                    texts.add(text);
                }
            }
            if (!texts.isEmpty()) {
                files.put(file, ArticleParts.join(file, texts));
            }
        });
        return ArticleFiles.of(files);
    }

    /** How many parts somebody has to decide on. */
    public long undecided() {
        return parts.stream().filter(part -> part.changed() == Changed.BOTH).count();
    }
}
