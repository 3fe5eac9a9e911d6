package dev.culprit.paste.text;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Where the lines of a text start. Ended by {@code \n}, {@code \r\n} or a lone {@code \r}. Of a text made of little else
 * than line ends only every sixteenth start is kept and the others are walked to, so that memory stays bounded.
 */
public final class LineIndex {

    private static final int LINES_KEPT_EXACTLY = 2_000_000;
    private static final int STRIDE = 16;

    private final String text;
    private final boolean carriageReturns;
    private final int count;
    private final int stride;
    private final int[] starts;

    public LineIndex(String text) {
        this.text = text;
        this.carriageReturns = text.indexOf('\r') >= 0;
        int[] found = new int[text.length() / 100 + 16];
        int line = 0;
        int every = 1;
        for (int start = 0; start < text.length(); start = next(start)) {
            if (line == LINES_KEPT_EXACTLY && every == 1) {
                every = STRIDE;
                found = sampled(found);
            }
            if (line % every == 0) {
                found = line / every < found.length ? found : Arrays.copyOf(found, found.length * 2);
                found[line / every] = start;
            }
            line++;
        }
        this.count = line;
        this.stride = every;
        this.starts = Arrays.copyOf(found, (line + every - 1) / every);
    }

    private static int[] sampled(int[] all) {
        return IntStream.range(0, LINES_KEPT_EXACTLY / STRIDE)
                .map(sample -> all[sample * STRIDE])
                .toArray();
    }

    public int count() {
        return count;
    }

    /** Offset of the first unit of a line, 1-based. */
    public int start(int line) {
        if (line < 1 || line > count) {
            throw new IndexOutOfBoundsException("line " + line + " of " + count);
        }
        int start = starts[(line - 1) / stride];
        for (int steps = (line - 1) % stride; steps > 0; steps--) {
            start = next(start);
        }
        return start;
    }

    /** Offset one past the last unit of a line, 1-based, its line end not counted. */
    public int end(int line) {
        return endFrom(start(line));
    }

    /** The same for the line on which this offset stands, given any offset in it. */
    public int endFrom(int offset) {
        if (!carriageReturns) {
            int newline = text.indexOf('\n', offset);
            return newline < 0 ? text.length() : newline;
        }
        int at = offset;
        while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            at++;
        }
        return at;
    }

    /** The same, but no further than a limit, which may lie far before the end of a long line. */
    public int endFrom(int offset, int limit) {
        int at = offset;
        while (at < limit && text.charAt(at) != '\n' && !(carriageReturns && text.charAt(at) == '\r')) {
            at++;
        }
        return at;
    }

    /** The line, 1-based, on which this offset stands; a line end belongs to the line it ends. */
    public int lineAt(int offset) {
        if (offset < 0 || offset > text.length() || count == 0) {
            throw new IndexOutOfBoundsException("offset " + offset + " of " + text.length());
        }
        int found = Arrays.binarySearch(starts, offset);
        int sample = found >= 0 ? found : -found - 2;
        int line = sample * stride + 1;
        if (stride > 1) {
            for (int next = next(starts[sample]); next <= offset && line < count; next = next(next)) {
                line++;
            }
        }
        return line;
    }

    /** Offset of the line after the one on which this offset stands; the text's length when there is none. */
    public int next(int offset) {
        int end = endFrom(offset);
        if (end == text.length()) {
            return end;
        }
        boolean pair = text.charAt(end) == '\r' && end + 1 < text.length() && text.charAt(end + 1) == '\n';
        return end + (pair ? 2 : 1);
    }
}
