package dev.culprit.matching.signature;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Literal text that any match of a regular expression must contain, so that the expression need not be run on messages
 * without it. After the idea of Cox, "Regular expression matching with a trigram index" (2012): of a sequence the rarest
 * literals that are long enough for the index, where a few neighbouring choices are multiplied out; of a choice the
 * literals of each branch.
 *
 * @param required texts of which each match contains at least one; empty when nothing is certain
 * @param information of all literal text that a match contains at least, in bits
 * @param all that the expression stands for
 */
record RegexLiterals(List<String> required, double information, Spellings all) {

    /** Of a literal that the index can use, in bytes of UTF-8: a Latin letter is one, a Chinese character three. */
    static final int SHORTEST = 3;

    private static final int MOST_ALTERNATIVES = 128;
    private static final int LARGEST_CLASS = 8;
    private static final RegexLiterals NONE = new RegexLiterals(List.of(), 0, Spellings.UNKNOWN);
    private static final RegexLiterals PLACE = new RegexLiterals(List.of(), 0, Spellings.NOTHING);

    /** Whether the index can use them; false when nothing is certain. */
    boolean areLongEnough() {
        return !required.isEmpty()
                && required.stream().allMatch(literal -> literal.getBytes(StandardCharsets.UTF_8).length >= SHORTEST);
    }

    /** Those of a valid expression. */
    static RegexLiterals of(String regex) {
        return new Reader(regex).choice();
    }

    private static double information(CharSequence run) {
        return LogLanguage.SHIPPED.information(FoldedText.of(run.toString()).toBytes());
    }

    /** How often texts are expected that contain one of these. */
    private double frequency() {
        return required.stream()
                .mapToDouble(literal -> LogLanguage.frequency(information(literal)))
                .sum();
    }

    private static RegexLiterals rarest(List<List<String>> choices, double information, Spellings all) {
        List<String> required = choices.stream()
                .filter(literals -> !literals.isEmpty() && literals.stream().noneMatch(String::isEmpty))
                .map(literals -> new RegexLiterals(literals, 0, Spellings.UNKNOWN))
                .min(Comparator.comparing((RegexLiterals each) -> !each.areLongEnough())
                        .thenComparingDouble(RegexLiterals::frequency))
                .map(RegexLiterals::required)
                .orElse(List.of());
        return new RegexLiterals(required, information, all);
    }

    private static RegexLiterals choice(List<RegexLiterals> branches) {
        Spellings all =
                branches.stream().map(RegexLiterals::all).reduce(Spellings::or).orElse(Spellings.UNKNOWN);
        List<String> required =
                branches.stream().flatMap(branch -> branch.required.stream()).toList();
        boolean certain = branches.stream().noneMatch(branch -> branch.required.isEmpty());
        double least =
                branches.stream().mapToDouble(RegexLiterals::information).min().orElse(0);
        return new RegexLiterals(certain && required.size() <= MOST_ALTERNATIVES ? required : List.of(), least, all);
    }

    /** Gathers what a sequence of parts stands for: runs of which all spellings are known, and what lies between. */
    private static final class Sequence {

        private final List<List<String>> choices = new ArrayList<>();
        private final StringBuilder plain = new StringBuilder();
        private double information;
        private Spellings run = Spellings.NOTHING;
        private boolean whole = true;

        /** Adds a part that stands there once, or if so said may be missing. */
        void add(RegexLiterals part, boolean optional) {
            Spellings spellings = optional ? part.all.or(Spellings.NOTHING) : part.all;
            Spellings longer = run.then(spellings);
            if (longer.areKnown()) {
                run = longer;
                return;
            }
            endRun();
            choices.add(optional ? List.of() : part.required);
            run = spellings.areKnown() ? spellings : Spellings.NOTHING;
        }

        /** Ends a run because what stood last may stand there again. */
        void endRun() {
            choices.add(run.shortest());
            run = Spellings.NOTHING;
            whole = false;
        }

        /** What a part tells counts by itself; what single characters tell, together with those before them. */
        void count(double bits) {
            information += information(plain) + bits;
            plain.setLength(0);
        }

        void count(int character) {
            plain.appendCodePoint(character);
        }

        RegexLiterals literals() {
            count(0.0);
            Spellings all = whole ? run : Spellings.UNKNOWN;
            choices.add(run.shortest());
            return rarest(choices, information, all);
        }
    }

    /** How often what stands before it may stand. */
    private enum Quantity {
        ONCE,
        ONCE_OR_NEVER,
        MORE,
        MORE_OR_NEVER;

        boolean mayBeNone() {
            return this == ONCE_OR_NEVER || this == MORE_OR_NEVER;
        }

        boolean mayBeMore() {
            return this == MORE || this == MORE_OR_NEVER;
        }
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
            Sequence sequence = new Sequence();
            while (at < regex.length() && regex.charAt(at) != '|' && regex.charAt(at) != ')') {
                boolean group = regex.charAt(at) == '(';
                int start = at;
                RegexLiterals part = group ? group() : atom();
                boolean character = !group && isOneCharacter(part, start);
                Quantity quantity = quantifier();
                if (character && !quantity.mayBeNone()) {
                    sequence.count(part.all.texts().get(0).codePointAt(0));
                }
                if (!character || quantity != Quantity.ONCE) {
                    sequence.count(group && !quantity.mayBeNone() ? part.information : 0);
                }
                boolean anything = quantity == Quantity.MORE_OR_NEVER;
                sequence.add(anything ? NONE : part, quantity.mayBeNone());
                if (quantity.mayBeMore()) {
                    sequence.endRun();
                }
            }
            return sequence.literals();
        }

        /** Whether an atom is a character written as such, not one of a class. */
        private boolean isOneCharacter(RegexLiterals atom, int start) {
            return atom.all.texts().size() == 1 && !atom.all.texts().get(0).isEmpty() && regex.charAt(start) != '[';
        }

        private RegexLiterals group() {
            at++;
            if (regex.startsWith("?", at)) {
                while (":>)".indexOf(regex.charAt(at)) < 0) {
                    at++;
                }
                if (regex.charAt(at) == ')') { // flags alone
                    at++;
                    return PLACE;
                }
                at++;
            }
            RegexLiterals inside = choice();
            at++;
            return inside;
        }

        /** Reads one atom that is no group. */
        private RegexLiterals atom() {
            int c = regex.codePointAt(at);
            at += Character.charCount(c);
            return switch (c) {
                case '.' -> NONE;
                case '^', '$' -> PLACE;
                case '[' -> characterClass();
                case '\\' -> escape();
                default -> literal(c);
            };
        }

        private static RegexLiterals literal(int character) {
            Spellings spelling = Spellings.of(character);
            return new RegexLiterals(spelling.texts(), 0, spelling);
        }

        private RegexLiterals characterClass() {
            int start = at;
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
            return members(regex.substring(start, at - 1));
        }

        /** The members of a class that lists a few plain characters, or is one short range. */
        private static RegexLiterals members(String inside) {
            boolean range = inside.length() == 3 && inside.charAt(1) == '-' && inside.charAt(0) != '\\';
            int count = range ? inside.charAt(2) - inside.charAt(0) + 1 : inside.length();
            boolean listed = inside.lastIndexOf('-') <= 0 && inside.chars().noneMatch(Reader::isNoPlainMember);
            if (!(range || listed) || inside.charAt(0) == '^' || count < 1 || count > LARGEST_CLASS) {
                return NONE;
            }
            List<String> members = IntStream.range(0, count)
                    .map(i -> range ? inside.charAt(0) + i : inside.charAt(i))
                    .mapToObj(Character::toString)
                    .distinct()
                    .toList();
            return new RegexLiterals(members, 0, new Spellings(members));
        }

        private static boolean isNoPlainMember(int unit) {
            return unit == '\\' || unit == '[' || unit == ']' || Character.isSurrogate((char) unit);
        }

        private RegexLiterals escape() {
            int c = regex.codePointAt(at);
            at += Character.charCount(c);
            if (c < 128 && !Character.isLetterOrDigit(c)) {
                return literal(c);
            }
            if ("bBAz".indexOf(c) >= 0) {
                return PLACE;
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
            return NONE;
        }

        /** Skips a quantifier, if one is there. */
        private Quantity quantifier() {
            if (at == regex.length() || "*+?{".indexOf(regex.charAt(at)) < 0) {
                return Quantity.ONCE;
            }
            char c = regex.charAt(at);
            int end = at + 1;
            if (c == '{') {
                int close = regex.indexOf('}', at);
                String counts = close < 0 ? "" : regex.substring(at + 1, close);
                if (!counts.matches("\\d+(,\\d*)?")) {
                    return Quantity.ONCE;
                }
                end = close + 1;
            }
            boolean none = c == '*' || regex.startsWith("{0", at);
            at = regex.startsWith("?", end) ? end + 1 : end;
            return c == '?' ? Quantity.ONCE_OR_NEVER : none ? Quantity.MORE_OR_NEVER : Quantity.MORE;
        }
    }
}
