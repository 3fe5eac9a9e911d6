package dev.culprit.matching.signature;

import java.util.Arrays;

/**
 * Finds literals that are too short for a window, by two of their bytes. Every pair of the text is looked up in a bit
 * table, so this takes longer than a {@link WindowFilter}, and much longer where the pairs are frequent in the text.
 */
final class PairFilter implements LiteralFilter {

    private static final Window WINDOW = new Window(2, 2, 1);

    private final Literals literals;
    private final long[] bits = new long[1 << 10];
    private final int[] firstEntry = new int[1 << 16]; // by pair, the number of its first entry plus one
    private final int[] entryLiteral;
    private final int[] entryOffset;
    private final int[] entryNext;
    private final long[] entryWord; // the first bytes of the literal, as many as make a word
    private final long[] entryMask;
    private int entries;

    PairFilter(Literals literals, int[] members, TextModel model) {
        this.literals = literals;
        int[] single = withLength(1, 1, members);
        int[] longer = withLength(2, Integer.MAX_VALUE, members);
        int size = longer.length + 256 * single.length;
        entryLiteral = new int[size];
        entryOffset = new int[size];
        entryNext = new int[size];
        entryWord = new long[size];
        entryMask = new long[size];
        WindowChoice choice = new WindowChoice(literals, longer, WINDOW, model);
        for (int member : longer) {
            int offset = choice.offset(member);
            register(member, offset, (int) WINDOW.gram(literals.bytes(), literals.start(member) + offset));
        }
        for (int member : single) {
            int first = literals.bytes()[literals.start(member)] & 0xFF;
            for (int second = 0; second < 256; second++) {
                register(member, 0, second << 8 | first);
            }
        }
    }

    private int[] withLength(int least, int most, int[] members) {
        return Arrays.stream(members)
                .filter(member -> literals.length(member) >= least && literals.length(member) <= most)
                .toArray();
    }

    private void register(int literal, int offset, int pair) {
        entryLiteral[entries] = literal;
        entryOffset[entries] = offset;
        entryNext[entries] = firstEntry[pair];
        entryMask[entries] = Window.mask(Math.min(Long.BYTES, literals.length(literal)));
        entryWord[entries] = FoldingPasses.word(literals.bytes(), literals.start(literal)) & entryMask[entries];
        entries++;
        firstEntry[pair] = entries;
        bits[pair >>> 6] |= 1L << pair;
    }

    @Override
    public void search(byte[] text, int from, int to, Found found) {
        for (int at = from; at < to; at += 7) {
            long word = FoldingPasses.word(text, at);
            if (((bit(word)
                                    | bit(word >>> 8)
                                    | bit(word >>> 16)
                                    | bit(word >>> 24)
                                    | bit(word >>> 32)
                                    | bit(word >>> 40)
                                    | bit(word >>> 48))
                            & 1)
                    != 0) {
                probe(text, at, from, to, found);
            }
        }
    }

    private long bit(long word) {
        int pair = (int) word & 0xFFFF;
        return bits[pair >>> 6] >>> pair;
    }

    private void probe(byte[] text, int pairsAt, int from, int to, Found found) {
        for (int at = pairsAt; at < pairsAt + 7; at++) {
            for (int entry = firstEntry[(int) WINDOW.gram(text, at)] - 1; entry >= 0; entry = entryNext[entry] - 1) {
                int start = at - entryOffset[entry];
                if (start >= from
                        && (FoldingPasses.word(text, start) & entryMask[entry]) == entryWord[entry]
                        && literals.standsAt(entryLiteral[entry], text, start, from, to)) {
                    found.found(entryLiteral[entry], start);
                }
            }
        }
    }
}
