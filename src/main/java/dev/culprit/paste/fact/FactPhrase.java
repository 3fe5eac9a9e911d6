package dev.culprit.paste.fact;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words that tell facts, and an expression for what follows them on the same line, in which nothing repeats without a bound.
 *
 * @param names of the facts, in the order of the expression's groups; without groups, of the words and what follows
 * @param trust from 0 to 100
 */
record FactPhrase(String words, Pattern rest, List<String> names, int trust) {

    private static final int LONGEST = 512;

    /** Tells the facts of this phrase, whose words stand here; false when it is none. */
    boolean tell(String text, int at, FactFinder facts) {
        int start = at + words.length();
        Matcher matcher = rest.matcher(text).region(start, endOfLine(text, start));
        if (!matcher.lookingAt()) {
            return false;
        }
        if (matcher.groupCount() == 0) {
            facts.add(names.get(0), at, matcher.end(), trust);
        }
        for (int group = 1; group <= matcher.groupCount(); group++) {
            if (matcher.start(group) >= 0) {
                facts.add(names.get(group - 1), matcher.start(group), matcher.end(group), trust);
            }
        }
        return true;
    }

    private static int endOfLine(String text, int from) {
        int limit = Math.min(text.length(), from + LONGEST);
        int i = from;
        while (i < limit && text.charAt(i) != '\n' && text.charAt(i) != '\r') {
            i++;
        }
        return i;
    }
}
