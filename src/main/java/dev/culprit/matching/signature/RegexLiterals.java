package dev.culprit.matching.signature;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Literal text that any match of a regular expression must contain, so that the expression need not be run on messages
 * without it. After the idea of Cox, "Regular expression matching with a trigram index" (2012), kept simpler: of a sequence
 * the rarest literal that is long enough for the index, of a choice one literal for each branch.
 *
 * @param required texts of which each match contains at least one; empty when nothing is certain
 * @param information of all literal text that a match contains at least, in bits
 */
record RegexLiterals(List<String> required, double information) {

    /** Of a literal that the index can use, in bytes of UTF-8: a Latin letter is one, a Chinese character three. */
    static final int SHORTEST = 3;

    private static final int MOST_ALTERNATIVES = 128;
    private static final RegexLiterals NONE = new RegexLiterals(List.of(), 0);

    /** Whether the index can use them; false when nothing is certain. */
    boolean areLongEnough() {
        return !required.isEmpty()
                && required.stream().allMatch(literal -> literal.getBytes(StandardCharsets.UTF_8).length >= SHORTEST);
    }

    /** Those of a valid expression. */
    static RegexLiterals of(String regex) {
        return new Reader(regex).choice();
    }

    private static RegexLiterals of(CharSequence run) {
        String text = run.toString();
        double bits = LogLanguage.SHIPPED.information(FoldedText.of(text).toBytes());
        return text.isEmpty() ? NONE : new RegexLiterals(List.of(text), bits);
    }

    private static RegexLiterals sequence(List<RegexLiterals> parts) {
        double information =
                parts.stream().mapToDouble(RegexLiterals::information).sum();
        RegexLiterals rarest = parts.stream()
                .filter(part -> !part.required.isEmpty())
                .max(Comparator.comparing(RegexLiterals::areLongEnough).thenComparingDouble(RegexLiterals::information))
                .orElse(NONE);
        return new RegexLiterals(rarest.required, information);
    }

    private static RegexLiterals choice(List<RegexLiterals> branches) {
        List<String> required =
                branches.stream().flatMap(branch -> branch.required.stream()).toList();
        boolean certain = branches.stream().noneMatch(branch -> branch.required.isEmpty());
        double least =
                branches.stream().mapToDouble(RegexLiterals::information).min().orElse(0);
        return new RegexLiterals(certain && required.size() <= MOST_ALTERNATIVES ? required : List.of(), least);
    }

    /** Knows RE2's syntax as far as needed; what it does not know it takes for anything. */
    private static final class Reader {

        private final String regex;
        private int at;

        private Reader(String regex) {
            this.regex = regex;
        }

        /** Reads up to the end of the group. */
        private RegexLiterals choice() {
            List<RegexLiterals> branches = new ArrayList<>();
            branches.add(sequence());
            while (at < regex.length() && regex.charAt(at) == '|') {
                at++;
                branches.add(sequence());
            }
            return RegexLiterals.choice(branches);
        }

        private RegexLiterals sequence() {
            List<RegexLiterals> parts = new ArrayList<>();
            StringBuilder run = new StringBuilder();
            while (at < regex.length() && regex.charAt(at) != '|' && regex.charAt(at) != ')') {
                int start = at;
                RegexLiterals group = regex.charAt(at) == '(' ? group() : NONE;
                int character = start == at ? character() : -1;
                int atomEnd = at;
                boolean optional = quantifier();
                boolean repeated = at > atomEnd;
                if (character >= 0 && !optional) {
                    run.appendCodePoint(character);
                }
                if (character < 0 || repeated) {
                    parts.add(RegexLiterals.of(run));
                    run.setLength(0);
                    parts.add(optional ? NONE : group);
                }
            }
            parts.add(RegexLiterals.of(run));
            return RegexLiterals.sequence(parts);
        }

        private RegexLiterals group() {
            at++;
            if (regex.startsWith("?", at)) {
                while (":>)".indexOf(regex.charAt(at)) < 0) {
                    at++;
                }
                at += regex.charAt(at) == ')' ? 0 : 1;
            }
            RegexLiterals inside = choice();
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
}
