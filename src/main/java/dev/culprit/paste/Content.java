package dev.culprit.paste;

import org.jspecify.annotations.Nullable;

/**
 * The raw text of a message: a range of the original where that will do, else a copy in which its lines are joined and
 * colour codes are left out, with the way back.
 *
 * @param toOriginal null when offsets into {@code text} are offsets into the original already
 */
record Content(String text, int start, int end, @Nullable OffsetMap toOriginal) {

    /** The most that is read of one message, in UTF-16 units: what stands beyond is not in its text. */
    static final int LONGEST = 1 << 22;

    /** Where the unit at this offset stands in the original; {@code end} for the end of the text. */
    int originalOffset(int offset, int originalEnd) {
        int[] found = {offset};
        if (offset >= end) {
            return originalEnd;
        }
        if (toOriginal != null) {
            toOriginal.pieces(offset, offset + 1, (from, to) -> found[0] = from);
        }
        return found[0];
    }

    /** Copies pieces of an original one after the other. */
    static final class Joiner {
        private final String original;
        private final StringBuilder text = new StringBuilder();
        private final OffsetMap.Builder map = new OffsetMap.Builder();

        Joiner(String original) {
            this.original = original;
        }

        boolean isFull() {
            return text.length() >= LONGEST;
        }

        /** Adds a piece, its colour codes left out and its quotation marks no longer written as entities. */
        void add(int from, int to) {
            int plain = from;
            int at = from;
            while (at < to) {
                char c = original.charAt(at);
                int end = c == Ansi.ESCAPE ? Ansi.end(original, at, to) : c == '&' ? afterQuote(at, to) : at;
                if (end == at) {
                    at++;
                    continue;
                }
                verbatim(plain, at);
                if (c == '&') {
                    map.replaced(text.length(), at, end);
                    text.append('"');
                }
                at = end;
                plain = end;
            }
            verbatim(plain, to);
        }

        /** Adds a line break that stands for a range of the original. */
        void addBreak(int from, int to) {
            map.replaced(text.length(), from, to);
            text.append('\n');
        }

        Content join() {
            return new Content(text.toString(), 0, text.length(), map.build(text.length()));
        }

        private void verbatim(int from, int to) {
            if (from < to) {
                map.verbatim(text.length(), from, to - from);
                text.append(original, from, to);
            }
        }

        private int afterQuote(int at, int to) {
            if (at + 6 <= to && original.startsWith("&quot;", at)) {
                return at + 6;
            }
            return at + 5 <= to && original.startsWith("&#34;", at) ? at + 5 : at;
        }
    }
}
