package dev.culprit.matching.signature;

import dev.culprit.matching.signature.SieveAutomaton.Piece;
import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes an automaton of a regular expression in RE2's syntax, simpler than the expression: it reads folded text, so letter
 * case and kinds of quotes are gone; places ({@code ^ $ \b}) hold everywhere; large counts are without limit; and what it
 * does not know is anything. So it fits wherever the expression does.
 */
final class SieveReader {

    /** Repetitions up to this number are counted. */
    private static final int MOST_COUNTED = 3;

    /** Repetitions within repetitions are read again and again. */
    private static final int MOST_READ = 20_000;

    // In a set of ASCII characters, that there are others, too; and what a class may hold besides a character.
    private static final int BEYOND = 255;
    private static final int KNOWN_SET = -1;
    private static final int UNKNOWN_SET = -2;

    private static final BitSet ALL = range(0, 255);
    private static final BitSet BEYOND_ASCII = range(128, 255);
    private static final BitSet DIGITS = range('0', '9');
    private static final BitSet WORD = word();
    private static final BitSet SPACE = of("\t\n\f\r ");

    private static final Pattern QUOTED = Pattern.compile("\\\\Q(.*?)(?:\\\\E|$)|\\\\.", Pattern.DOTALL);
    private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\d]");

    private final String regex;
    private final SieveAutomaton automaton = new SieveAutomaton();
    private int at;
    private int read;

    private SieveReader(String regex) {
        this.regex = regex;
    }

    /** The automaton of a valid expression; one that accepts anything where the expression is too large. */
    static SieveAutomaton read(String regex) {
        SieveReader reader = new SieveReader(withoutQuoting(regex));
        try {
            return reader.automaton.finish(reader.choice());
        } catch (SieveAutomaton.TooLargeException e) {
            return new SieveAutomaton().finish(Piece.EMPTY);
        }
    }

    /** Spells what stands between {@code \Q} and {@code \E} character by character. */
    private static String withoutQuoting(String regex) {
        return QUOTED.matcher(regex)
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group(1) == null
                                ? found.group()
                                : NOT_WORD.matcher(found.group(1)).replaceAll("\\\\$0")));
    }

    private static BitSet range(int first, int last) {
        BitSet set = new BitSet(256);
        set.set(first, last + 1);
        return set;
    }

    private static BitSet of(String characters) {
        BitSet set = new BitSet(256);
        characters.chars().forEach(set::set);
        return set;
    }

    private static BitSet word() {
        BitSet set = range('a', 'z');
        set.or(range('A', 'Z'));
        set.or(DIGITS);
        set.set('_');
        return set;
    }

    private boolean accept(String text) {
        boolean here = regex.startsWith(text, at);
        at += here ? text.length() : 0;
        return here;
    }

    private boolean atEnd() {
        return at >= regex.length();
    }

    private Piece choice() {
        Piece choice = sequence();
        while (accept("|")) {
            choice = automaton.choice(choice, sequence());
        }
        return choice;
    }

    private Piece sequence() {
        Piece sequence = Piece.EMPTY;
        while (!atEnd() && regex.charAt(at) != '|' && regex.charAt(at) != ')') {
            sequence = automaton.sequence(sequence, repetition());
        }
        return sequence;
    }

    private Piece repetition() {
        int start = at;
        Piece piece = atom();
        int[] counts = counts();
        while (counts.length > 0) {
            int end = at;
            piece = repeated(piece, start, counts[0], counts[1]);
            at = end;
            counts = counts();
        }
        return piece;
    }

    /** A piece that stands there {@code least} times at least; each further time it is read anew from where it starts. */
    private Piece repeated(Piece piece, int start, int least, int most) {
        Piece repeated = piece;
        int copies = 1;
        while (copies < Math.min(Math.max(least, 1), MOST_COUNTED)) {
            at = start;
            repeated = automaton.sequence(repeated, atom());
            copies++;
        }
        if (most > copies) {
            at = start;
            Piece more = copies == 1 ? repeated : atom();
            more = automaton.repeated(more);
            repeated = copies == 1 ? more : automaton.sequence(repeated, automaton.optional(more));
        }
        return least == 0 ? automaton.optional(repeated) : repeated;
    }

    /** The least and the most of a quantifier, which is skipped; empty where there is none. */
    private int[] counts() {
        int[] counts = {};
        if (accept("*")) {
            counts = new int[] {0, Integer.MAX_VALUE};
        } else if (accept("+")) {
            counts = new int[] {1, Integer.MAX_VALUE};
        } else if (accept("?")) {
            counts = new int[] {0, 1};
        } else if (regex.startsWith("{", at)) {
            counts = braced();
        }
        if (counts.length > 0) {
            accept("?");
        }
        return counts;
    }

    private int[] braced() {
        int close = regex.indexOf('}', at);
        String inside = close < 0 ? "" : regex.substring(at + 1, close);
        if (!inside.matches("\\d{1,9}(,\\d{0,9})?")) {
            return new int[0];
        }
        at = close + 1;
        int comma = inside.indexOf(',');
        int least = Integer.parseInt(comma < 0 ? inside : inside.substring(0, comma));
        boolean open = comma == inside.length() - 1;
        int most = open ? Integer.MAX_VALUE : Integer.parseInt(inside.substring(comma + 1));
        return new int[] {least, most};
    }

    private Piece atom() {
        read++;
        if (read > MOST_READ) {
            throw new SieveAutomaton.TooLargeException();
        }
        int c = regex.codePointAt(at);
        at += Character.charCount(c);
        return switch (c) {
            case '(' -> group();
            case '[' -> characterClass();
            case '\\' -> escape();
            case '.' -> character(ALL, true);
            case '^', '$' -> Piece.EMPTY;
            default -> literal(c);
        };
    }

    private Piece group() {
        if (accept("?")) {
            while (":>)".indexOf(regex.charAt(at)) < 0) {
                at++;
            }
            if (regex.charAt(at) == ')') {
                at++;
                return Piece.EMPTY;
            }
            at++;
        }
        Piece inside = choice();
        accept(")");
        return inside;
    }

    private Piece literal(int character) {
        byte[] folded = new byte[4];
        int length = FoldedText.encode(FoldedText.foldCharacter(character), folded, 0);
        Piece literal = Piece.EMPTY;
        for (int i = 0; i < length; i++) {
            literal = automaton.sequence(literal, automaton.one(range(folded[i] & 0xFF, folded[i] & 0xFF)));
        }
        return literal;
    }

    /** One character: of these ASCII ones, or any other where those are fine. */
    private Piece character(BitSet ascii, boolean beyondAscii) {
        BitSet folded = new BitSet(256);
        ascii.stream().filter(c -> c < 128).forEach(c -> folded.set(FoldedText.foldCharacter(c)));
        if (!beyondAscii) {
            return automaton.one(folded);
        }
        folded.or(of("ks\"")); // what some others are folded to
        folded.or(BEYOND_ASCII);
        Piece more = automaton.optional(automaton.repeated(automaton.one(BEYOND_ASCII)));
        return automaton.sequence(automaton.one(folded), more);
    }

    private Piece escape() {
        int c = regex.codePointAt(at);
        at += Character.charCount(c);
        return switch (c) {
            case 'd' -> character(DIGITS, false);
            case 'w' -> character(WORD, false);
            case 's' -> character(SPACE, false);
            case 'A', 'b', 'B', 'z' -> Piece.EMPTY;
            default -> c < 128 && Character.isLetterOrDigit(c) ? something(c) : literal(c);
        };
    }

    /** An escape that stands for one character, whichever. */
    private Piece something(int escape) {
        skipRest(escape);
        return character(ALL, true);
    }

    private void skipRest(int escape) {
        boolean braced = (escape == 'p' || escape == 'P' || escape == 'x') && regex.startsWith("{", at);
        if (braced) {
            at = regex.indexOf('}', at) + 1;
        } else if (escape == 'p' || escape == 'P') {
            at++;
        } else if (escape == 'x') {
            at += 2;
        }
        while (Character.isDigit(escape) && !atEnd() && Character.isDigit(regex.charAt(at))) {
            at++;
        }
    }

    private Piece characterClass() {
        boolean negated = accept("^");
        BitSet set = new BitSet(256);
        boolean known = member(set);
        while (regex.charAt(at) != ']') {
            known &= member(set);
        }
        at++;
        if (negated) {
            set.flip(0, 128);
            return character(set, true);
        }
        return known ? character(set, set.get(BEYOND)) : character(ALL, true);
    }

    /** Adds a member of a class, or as much of it as is known; false when that is not all. */
    private boolean member(BitSet set) {
        if (accept("[:")) {
            at = regex.indexOf(":]", at) + 2;
            return false;
        }
        int low = classCharacter(set);
        if (low < 0) {
            return low == KNOWN_SET;
        }
        int high = low;
        if (regex.startsWith("-", at) && !regex.startsWith("-]", at)) {
            at++;
            high = classCharacter(set);
        }
        set.set(Math.min(low, 128), Math.min(Math.max(high, low), 127) + 1);
        set.set(BEYOND, set.get(BEYOND) || high >= 128);
        return high >= 0;
    }

    /** Reads a character of a class; where it stands for several, adds them. */
    private int classCharacter(BitSet set) {
        int c = regex.codePointAt(at);
        at += Character.charCount(c);
        if (c != '\\') {
            return c;
        }
        int escaped = regex.codePointAt(at);
        at += Character.charCount(escaped);
        if (escaped >= 128 || !Character.isLetterOrDigit(escaped)) {
            return escaped;
        }
        skipRest(escaped);
        BitSet known = knownSet(escaped);
        set.or(known);
        return known.isEmpty() ? UNKNOWN_SET : KNOWN_SET;
    }

    private static BitSet knownSet(int escape) {
        return switch (escape) {
            case 'd' -> DIGITS;
            case 'w' -> WORD;
            case 's' -> SPACE;
            case 't' -> of("\t");
            case 'n' -> of("\n");
            case 'r' -> of("\r");
            default -> new BitSet();
        };
    }
}
