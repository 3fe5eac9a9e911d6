package dev.culprit.paste.field;

import dev.culprit.paste.text.Ascii;
import dev.culprit.paste.text.Quote;

/** Reads {@code key=value key="value" …}, as logfmt, logrus and structured klog write it. Takes every text: what is no field is loose words. */
public final class KeyValueParser {

    private static final int LONGEST_KEY = 64;

    private final String text;
    private final int end;

    public KeyValueParser(String text, int end) {
        this.text = text;
        this.end = end;
    }

    /** Tells whether a line of logfmt starts here: its first field has one of the names that it always has. */
    public static boolean startsAt(String text, int from, int end) {
        int equals = keyEnd(text, from, end);
        return equals > from && equals < end && text.charAt(equals) == '=' && FieldName.startsLine(text, from, equals);
    }

    public Fields parse(int from, Fields fields) {
        int at = afterBlanks(from);
        while (at < end && !fields.isFull()) {
            int key = keyEnd(text, at, end);
            boolean field = key > at && key < end && text.charAt(key) == '=';
            at = afterBlanks(field ? value(fields, at, key) : looseWord(fields, at));
        }
        if (at < end) {
            fields.add(at, at, at, at, end);
        }
        fields.endAt(end);
        return fields;
    }

    private int value(Fields fields, int key, int keyEnd) {
        int mark = keyEnd + 1;
        int depth = Quote.depth(text, mark, end);
        if (depth >= 0) {
            int start = mark + depth + 1;
            int close = Quote.close(text, start, end, depth);
            fields.add(key, keyEnd, mark, start, close);
            return Quote.after(text, close, end);
        }
        int block = endOfBlock(mark);
        if (block >= 0) {
            fields.add(key, keyEnd, mark, mark + 1, block);
            return Math.min(end, block + 2);
        }
        int stop = afterWord(mark);
        fields.add(key, keyEnd, mark, mark, stop);
        return stop;
    }

    /** klog writes a value of several lines between {@code <} and {@code >}; -1 when this is none, else where it ends. */
    private int endOfBlock(int mark) {
        boolean block = mark + 1 < end
                && text.charAt(mark) == '<'
                && (text.charAt(mark + 1) == '\n' || text.startsWith("\\n", mark + 1));
        if (!block) {
            return -1;
        }
        for (int i = mark + 1; i + 1 < end; i++) {
            boolean newLine = text.charAt(i) == '\n' || (text.charAt(i) == 'n' && text.charAt(i - 1) == '\\');
            if (newLine && text.startsWith(" >", i + 1)) {
                return i + 1;
            }
            if (newLine && text.charAt(i + 1) == '>') {
                return i;
            }
        }
        return end;
    }

    private int looseWord(Fields fields, int from) {
        int depth = Quote.depth(text, from, end);
        int stop =
                depth < 0 ? afterWord(from) : Quote.after(text, Quote.close(text, from + depth + 1, end, depth), end);
        fields.add(from, from, from, from, stop);
        return stop;
    }

    private static int keyEnd(String text, int from, int end) {
        int i = from;
        while (i < end && i < from + LONGEST_KEY && isKeyPart(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean isKeyPart(char c) {
        return Ascii.isNamePart(c) || c == '[' || c == ']';
    }

    private int afterBlanks(int from) {
        int i = from;
        while (i < end && text.charAt(i) <= ' ') {
            i++;
        }
        return i;
    }

    private int afterWord(int from) {
        int i = from;
        while (i < end && text.charAt(i) > ' ') {
            i++;
        }
        return Math.max(i, Math.min(end, from + 1));
    }
}
