package dev.culprit.paste;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a program said: a log line, an event, a stack trace. Immutable and safe to share; its text is read on the
 * first call that needs it.
 */
public final class Message {

    private final Paste paste;
    private final MessageContent contents;
    private final int firstLine;
    private final int lastLine;
    private volatile @Nullable Reading reading;

    Message(Paste paste, MessageContent contents, int firstLine, int lastLine) {
        this.paste = paste;
        this.contents = contents;
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
        return reading().envelope();
    }

    /**
     * What was said, normalised: without envelope and colour codes, nested quoting undone, runs of white space one blank,
     * nothing at the ends. Letter case and quote characters are kept. Of a structured log: the message, then the other
     * fields as {@code key="value"}, time and level left out. Of a message longer than 4 Mi units only as many are read.
     */
    public String text() {
        return reading().text();
    }

    /**
     * The wrapped errors in {@link #text()}, outermost first; at least one. What a structured log tells besides, such as
     * {@code pod="default/web-0"}, is in none of them.
     */
    public List<Segment> chain() {
        return reading().chain();
    }

    /**
     * Where a range of {@link #text()} stands in the original: pieces in the order of the text, one for each line, more only
     * where the text has another order than the line or leaves words of it out. Characters that a log format lacks, such as
     * the quotation marks around a value that needs none, stand nowhere. Empty for an empty range.
     *
     * @throws IndexOutOfBoundsException when it is no range of the text
     */
    public List<Span> spans(int start, int end) {
        Reading known = reading();
        if (start < 0 || end < start || end > known.text().length()) {
            throw new IndexOutOfBoundsException(
                    start + ".." + end + " of " + known.text().length());
        }
        List<Span> spans = new ArrayList<>();
        SpanCollector collector = new SpanCollector(paste, spans);
        known.pieces(start, end, collector);
        collector.finish();
        return List.copyOf(spans);
    }

    /** Its lines as they stand in the original, envelopes and all. */
    public List<String> lines() {
        return IntStream.rangeClosed(firstLine, lastLine).mapToObj(paste::line).toList();
    }

    /** Normalises a bare piece of text in the same way as {@link #text()}, but for the envelope. */
    public static String normalise(String text) {
        Normaliser normaliser = new Normaliser(text, false);
        normaliser.read(0, text.length());
        return normaliser.text();
    }

    private Reading reading() {
        Reading known = reading;
        if (known == null) {
            known = MessageReader.read(contents.of(firstLine, lastLine));
            reading = known;
        }
        return known;
    }
}
