package dev.culprit.paste;

import dev.culprit.paste.config.ConfigFinder;
import dev.culprit.paste.fact.FactFinder;
import dev.culprit.paste.secret.Redactor;
import dev.culprit.paste.text.LineIndex;
import java.util.List;

/**
 * Text as a stranger handed it in, read for what it holds: messages, configurations, facts, secrets. Lives for one request;
 * only its {@linkplain #redacted() redacted} form may be shown or kept. Immutable and safe to share between threads; no
 * text makes it throw, and all work is linear in the text's length.
 */
public final class Paste {

    private final String text;
    private final Lazy<LineIndex> lines;
    private final Lazy<Messages> messages = new Lazy<>(() -> new Messages(this));
    private final Lazy<List<ConfigDocument>> configs;
    private final Lazy<List<Fact>> facts;
    private final Lazy<RedactedPaste> redacted;

    private Paste(String text) {
        this.text = text;
        this.lines = new Lazy<>(() -> new LineIndex(text));
        this.configs = new Lazy<>(() -> ConfigFinder.find(text, lines()));
        this.facts = new Lazy<>(() -> FactFinder.find(text, lines()));
        this.redacted = new Lazy<>(() -> masked(text));
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
        return lines().count();
    }

    /** A line of the original, 1-based, without its end. */
    public String line(int number) {
        return text.substring(lines().start(number), lines().end(number));
    }

    /** Offset in {@link #text()} at which a line, 1-based, starts. */
    public int lineStart(int number) {
        return lines().start(number);
    }

    /** The line, 1-based, on which an offset of {@link #text()} stands; a line end belongs to the line it ends. */
    public int lineAt(int offset) {
        return lines().lineAt(offset);
    }

    /** The messages in order; cheap to get at random, each read when it is first asked for its text. */
    public List<Message> messages() {
        return messages.get();
    }

    /** The message that a line, 1-based, belongs to; blank lines belong to the message before them. */
    public Message messageAt(int line) {
        return messages.get().at(line);
    }

    /** The configurations in it, in order of their first lines. */
    public List<ConfigDocument> configs() {
        return configs.get();
    }

    /** What it tells about the reader's cluster, the most trustworthy first for each name. */
    public List<Fact> facts() {
        return facts.get();
    }

    /** The same text with its secrets masked in place. */
    public RedactedPaste redacted() {
        return redacted.get();
    }

    private static RedactedPaste masked(String text) {
        Redactor.Masked masked = Redactor.mask(text);
        return new RedactedPaste(masked.text(), masked.count());
    }

    LineIndex lines() {
        return lines.get();
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
        int line = lines().lineAt(start);
        int lineStart = lines().start(line);
        int at = start;
        while (at < end) {
            int stop = lines().endFrom(at, end);
            if (stop > at) {
                spans.add(new Span(line, at - lineStart, stop - lineStart));
            }
            at = stop < end ? lines().next(stop) : end;
            lineStart = at;
            line++;
        }
    }
}
