package dev.culprit.paste.envelope;

import dev.culprit.paste.Envelope;
import dev.culprit.paste.Severity;
import dev.culprit.paste.field.Fields;
import dev.culprit.paste.text.Ascii;
import org.jspecify.annotations.Nullable;

/**
 * The front of a line while its envelopes are taken off, outermost first: a place in the text, and what the envelopes
 * told so far. Reused from line to line, as a log has many.
 */
public final class Head {

    /** What {@link #charAt} answers beyond the end. */
    public static final char END = 0;

    private static final int DEPTH = 8;

    private String text = "";
    private int start;
    private int at;
    private int end;
    private int messageStart; // before the first envelope that only a message's first line has
    private int stampOf = -1;
    private int stampEnd;

    private Severity severity = Severity.UNKNOWN;
    private int sourceStart;
    private int sourceEnd;
    private int hostStart;
    private int hostEnd;
    private int reasonStart;
    private int reasonEnd;
    private int repetitions = 1;
    private boolean trying;
    private boolean transported;
    private boolean enveloped;
    private boolean listed;
    private boolean partial;
    private Layout layout = Layout.PLAIN;

    /** How the rest is written, as far as the envelopes tell. */
    public enum Layout {
        PLAIN,
        /** A quoted message, then {@code key="value"}, as structured klog writes. */
        KLOG,
        /** Words, then perhaps fields as JSON, as zap's console encoder writes. */
        ZAP
    }

    /** Starts over with this range of a text and takes its envelopes off. */
    public Head read(String newText, int from, int to) {
        text = newText;
        start = from;
        at = from;
        end = to;
        stampOf = -1;
        severity = Severity.UNKNOWN;
        sourceStart = sourceEnd = hostStart = hostEnd = reasonStart = reasonEnd = 0;
        repetitions = 1;
        transported = enveloped = listed = partial = false;
        layout = Layout.PLAIN;
        Decoration.peel(this);
        peel();
        return this;
    }

    /** The same for a line that continues a message: only what may stand before any line is taken off. */
    public Head readContinuation(String newText, int from, int to) {
        read(newText, from, to);
        at = messageStart;
        return this;
    }

    /** Goes on inside a field's value, which may hold a line with envelopes of its own. */
    public Head enter(int from, int to) {
        at = from;
        end = to;
        layout = Layout.PLAIN;
        peel();
        return this;
    }

    private void peel() {
        messageStart = at;
        for (int depth = 0; depth < DEPTH && at < end && peelOne(); depth++) {
            if (!enveloped) {
                messageStart = at;
            }
        }
    }

    private boolean peelOne() {
        int before = at;
        at = afterBlanks(at);
        if (at < end) {
            for (EnvelopeFormat format : EnvelopeFormats.startingWith(text.charAt(at))) {
                if (format.peel(this)) {
                    return true;
                }
            }
        }
        at = before;
        return false;
    }

    /** Tells whether an envelope starts at this offset, without taking it off. */
    boolean envelopeAt(int offset) {
        if (trying) {
            return false; // one look ahead is enough, and keeps the work linear
        }
        Head trial = new Head();
        trial.trying = true;
        trial.text = text;
        trial.at = offset;
        trial.end = end;
        trial.peel();
        return trial.hasEnvelope() || Fields.startAt(text, trial.at, end);
    }

    /** Moves the end forward, so that what closes a decoration at the line's end is not read. */
    void endAt(int offset) {
        end = offset;
    }

    /** This is a look ahead only. */
    boolean isTrying() {
        return trying;
    }

    // the text

    public String text() {
        return text;
    }

    public int start() {
        return start;
    }

    public int at() {
        return at;
    }

    public int end() {
        return end;
    }

    void advanceTo(int offset) {
        at = Math.min(offset, end);
    }

    char charAt(int offset) {
        return offset < end ? text.charAt(offset) : END;
    }

    boolean digitAt(int offset) {
        return Ascii.isDigit(charAt(offset));
    }

    boolean digitsAt(int offset, int count) {
        for (int i = offset; i < offset + count; i++) {
            if (!digitAt(i)) {
                return false;
            }
        }
        return true;
    }

    boolean textAt(int offset, String expected) {
        return offset + expected.length() <= end && text.startsWith(expected, offset);
    }

    int afterDigits(int from) {
        int i = from;
        while (digitAt(i)) {
            i++;
        }
        return i;
    }

    public int afterBlanks(int from) {
        int i = from;
        while (i < end && isBlank(text.charAt(i))) {
            i++;
        }
        return i;
    }

    boolean blankAt(int offset) {
        return offset < end && isBlank(text.charAt(offset));
    }

    /** End of the run without blanks that starts here. */
    int afterWord(int from) {
        int i = from;
        while (i < end && !isBlank(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /** End of the run of letters, digits, {@code . _ - @ /} and the like that starts here: a host, a unit, a file. */
    int afterName(int from) {
        int i = from;
        while (i < end && Ascii.isNamePart(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /** End of the time stamp that starts here, or -1. */
    int afterStamp(int from) {
        if (stampOf != from) {
            stampEnd = TimeStamp.end(this, from);
            stampOf = from;
        }
        return stampEnd;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\u00A0';
    }

    // what the envelopes told

    public void severity(Severity found) {
        if (found != Severity.UNKNOWN) {
            severity = found;
        }
    }

    public void source(int from, int to) {
        sourceStart = from;
        sourceEnd = to;
    }

    public void host(int from, int to) {
        hostStart = from;
        hostEnd = to;
    }

    void reason(int from, int to) {
        reasonStart = from;
        reasonEnd = to;
    }

    void repetitions(int times) {
        repetitions = Math.max(1, times);
    }

    void layout(Layout found) {
        layout = found;
    }

    /** An envelope that any line may come in, the later lines of a stack trace too. */
    void transported() {
        transported = true;
    }

    /** An envelope that stands in front of each message once. */
    void enveloped() {
        enveloped = true;
    }

    /** A bullet, a number or another mark of an item of a list. */
    void listed() {
        listed = true;
    }

    /** The rest of the text is in the line that follows. */
    void partial() {
        partial = true;
    }

    public Layout layout() {
        return layout;
    }

    boolean hasEnvelope() {
        return enveloped || transported;
    }

    public boolean isEnveloped() {
        return enveloped;
    }

    public boolean isTransported() {
        return transported;
    }

    public boolean isListed() {
        return listed;
    }

    public boolean isPartial() {
        return partial;
    }

    Severity severity() {
        return severity;
    }

    public boolean hasHost() {
        return hostEnd > hostStart;
    }

    public int hostStart() {
        return hostStart;
    }

    public int hostEnd() {
        return hostEnd;
    }

    public Envelope envelope() {
        return new Envelope(
                severity,
                piece(sourceStart, sourceEnd),
                piece(hostStart, hostEnd),
                piece(reasonStart, reasonEnd),
                repetitions);
    }

    private @Nullable String piece(int from, int to) {
        return from == to ? null : text.substring(from, to);
    }
}
