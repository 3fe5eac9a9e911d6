package dev.culprit.search;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What somebody typed or pasted, cut down to what is worth looking up: each word once, no word and no text longer than
 * tells anything.
 *
 * @param words in the order of the text
 */
record QueryText(List<String> words) {

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Cntrl}]+");
    private static final int LONGEST_WORD = 200;

    static QueryText of(String text, int longest, int mostWords) {
        String start = text.substring(0, Math.min(text.length(), longest));
        Set<String> words = Arrays.stream(SPACE.split(start))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, Math.min(word.length(), LONGEST_WORD)))
                .limit(mostWords)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return new QueryText(List.copyOf(words));
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** As one text again. */
    String joined() {
        return String.join(" ", words);
    }

    /** All but the last word, which may still be being typed. */
    String complete() {
        return String.join(" ", words.subList(0, words.size() - 1));
    }

    /** The last word, as terms of the index begin. */
    String begun() {
        return words.get(words.size() - 1).toLowerCase(Locale.ROOT);
    }
}
