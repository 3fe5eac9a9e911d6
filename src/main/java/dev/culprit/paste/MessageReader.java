package dev.culprit.paste;

import dev.culprit.paste.envelope.Head;
import dev.culprit.paste.envelope.Level;
import dev.culprit.paste.field.FieldName;
import dev.culprit.paste.field.Fields;
import dev.culprit.paste.field.JsonParser;
import dev.culprit.paste.field.KeyValueParser;
import dev.culprit.paste.text.Quote;
import java.util.ArrayList;
import java.util.List;

/** Reads the text and the envelope out of a message's raw text. One reader reads one message. */
final class MessageReader {

    private static final int NONE = -1;
    private static final int MOST_NESTED = 3;

    private final Content content;
    private final String source;
    private final Normaliser out;
    private final Head head = new Head();
    private final List<Segment> errors = new ArrayList<>(2);

    private MessageReader(Content content) {
        this.content = content;
        this.source = content.text();
        this.out = new Normaliser(source, true);
    }

    static Reading read(Content content) {
        return new MessageReader(content).read();
    }

    private Reading read() {
        head.read(source, content.start(), content.end());
        readBody(0);
        NormalText normal = out.finish();
        return new Reading(normal.text(), normal.map(), content.toOriginal(), head.envelope(), List.copyOf(errors));
    }

    private void readBody(int nesting) {
        int at = head.at();
        int end = head.end();
        Head.Layout layout = head.layout();
        if (JsonParser.startsAt(source, at, end)) {
            Fields fields = new JsonParser(source, end).parse(at, new Fields());
            if (messageOf(fields) != NONE || hasErrors(fields)) {
                readFields(fields, end, nesting);
                return;
            }
        } else if (KeyValueParser.startsAt(source, at, end)) {
            readFields(new KeyValueParser(source, end).parse(at, new Fields()), end, nesting);
            return;
        } else if (layout == Head.Layout.KLOG && Quote.depth(source, at, end) >= 0) {
            readQuoted(at, end);
            return;
        }
        int json = layout == Head.Layout.ZAP ? trailingJson(at, end) : end;
        readText(at, json);
        if (json < end) {
            Fields fields = new JsonParser(source, end).parse(json, new Fields());
            readRest(fields, NONE, json);
            readTail(fields, end);
        }
    }

    /** Words alone. */
    private void readText(int from, int to) {
        int start = out.length();
        out.read(from, to);
        markError(start);
    }

    /** klog: the message in quotation marks, then fields. */
    private void readQuoted(int at, int end) {
        int depth = Quote.depth(source, at, end);
        int start = at + depth + 1;
        int close = Quote.close(source, start, end, depth);
        int after = Quote.after(source, close, end);
        readText(start, close);
        readRest(new KeyValueParser(source, end).parse(after, new Fields()), NONE, close);
    }

    private void readFields(Fields fields, int end, int nesting) {
        int message = messageOf(fields);
        tellEnvelope(fields);
        int start = head.at();
        if (message != NONE) {
            readMessage(fields.valueStart(message), fields.valueEnd(message), nesting);
        }
        readRest(fields, message, start);
        readTail(fields, end);
    }

    private void readTail(Fields fields, int end) {
        if (fields.end() < end) {
            out.put(' ', fields.end(), fields.end());
            out.read(fields.end(), end);
        }
    }

    /** The message may be a whole log line of another program. */
    private void readMessage(int from, int to, int nesting) {
        if (nesting == MOST_NESTED) {
            readText(from, to);
            return;
        }
        head.enter(from, to);
        readBody(nesting + 1);
    }

    /**
     * All fields but the message, as {@code key="value"}.
     *
     * @param message the field that was read last; {@code NONE} when what was read last ends at {@code before}
     */
    private void readRest(Fields fields, int message, int before) {
        int last = message;
        for (int field = 0; field < fields.count(); field++) {
            FieldName.Role role = role(fields, field);
            if (field == message || !role.isSaid()) {
                continue;
            }
            int key = fields.keyStart(field);
            int gap = last != field - 1 ? key : field == 0 ? before : fields.valueEnd(field - 1);
            out.put(' ', gap, key);
            readField(fields, field, role == FieldName.Role.ERROR);
            last = field;
        }
    }

    private void readField(Fields fields, int field, boolean error) {
        int valueStart = fields.valueStart(field);
        int valueEnd = fields.valueEnd(field);
        if (fields.isLoose(field)) {
            out.read(valueStart, valueEnd);
            return;
        }
        int mark = fields.mark(field);
        out.read(fields.keyStart(field), fields.keyEnd(field));
        out.put('=', fields.keyEnd(field), mark);
        out.put('"', mark, valueStart);
        int start = out.length();
        out.startPart();
        out.read(valueStart, valueEnd);
        out.endPart();
        if (error) {
            markError(start);
        }
        int closing = fields.isQuoted(field) ? Quote.after(source, valueEnd, content.end()) : valueEnd;
        out.put('"', valueEnd, closing);
    }

    private void tellEnvelope(Fields fields) {
        for (int field = 0; field < fields.count(); field++) {
            int from = fields.valueStart(field);
            int to = fields.valueEnd(field);
            switch (role(fields, field)) {
                case LEVEL -> head.severity(severity(fields, field));
                case HOST -> head.host(from, to);
                case SOURCE -> head.source(from, to);
                default -> {
                    // said in the text
                }
            }
        }
    }

    private Severity severity(Fields fields, int field) {
        int from = fields.valueStart(field);
        int to = fields.valueEnd(field);
        Severity named = Level.named(source, from, to);
        if (named != null) {
            return named;
        }
        if (to - from == 1) {
            char c = source.charAt(from);
            boolean journal = FieldName.isPriority(source, fields.keyStart(field), fields.keyEnd(field));
            return journal && c >= '0' && c <= '7' ? Level.ofPriority(c - '0') : Level.lettered(c);
        }
        return to - from == 2 ? Level.ofTens(source.charAt(from)) : Severity.UNKNOWN;
    }

    private FieldName.Role role(Fields fields, int field) {
        return fields.isLoose(field)
                ? FieldName.Role.OTHER
                : FieldName.role(source, fields.keyStart(field), fields.keyEnd(field));
    }

    private int messageOf(Fields fields) {
        for (int field = 0; field < fields.count(); field++) {
            if (role(fields, field) == FieldName.Role.MESSAGE && !isObject(fields, field)) {
                return field;
            }
        }
        return NONE;
    }

    private boolean isObject(Fields fields, int field) {
        int from = fields.valueStart(field);
        return from < fields.valueEnd(field) && !fields.isQuoted(field) && source.charAt(from) == '{';
    }

    private boolean hasErrors(Fields fields) {
        for (int field = 0; field < fields.count(); field++) {
            if (role(fields, field) == FieldName.Role.ERROR) {
                return true;
            }
        }
        return false;
    }

    /** Where the JSON starts that ends a line of words; {@code end} when there is none. */
    private int trailingJson(int from, int end) {
        for (int i = from + 1; i < end && source.charAt(i) != '\n'; i++) {
            boolean apart = source.charAt(i) == '{' && source.charAt(i - 1) <= ' ';
            if (apart && JsonParser.startsAt(source, i, end)) {
                int close = new JsonParser(source, end).parse(i, new Fields()).end();
                return source.charAt(close - 1) == '}' && endsLine(close, end) ? i : end;
            }
        }
        return end;
    }

    private boolean endsLine(int from, int end) {
        int at = from;
        while (at < end && source.charAt(at) != '\n') {
            if (source.charAt(at) > ' ') {
                return false;
            }
            at++;
        }
        return true;
    }

    private void markError(int start) {
        errors.add(new Segment(start, Math.max(start, out.endOfWords())));
    }
}
