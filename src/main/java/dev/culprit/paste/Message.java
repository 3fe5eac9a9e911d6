package dev.culprit.paste;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a program said: a log line, an event, a stack trace. Immutable and safe to share; its text is read on
 * the first call that needs it.
 */
public final class Message {

    private final Paste paste;
    private final int firstLine;
    private final int lastLine;
    private volatile @Nullable NormalText reading;

    Message(Paste paste, int firstLine, int lastLine) {
        this.paste = paste;
        this.firstLine = firstLine;
        this.lastLine = lastLine;
    }

    /** The 1-based line of the paste on which it starts. */
    public int firstLine() {
        return firstLine;
    }

    /** The 1-based line on which it ends; equal to the first for a message of one line. */
    public int lastLine() {
        return lastLine;
    }

    /** Who said it, and how bad it was. */
    public Envelope envelope() {
        return Envelope.NONE;
    }

    /**
     * What was said, normalised: without envelope and colour codes, nested quoting undone, runs of white space one blank,
     * nothing at the ends. Letter case and quote characters are kept. Of a structured log: the message, then the other
     * fields as {@code key="value"}.
     */
    public String text() {
        return reading().text();
    }

    /** The wrapped errors in {@link #text()}, outermost first; at least one. */
    public List<Segment> chain() {
        return List.of(new Segment(0, text().length()));
    }

    /**
     * Where a range of {@link #text()} stands in the original: pieces in the order of the text, never across lines. Empty
     * for an empty range.
     *
     * @throws IndexOutOfBoundsException when it is no range of the text
     */
    public List<Span> spans(int start, int end) {
        if (start < 0 || end < start || end > text().length()) {
            throw new IndexOutOfBoundsException(start + ".." + end + " of " + text().length());
        }
        List<int[]> pieces = new ArrayList<>();
        reading().map().pieces(start, end, (from, to) -> join(pieces, from, to));
        List<Span> spans = new ArrayList<>();
        for (int[] piece : pieces) {
            paste.spansBetween(piece[0], piece[1], spans);
        }
        return List.copyOf(spans);
    }

    /** Normalises a bare piece of text in the same way as {@link #text()}, but for the envelope. */
    public static String normalise(String text) {
        Normaliser normaliser = new Normaliser(text, false);
        normaliser.read(0, text.length());
        return normaliser.text();
    }

    private static void join(List<int[]> pieces, int from, int to) {
        if (from == to) {
            return;
        }
        int[] last = pieces.isEmpty() ? null : pieces.get(pieces.size() - 1);
        if (last != null && from >= last[1]) {
            last[1] = to;
        } else {
            pieces.add(new int[] {from, to});
        }
    }

    private NormalText reading() {
        NormalText known = reading;
        if (known == null) {
            Normaliser normaliser = new Normaliser(paste.text(), true);
            normaliser.read(paste.lineStart(firstLine), paste.lineEnd(lastLine));
            known = normaliser.finish();
            reading = known;
        }
        return known;
    }
}
