package dev.culprit.paste;

import dev.culprit.paste.secret.Redactor;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * Text as a stranger handed it in, read for what it holds: messages, configurations, facts, secrets. Lives for one request;
 * only its {@linkplain #redacted() redacted} form may be shown or kept. Immutable and safe to share between threads; no
 * text makes it throw, and all work is linear in the text's length.
 */
public final class Paste {

    private final String text;
    private final LineIndex lines;
    private final MessageIndex index;
    private final MessageContent contents;
    private final List<Message> messages = new Messages();
    private volatile @Nullable RedactedPaste redacted;
    private volatile @Nullable List<ConfigDocument> configs;
    private volatile @Nullable List<Fact> facts;

    private Paste(String text) {
        this.text = text;
        this.lines = new LineIndex(text);
        MessageFinder finder = new MessageFinder(text, lines);
        this.index = finder.find();
        this.contents = new MessageContent(text, lines, finder.hardWidths());
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

    /** The message that a line, 1-based, belongs to; blank lines belong to the message before them. */
    public Message messageAt(int line) {
        int known = index.indexAt(checkedLine(line));
        if (known < 0 && messages.isEmpty()) {
            return new Message(this, line, line);
        }
        return messages.get(Math.max(0, known));
    }

    /** The configurations in it, in order of their first lines. */
    public List<ConfigDocument> configs() {
        List<ConfigDocument> known = configs;
        if (known == null) {
            known = ConfigFinder.find(text, lines);
            configs = known;
        }
        return known;
    }

    /** What it tells about the reader's cluster, the most trustworthy first for each name. */
    public List<Fact> facts() {
        List<Fact> known = facts;
        if (known == null) {
            known = FactFinder.find(text, lines);
            facts = known;
        }
        return known;
    }

    /** The same text with its secrets masked in place. */
    public RedactedPaste redacted() {
        RedactedPaste known = redacted;
        if (known == null) {
            Redactor.Masked masked = Redactor.mask(text);
            known = new RedactedPaste(masked.text(), masked.count());
            redacted = known;
        }
        return known;
    }

    Content content(int firstLine, int lastLine) {
        return contents.of(firstLine, lastLine);
    }

    /** Tells whether nothing that was said stands between two offsets: line ends, colour codes, escaping. */
    boolean isNoise(int from, int to) {
        int at = from;
        while (at < to) {
            char c = text.charAt(at);
            if (c == Ansi.ESCAPE) {
                at = Ansi.end(text, at, to);
            } else if (c <= ' ' || c == '\\' || (c > 126 && !Character.isLetterOrDigit(c))) {
                at++;
            } else {
                return false;
            }
        }
        return true;
    }

    /** Adds a span for each line between two offsets, line ends left out. */
    void addSpans(int start, int end, List<Span> spans) {
        int line = lines.lineAt(start);
        int lineStart = lines.start(line);
        int at = start;
        while (at < end) {
            int stop = lines.endFrom(at, end);
            if (stop > at) {
                spans.add(new Span(line, at - lineStart, stop - lineStart));
            }
            at = stop < end ? lines.next(stop) : end;
            lineStart = at;
            line++;
        }
    }

    private int checkedLine(int line) {
        if (line < 1 || line > lines.count()) {
            throw new IndexOutOfBoundsException("line " + line + " of " + lines.count());
        }
        return line;
    }

    private int lastLine(int message) {
        int line = message + 1 < index.count() ? index.firstLine(message + 1) - 1 : lines.count();
        int first = index.firstLine(message);
        while (line > first && MessageFinder.separates(text, lines.start(line), lines.end(line))) {
            line--;
        }
        return line;
    }

    private final class Messages extends AbstractList<Message> implements RandomAccess {
        @Override
        public Message get(int message) {
            if (message < 0 || message >= index.count()) {
                throw new IndexOutOfBoundsException("message " + message + " of " + index.count());
            }
            return new Message(Paste.this, index.firstLine(message), lastLine(message));
        }

        @Override
        public int size() {
            return index.count();
        }
    }
}
