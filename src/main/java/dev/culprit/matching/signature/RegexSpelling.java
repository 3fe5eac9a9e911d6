package dev.culprit.matching.signature;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Rewrites a regular expression, written with raw log text in mind, for normalised messages. There a run of white space is
 * one blank and backslashes are gone, so: consecutive atoms for white space become one, which is optional if all of them
 * were, and an escaped backslash becomes nothing.
 */
final class RegexSpelling {

    private static final Pattern WHITE_SPACE = Pattern.compile(" |\t|\\\\[stnrfv]");
    private static final Pattern BACKSLASH = Pattern.compile("\\\\\\\\");
    private static final Pattern QUANTIFIER = Pattern.compile("(?:[*+?]|\\{\\d+(?:,\\d*)?\\})\\??");
    private static final Pattern QUOTED = Pattern.compile("\\\\Q.*?(?:\\\\E|$)", Pattern.DOTALL);
    private static final Pattern CHARACTER_CLASS =
            Pattern.compile("\\[\\^?\\]?(?:\\[:[^\\]]*:\\]|\\\\.|[^\\]\\\\])*\\]", Pattern.DOTALL);
    private static final Pattern OTHER = Pattern.compile("\\\\.|.", Pattern.DOTALL);

    private final String regex;
    private final Matcher matcher;
    private final StringBuilder rewritten = new StringBuilder();
    private int at;

    private RegexSpelling(String regex) {
        this.regex = regex;
        this.matcher = WHITE_SPACE.matcher(regex);
    }

    static String forNormalisedText(String regex) {
        return new RegexSpelling(regex).rewrite();
    }

    private String rewrite() {
        while (at < regex.length()) {
            if (standsHere(WHITE_SPACE)) {
                whiteSpace();
            } else if (accept(BACKSLASH)) {
                accept(QUANTIFIER);
            } else if (accept(CHARACTER_CLASS)) {
                rewritten.append(matcher.group().replaceAll("\\\\[tnr]|\t", " "));
            } else if (accept(QUOTED) || accept(OTHER)) {
                rewritten.append(matcher.group());
            }
        }
        return rewritten.toString();
    }

    private void whiteSpace() {
        boolean required = false;
        while (accept(WHITE_SPACE)) {
            required |= !accept(QUANTIFIER) || !allowsNone(matcher.group());
        }
        rewritten.append(required ? " " : " ?");
    }

    private static boolean allowsNone(String quantifier) {
        return quantifier.startsWith("*")
                || quantifier.startsWith("?")
                || quantifier.startsWith("{0,")
                || quantifier.startsWith("{0}");
    }

    private boolean standsHere(Pattern pattern) {
        return matcher.usePattern(pattern).region(at, regex.length()).lookingAt();
    }

    private boolean accept(Pattern pattern) {
        boolean accepted = standsHere(pattern);
        at = accepted ? matcher.end() : at;
        return accepted;
    }
}
