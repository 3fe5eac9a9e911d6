package dev.culprit.paste;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/**
 * Text as a stranger handed it in, read for what it holds: messages, configurations, facts, secrets. Lives for one request;
 * only its {@linkplain #redacted() redacted} form may be shown or kept. Immutable and safe to share between threads; no input makes it
 * throw, and all work is linear in the input's length.
 */
public final class Paste {

    private final String text;
    private final LineIndex lines;
    private final List<Message> messages;

    private Paste(String text) {
        this.text = text;
        this.lines = new LineIndex(text);
        this.messages = new Messages();
    }

    /** Reads bytes as UTF-8, or as UTF-16 when they start with its byte order mark; broken ones are replaced. */
    public static Paste decode(byte[] bytes) {
        return of(Decoder.decode(bytes));
    }

    /** Takes text that was decoded already. */
    public static Paste of(String text) {
        return new Paste(text);
    }

    /** The decoded original, colour codes and carriage returns included. */
    public String text() {
        return text;
    }

    /** How many lines there are; a line end at the very end starts no further one. */
    public int lineCount() {
        return lines.count();
    }

    /** A line of the original, 1-based, without its end. */
    public String line(int number) {
        return text.substring(lines.start(number), lines.end(number));
    }

    /** Offset in {@link #text()} at which a line, 1-based, starts. */
    public int lineStart(int number) {
        return lines.start(number);
    }

    /** The line, 1-based, on which an offset of {@link #text()} stands; a line end belongs to the line it ends. */
    public int lineAt(int offset) {
        return lines.lineAt(offset);
    }

    /** The messages in order; cheap to get at random, each read when it is first asked for its text. */
    public List<Message> messages() {
        return messages;
    }

    /** The message that a line, 1-based, belongs to. */
    public Message messageAt(int line) {
        return messages.get(line - 1);
    }

    /** The configurations in it, in order of their first lines. */
    public List<ConfigDocument> configs() {
        return List.of();
    }

    /** What it tells about the reader's cluster, the most trustworthy first for each name. */
    public List<Fact> facts() {
        return List.of();
    }

    /** The same text with its secrets masked in place. */
    public RedactedPaste redacted() {
        return new RedactedPaste(text, 0);
    }

    int lineEnd(int number) {
        return lines.end(number);
    }

    /** Adds a span for each line between two offsets, line ends left out. */
    void spansBetween(int start, int end, List<Span> spans) {
        int at = start;
        int line = lines.lineAt(start);
        while (at < end) {
            int lineStart = lines.start(line);
            int stop = Math.min(end, lines.end(line));
            if (stop > at) {
                spans.add(new Span(line, at - lineStart, stop - lineStart));
            }
            line++;
            at = line > lines.count() ? end : lines.start(line);
        }
    }

    private final class Messages extends AbstractList<Message> implements RandomAccess {
        @Override
        public Message get(int index) {
            return new Message(Paste.this, index + 1, index + 1);
        }

        @Override
        public int size() {
            return lines.count();
        }
    }
}
