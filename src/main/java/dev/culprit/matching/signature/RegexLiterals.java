package dev.culprit.matching.signature;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds literal text that any match of a regular expression must contain, so that the expression need not be run on
 * messages without it. After the idea of Cox, "Regular expression matching with a trigram index" (2012), kept simpler:
 * of a sequence the longest literal, of a choice one literal for each branch. Knows RE2's syntax as far as needed; what it
 * does not know it takes for anything.
 */
final class RegexLiterals {

    private static final int MOST_ALTERNATIVES = 32;

    private final String regex;
    private int at;

    private RegexLiterals(String regex) {
        this.regex = regex;
    }

    /** Texts of which each match contains at least one; empty when nothing is certain. The expression must be a valid one. */
    static List<String> requiredBy(String regex) {
        return new RegexLiterals(regex).choice();
    }

    /** Reads up to the end of the group. */
    private List<String> choice() {
        List<String> alternatives = new ArrayList<>();
        boolean certain = true;
        while (true) {
            List<String> branch = sequence();
            certain &= !branch.isEmpty();
            alternatives.addAll(branch);
            if (at == regex.length() || regex.charAt(at) != '|') {
                break;
            }
            at++;
        }
        return certain && alternatives.size() <= MOST_ALTERNATIVES ? alternatives : List.of();
    }

    private List<String> sequence() {
        List<List<String>> found = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        while (at < regex.length() && regex.charAt(at) != '|' && regex.charAt(at) != ')') {
            int start = at;
            List<String> group = regex.charAt(at) == '(' ? group() : List.of();
            int character = start == at ? character() : -1;
            int atomEnd = at;
            boolean optional = quantifier();
            boolean repeated = at > atomEnd;
            if (character >= 0 && !optional) {
                run.appendCodePoint(character);
            }
            if (character < 0 || repeated) {
                found.add(List.of(run.toString()));
                run.setLength(0);
                found.add(optional ? List.of() : group);
            }
        }
        found.add(List.of(run.toString()));
        return found.stream()
                .max(Comparator.comparingInt(RegexLiterals::shortest))
                .filter(best -> shortest(best) > 0)
                .orElse(List.of());
    }

    private static int shortest(List<String> alternatives) {
        return alternatives.stream().mapToInt(String::length).min().orElse(0);
    }

    private List<String> group() {
        at++;
        if (regex.startsWith("?", at)) {
            int end = at;
            while (":>)".indexOf(regex.charAt(end)) < 0) {
                end++;
            }
            at = end;
            if (regex.charAt(at) != ')') {
                at++;
            }
        }
        List<String> inside = choice();
        at++;
        return inside;
    }

    /** Reads one atom that is no group; its character, or -1 when it stands for several characters or for a place. */
    private int character() {
        int c = regex.codePointAt(at);
        at += Character.charCount(c);
        return switch (c) {
            case '.', '^', '$' -> -1;
            case '[' -> characterClass();
            case '\\' -> escape();
            default -> c;
        };
    }

    private int characterClass() {
        if (regex.startsWith("^", at)) {
            at++;
        }
        if (regex.startsWith("]", at)) {
            at++;
        }
        while (regex.charAt(at) != ']') {
            if (regex.startsWith("[:", at)) {
                at = Math.max(at + 1, regex.indexOf(":]", at) + 1);
            } else if (regex.charAt(at) == '\\') {
                at++;
            }
            at++;
        }
        at++;
        return -1;
    }

    private int escape() {
        int c = regex.codePointAt(at);
        at += Character.charCount(c);
        if (c < 128 && !Character.isLetterOrDigit(c)) {
            return c;
        }
        boolean braced = (c == 'p' || c == 'P' || c == 'x') && regex.startsWith("{", at);
        if (braced) {
            at = regex.indexOf('}', at) + 1;
        } else if (c == 'p' || c == 'P') {
            at++;
        } else if (c == 'x') {
            at += 2;
        } else if (c == 'Q') {
            int end = regex.indexOf("\\E", at);
            at = end < 0 ? regex.length() : end + 2;
        } else {
            while (Character.isDigit(c) && at < regex.length() && Character.isDigit(regex.charAt(at))) {
                at++;
            }
        }
        return -1;
    }

    /** Skips a quantifier, if one is there; whether it allows for nothing. */
    private boolean quantifier() {
        if (at == regex.length() || "*+?{".indexOf(regex.charAt(at)) < 0) {
            return false;
        }
        char c = regex.charAt(at);
        int end = at + 1;
        if (c == '{') {
            int close = regex.indexOf('}', at);
            String counts = close < 0 ? "" : regex.substring(at + 1, close);
            if (!counts.matches("\\d+(,\\d*)?")) {
                return false;
            }
            end = close + 1;
        }
        boolean optional = c == '*' || c == '?' || regex.startsWith("{0", at);
        at = regex.startsWith("?", end) ? end + 1 : end;
        return optional;
    }
}
