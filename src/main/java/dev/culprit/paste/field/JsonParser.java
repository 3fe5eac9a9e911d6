package dev.culprit.paste.field;

import dev.culprit.paste.text.Quote;

/**
 * Reads the fields of a JSON object that stands in a log line, however often it was quoted, as far as it goes: a line that
 * was cut is read to its end. Of nested objects only those that hold the message are opened.
 */
public final class JsonParser {

    private static final int MOST_NESTED = 3;

    private final String text;
    private final int end;

    public JsonParser(String text, int end) {
        this.text = text;
        this.end = end;
    }

    /** Tells whether an object with at least one field starts here. */
    public static boolean startsAt(String text, int from, int end) {
        if (from >= end || text.charAt(from) != '{') {
            return false;
        }
        int i = from + 1;
        while (i < end && text.charAt(i) <= ' ') {
            i++;
        }
        return Quote.depth(text, i, end) >= 0;
    }

    /** Reads the object that starts here; {@link Fields#end()} is behind its closing bracket. */
    public Fields parse(int from, Fields fields) {
        fields.endAt(object(from, fields, 0));
        return fields;
    }

    private int object(int open, Fields fields, int nesting) {
        int at = afterBlanks(open + 1);
        while (at < end && !fields.isFull()) {
            if (text.charAt(at) == '}') {
                return at + 1;
            }
            int depth = Quote.depth(text, at, end);
            if (depth < 0) {
                return at;
            }
            int key = at + depth + 1;
            int keyEnd = Quote.close(text, key, end, depth);
            int colon = afterBlanks(Quote.after(text, keyEnd, end));
            if (colon >= end || text.charAt(colon) != ':') {
                return at;
            }
            int next = afterBlanks(value(fields, key, keyEnd, afterBlanks(colon + 1), nesting));
            at = next < end && text.charAt(next) == ',' ? afterBlanks(next + 1) : next;
        }
        return at;
    }

    private int value(Fields fields, int key, int keyEnd, int at, int nesting) {
        int depth = Quote.depth(text, at, end);
        if (depth >= 0) {
            int start = at + depth + 1;
            int close = Quote.close(text, start, end, depth);
            fields.add(key, keyEnd, at, start, close);
            return Quote.after(text, close, end);
        }
        char c = at < end ? text.charAt(at) : '}';
        if (c == '{' && nesting < MOST_NESTED && FieldName.opens(text, key, keyEnd)) {
            return object(at, fields, nesting + 1);
        }
        int stop = c == '{' || c == '[' ? afterNested(at) : afterScalar(at);
        if (key < keyEnd) {
            fields.add(key, keyEnd, at, at, stop);
        }
        return stop;
    }

    private int afterNested(int from) {
        int open = 0;
        int i = from;
        while (i < end) {
            int depth = Quote.depth(text, i, end);
            if (depth >= 0) {
                i = Quote.after(text, Quote.close(text, i + depth + 1, end, depth), end);
                continue;
            }
            char c = text.charAt(i);
            i++;
            if (c == '{' || c == '[') {
                open++;
            } else if ((c == '}' || c == ']') && --open == 0) {
                return i;
            }
        }
        return end;
    }

    private int afterScalar(int from) {
        int i = from;
        while (i < end && text.charAt(i) != ',' && text.charAt(i) != '}' && text.charAt(i) > ' ') {
            i++;
        }
        return i;
    }

    private int afterBlanks(int from) {
        int i = from;
        while (i < end && text.charAt(i) <= ' ') {
            i++;
        }
        return i;
    }
}
