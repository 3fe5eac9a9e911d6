package dev.culprit.matching.signature;

import java.util.function.IntPredicate;

/** The characters that a run of text may be made of, by the bytes of its folded form, and how long it may be. */
final class Alphabet {

    static final Alphabet WORD = of(c -> notBlankOrQuote(c) && ",;()[]{}".indexOf(c) < 0, 1, 256);
    static final Alphabet IDENT = of(c -> isLetterOrDigit(c) || "._-/".indexOf(c) >= 0, 1, 253);
    static final Alphabet PATH = of(Alphabet::notBlankOrQuote, 1, 4096).startingWith(c -> c == '/');
    static final Alphabet HEX = of(c -> c < 128 && isHexDigit((byte) c), 6, 128);
    static final Alphabet ANY = of(c -> true, 1, 512);

    /** What stands between two quotes; that it holds none of its own style is seen to elsewhere. */
    static final Alphabet QUOTED = of(c -> true, 0, 512);

    private static final boolean[][] SINGLE = new boolean[256][];

    static {
        for (int b = 0; b < SINGLE.length; b++) {
            int only = b;
            SINGLE[b] = table(c -> c == only);
        }
    }

    private final boolean[] members;
    private final boolean[] first;
    private final int shortest;
    private final int longest;

    private Alphabet(boolean[] members, boolean[] first, int shortest, int longest) {
        this.members = members;
        this.first = first;
        this.shortest = shortest;
        this.longest = longest;
    }

    private static Alphabet of(IntPredicate member, int shortest, int longest) {
        boolean[] members = table(member);
        return new Alphabet(members, members, shortest, longest);
    }

    private Alphabet startingWith(IntPredicate start) {
        return new Alphabet(members, table(start), shortest, longest);
    }

    static boolean[] table(IntPredicate member) {
        boolean[] table = new boolean[256];
        for (int c = 0; c < table.length; c++) {
            table[c] = member.test(c);
        }
        return table;
    }

    private static boolean notBlankOrQuote(int c) {
        return c != FoldedText.BLANK && c != FoldedText.QUOTE;
    }

    private static boolean isLetterOrDigit(int c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }

    static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }

    static boolean isHexDigit(byte b) {
        return isDigit(b) || (b >= 'a' && b <= 'f');
    }

    /** In characters. */
    int shortest() {
        return shortest;
    }

    /** In characters. */
    int longest() {
        return longest;
    }

    boolean has(byte b) {
        return members[b & 0xFF];
    }

    /** By byte, whether a run can start with it; not to be changed. */
    boolean[] starts() {
        return first;
    }

    /** A table with one byte in it; not to be changed. */
    static boolean[] only(byte b) {
        return SINGLE[b & 0xFF];
    }
}
