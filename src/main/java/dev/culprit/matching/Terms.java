package dev.culprit.matching;

/**
 * Takes text apart into what it can be found by: words, pairs of words that follow each other, and pairs of Chinese
 * characters. Words that machines made up, such as hashes and long numbers, are left out. A term is a 64-bit hash, so that
 * nothing is copied and terms of any language cost the same.
 */
final class Terms {

    /** Takes the terms of a text in their order, a pair after its second word. */
    @FunctionalInterface
    interface Sink {
        /**
         * @param start where in the text the term starts, in UTF-16 units
         * @param end one past its last unit
         */
        void term(long term, int start, int end);

        /** Takes two words that follow each other. */
        default void pair(long first, long second, int start, int end) {
            term(Terms.pair(first, second), start, end);
        }
    }

    private static final long FIRST = 0xcbf29ce484222325L;
    private static final long FACTOR = 0x100000001b3L;
    /** Characters that are hardly ever part of a word that tells something; a pair with one of them is a border of words. */
    private static final String PARTICLES = "的了吗呢吧啊么怎们我你他她它是这那就也都还很嘛哪";

    private static final int LONGEST_WORD = 64;
    private static final int LONGEST_NUMBER = 5;
    private static final int SHORTEST_HASH = 6;
    private static final int LENGTH_OF_POD_SUFFIX = 5;

    /** Words further apart than this many characters make no pair: what stands between says that they do not belong together. */
    private static final int WIDEST_GAP = 4;

    private final String text;
    private final int limit;
    private final Sink sink;
    private long lastWord;
    private int lastStart;
    private int lastEnd = Integer.MIN_VALUE / 2;

    private Terms(String text, int limit, Sink sink) {
        this.text = text;
        this.limit = limit;
        this.sink = sink;
    }

    /** Hands over the terms of a text; takes time linear in its length. */
    static void of(String text, Sink sink) {
        of(text, 0, text.length(), sink);
    }

    /** Hands over the terms of a part of a text; their places are those in the whole. */
    static void of(String text, int from, int to, Sink sink) {
        new Terms(text, to, sink).read(from);
    }

    /** The term of a word, as it is found in texts. */
    static long word(String word) {
        return hash(word, 0, word.length());
    }

    /** The term of two words that follow each other, given their terms. */
    static long pair(long first, long second) {
        return first * FACTOR * 31 + second;
    }

    private void read(int from) {
        int at = from;
        while (at < limit) {
            char c = text.charAt(at);
            if (isHan(c)) {
                at = characters(at);
            } else if (isWordPart(c)) {
                at = word(at);
            } else {
                at++;
            }
        }
    }

    private int characters(int start) {
        int at = start;
        while (at + 1 < limit && isHan(text.charAt(at + 1))) {
            if (!isParticle(text.charAt(at)) && !isParticle(text.charAt(at + 1))) {
                sink.term(hash(text, at, at + 2), at, at + 2);
            }
            at++;
        }
        return at + 1;
    }

    private int word(int start) {
        int end = start;
        int digits = 0;
        while (end < limit && isWordPart(text.charAt(end)) && !isHan(text.charAt(end))) {
            char c = text.charAt(end++);
            digits += c >= '0' && c <= '9' ? 1 : 0;
        }
        if (isMadeUp(start, end, digits)) {
            return end;
        }
        long word = hash(text, start, end);
        sink.term(word, start, end);
        if (start - lastEnd <= WIDEST_GAP) {
            sink.pair(lastWord, word, lastStart, end);
        }
        lastWord = word;
        lastStart = start;
        lastEnd = end;
        return end;
    }

    private boolean isMadeUp(int start, int end, int digits) {
        int length = end - start;
        if (length == 1 || length > LONGEST_WORD) {
            return true;
        }
        if (digits == length) {
            return length > LONGEST_NUMBER;
        }
        boolean mixed = digits > 0 && length >= LENGTH_OF_POD_SUFFIX;
        return mixed
                && (digits * 3 > length
                        || length == LENGTH_OF_POD_SUFFIX
                        || (length >= SHORTEST_HASH && isHexadecimal(start, end)));
    }

    private boolean isHexadecimal(int start, int end) {
        for (int i = start; i < end; i++) {
            if (Character.digit(text.charAt(i), 16) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isWordPart(char c) {
        if (c < 128) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
        }
        return Character.isLetterOrDigit(c);
    }

    private static boolean isParticle(char c) {
        return PARTICLES.indexOf(c) >= 0;
    }

    private static boolean isHan(char c) {
        return c >= '\u3400' && c <= '\u9fff';
    }

    private static long hash(String text, int start, int end) {
        long hash = FIRST;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            int folded = c < 128 ? (c >= 'A' && c <= 'Z' ? c + 32 : c) : Character.toLowerCase(c);
            hash = (hash ^ folded) * FACTOR;
        }
        return hash ^ (hash >>> 32);
    }
}
