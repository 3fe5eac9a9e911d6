package dev.culprit.matching.signature;

/**
 * Finds those of very many literals of a text that are at least as long as a window. Text is sampled: at every few positions
 * one gram is looked up in a bit table that fits a cache, and only where its bit is set are the windows around it looked up
 * in a hash table, and the literals that have such a window compared. The idea of skipping by hashed blocks is of Wu and Manber
 * (1994); of sampling the text and not the pattern, of q-gram filters such as Fredriksson and Grabowski's (2009) for several
 * patterns; the bit table is a filter of Bloom (1970), blocked.
 *
 * <p>Immutable and safe to share.
 */
abstract class WindowFilter implements LiteralFilter {

    /** Bits for each gram that is looked for: the share of other grams that are looked at in vain is one in so many. */
    private static final int BITS_PER_GRAM = 32;

    private static final int MOST_BITS = 1 << 27;

    // A gram sets three bits of one word of the table; these parts of its hash tell which. The third tells besides at
    // which
    // offset of a window the gram is.
    private static final int FIRST_BIT = 20;
    private static final int SECOND_BIT = 26;
    private static final int OFFSET_BIT = 32;

    private final Literals literals;
    private final Window window;

    // One long a slot: the lower half of the window's hash above, the number of its first entry plus one below.
    private final long[] table;
    private final int tableShift;

    private int entries;
    private int[] entryLiteral;
    private int[] entryOffset;
    private int[] entryNext;

    private final long[] bits;
    private final int bitShift;

    WindowFilter(Literals literals, int[] members, Window window, TextModel model) {
        this.literals = literals;
        this.window = window;
        int size = members.length;
        int slots = Integer.highestOneBit(Math.max(size, 8)) * 4;
        this.table = new long[slots];
        this.tableShift = Long.SIZE - Integer.numberOfTrailingZeros(slots);
        this.entryLiteral = new int[size];
        this.entryOffset = new int[size];
        this.entryNext = new int[size];
        long wanted = Math.min(MOST_BITS, Math.max(1L << 12, (long) size * window.stride() * BITS_PER_GRAM));
        long bitCount = Long.highestOneBit(2 * wanted - 1);
        this.bits = new long[(int) (bitCount / Long.SIZE)];
        this.bitShift = Long.SIZE - Long.numberOfTrailingZeros(bits.length);
        WindowChoice choice = new WindowChoice(literals, members, window, model);
        for (int member : members) {
            register(member, choice.offset(member));
        }
    }

    private void register(int literal, int offset) {
        int start = literals.start(literal) + offset;
        long hash = window.hash(literals.bytes(), start);
        int slot = (int) (hash >>> tableShift);
        while (table[slot] != 0 && (int) (table[slot] >>> 32) != (int) hash) {
            slot = (slot + 1) & (table.length - 1);
        }
        entryLiteral[entries] = literal;
        entryOffset[entries] = offset;
        entryNext[entries] = (int) table[slot];
        entries++;
        table[slot] = hash << 32 | entries;
        for (int gramOffset = 0; gramOffset < window.stride(); gramOffset++) {
            long gram = Window.hash(window.gram(literals.bytes(), start + gramOffset));
            bits[(int) (gram >>> bitShift)] |=
                    1L << (gram >>> FIRST_BIT) | 1L << (gram >>> SECOND_BIT) | offsetBit(gram, gramOffset);
        }
    }

    /** Whether a gram with this hash may be one of those that are looked for. */
    final boolean isWanted(long gram) {
        long word = bits[(int) (gram >>> bitShift)];
        return (word >>> (gram >>> FIRST_BIT) & word >>> (gram >>> SECOND_BIT) & 1) != 0;
    }

    private long offsetBit(long gram, int offset) {
        return 1L << ((gram >>> OFFSET_BIT) + (long) offset * Long.SIZE / window.stride());
    }

    /** Looks at the windows that have their gram, of this hash, here. */
    final void probe(byte[] text, int gramAt, long gram, int from, int to, Found found) {
        long word = bits[(int) (gram >>> bitShift)];
        for (int offset = window.stride() - 1; offset >= 0; offset--) {
            int at = gramAt - offset;
            if ((word & offsetBit(gram, offset)) != 0 && at >= from && at + window.length() <= to) {
                lookUp(text, at, from, to, found);
            }
        }
    }

    private void lookUp(byte[] text, int at, int from, int to, Found found) {
        long hash = window.hash(text, at);
        int slot = (int) (hash >>> tableShift);
        while (table[slot] != 0) {
            if ((int) (table[slot] >>> 32) == (int) hash) {
                compare(text, at, from, to, (int) table[slot], found);
                return;
            }
            slot = (slot + 1) & (table.length - 1);
        }
    }

    private void compare(byte[] text, int windowAt, int from, int to, int firstEntry, Found found) {
        for (int entry = firstEntry - 1; entry >= 0; entry = entryNext[entry] - 1) {
            int at = windowAt - entryOffset[entry];
            if (literals.standsAt(entryLiteral[entry], text, at, from, to)) {
                found.found(entryLiteral[entry], at);
            }
        }
    }

    /** For literals of eleven bytes or more: a gram of eight at every fourth position. */
    static final class OfLong extends WindowFilter {

        static final Window WINDOW = new Window(11, 8, 4);

        OfLong(Literals literals, int[] members, TextModel model) {
            super(literals, members, WINDOW, model);
        }

        @Override
        public void search(byte[] text, int from, int to, Found found) {
            int last = to - WINDOW.gram();
            for (int at = from; at <= last; at += 4) {
                long gram = Window.hash(FoldingPasses.word(text, at));
                if (isWanted(gram)) {
                    probe(text, at, gram, from, to, found);
                }
            }
        }
    }

    /** For literals of seven to ten bytes: a gram of six at every second position. */
    static final class OfMiddling extends WindowFilter {

        static final Window WINDOW = new Window(7, 6, 2);

        OfMiddling(Literals literals, int[] members, TextModel model) {
            super(literals, members, WINDOW, model);
        }

        @Override
        public void search(byte[] text, int from, int to, Found found) {
            int last = to - WINDOW.gram();
            for (int at = from; at <= last; at += 2) {
                long gram = Window.hash(FoldingPasses.word(text, at) & 0xFFFF_FFFF_FFFFL);
                if (isWanted(gram)) {
                    probe(text, at, gram, from, to, found);
                }
            }
        }
    }

    /** For literals of four to six bytes: a gram of four at every position. */
    static final class OfShort extends WindowFilter {

        static final Window WINDOW = new Window(4, 4, 1);

        OfShort(Literals literals, int[] members, TextModel model) {
            super(literals, members, WINDOW, model);
        }

        @Override
        public void search(byte[] text, int from, int to, Found found) {
            int last = to - WINDOW.gram();
            for (int at = from; at <= last; at++) {
                long gram = Window.hash(FoldingPasses.word(text, at) & 0xFFFF_FFFFL);
                if (isWanted(gram)) {
                    probe(text, at, gram, from, to, found);
                }
            }
        }
    }
}
