package dev.culprit.matching.signature;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * All texts that a piece of a regular expression can stand for, as far as they are few.
 *
 * @param texts each once; none when they are too many to be listed
 */
record Spellings(List<String> texts) {

    private static final int MOST = 32;
    private static final int LONGEST = 128;

    /** Of what stands for a place and takes no room. */
    static final Spellings NOTHING = new Spellings(List.of(""));

    /** Of what can stand for very many texts. */
    static final Spellings UNKNOWN = new Spellings(List.of());

    static Spellings of(int character) {
        return new Spellings(List.of(Character.toString(character)));
    }

    boolean areKnown() {
        return !texts.isEmpty();
    }

    /** Of both, one behind the other. */
    Spellings then(Spellings next) {
        if ((long) texts.size() * next.texts.size() > MOST) {
            return UNKNOWN;
        }
        Set<String> joined = new LinkedHashSet<>();
        for (String head : texts) {
            next.texts.forEach(tail -> joined.add(head + tail));
        }
        return limited(joined);
    }

    /** Of either; unknown when one of them is. */
    Spellings or(Spellings other) {
        if (!areKnown() || !other.areKnown()) {
            return UNKNOWN;
        }
        Set<String> all = new LinkedHashSet<>(texts);
        all.addAll(other.texts);
        return limited(all);
    }

    private static Spellings limited(Set<String> texts) {
        boolean few = texts.size() <= MOST && texts.stream().allMatch(text -> text.length() <= LONGEST);
        return few ? new Spellings(List.copyOf(texts)) : UNKNOWN;
    }

    /** Those that hold no other one of them: where one of the others stands, one of these stands too. */
    List<String> shortest() {
        List<String> shortest = new ArrayList<>();
        for (String text : texts) {
            if (texts.stream().noneMatch(other -> !other.equals(text) && text.contains(other))) {
                shortest.add(text);
            }
        }
        return shortest;
    }
}
