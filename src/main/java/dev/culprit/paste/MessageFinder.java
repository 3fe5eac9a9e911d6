package dev.culprit.paste;

import dev.culprit.paste.envelope.Head;
import dev.culprit.paste.text.LineIndex;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds out which lines belong together: what a terminal or an author wrapped, stack traces, values of several lines. A
 * line with an envelope of its own starts a message, whatever stands before it.
 */
final class MessageFinder {

    private static final int LINES_AT_ONCE = 4096;
    private static final int MOST_LINES = 2000;
    private static final int MOST_QUOTED_LINES = 24;

    private final String text;
    private final LineIndex lines;
    private final boolean coloured;
    private final MessageIndex.Builder messages;
    private final Head head = new Head();
    private final List<Line> block = new ArrayList<>();
    private final List<Line> spare = new ArrayList<>();
    private int[] hardWidths = {};

    // the message that is open
    private final Line first = new Line();
    private final Line previous = new Line();
    private boolean open;
    private int lineCount;
    private int size;
    private boolean inBlock;
    private boolean inRoutine;
    private boolean inTraceback;
    private boolean indented;
    private int marks;

    MessageFinder(String text, LineIndex lines) {
        this.text = text;
        this.lines = lines;
        this.coloured = text.indexOf(Ansi.ESCAPE) >= 0;
        this.messages = new MessageIndex.Builder(lines.count());
    }

    MessageIndex find() {
        int start = 0;
        for (int number = 1; number <= lines.count(); number++) {
            int end = lines.endFrom(start);
            if (separates(text, start, end)) {
                finishBlock();
                open = open && inBlock;
            } else {
                readLine(number, start, end);
                if (block.size() == LINES_AT_ONCE) {
                    finishBlock();
                }
            }
            start = lines.next(end);
        }
        finishBlock();
        return messages.build();
    }

    /** The widths at which a terminal cut lines, in rising order. */
    int[] hardWidths() {
        return hardWidths;
    }

    private void readLine(int number, int start, int end) {
        Line line = spare.isEmpty() ? new Line() : spare.remove(spare.size() - 1);
        if (coloured && Ansi.isColoured(text, start, end)) {
            Content.Joiner plain = new Content.Joiner(text);
            plain.add(start, Math.min(end, start + Content.LONGEST));
            Content content = plain.join();
            line.read(number, head.read(content.text(), 0, content.end()));
        } else {
            line.read(number, head.read(text, start, end));
        }
        block.add(line);
    }

    private void finishBlock() {
        if (block.isEmpty()) {
            return;
        }
        Wrapping wrapping = Wrapping.of(block);
        if (wrapping.hardWidth() > 0) {
            addHardWidth(wrapping.hardWidth());
        }
        for (Line line : block) {
            if (!(open && continues(line, wrapping))) {
                startMessage(line);
            }
            extendMessage(line);
            spare.add(line);
        }
        block.clear();
    }

    private void addHardWidth(int width) {
        if (Arrays.binarySearch(hardWidths, width) < 0) {
            hardWidths = Arrays.copyOf(hardWidths, hardWidths.length + 1);
            hardWidths[hardWidths.length - 1] = width;
            Arrays.sort(hardWidths);
        }
    }

    private void startMessage(Line line) {
        messages.start(line.number());
        first.copyFrom(line);
        open = true;
        lineCount = 0;
        size = 0;
        marks = 0;
        inBlock = inRoutine = inTraceback = indented = false;
    }

    private void extendMessage(Line line) {
        previous.copyFrom(line);
        lineCount++;
        size += line.length();
        indented |= line.margin() > first.margin();
        inBlock = line.endsWith("=<") || (inBlock && !line.closesBlock());
        inRoutine |= Trace.startsRoutine(line);
        boolean errorOfTraceback = inTraceback && line.indent() == 0;
        inTraceback = Trace.startsTraceback(line) || (inTraceback && !errorOfTraceback);
        if (first.isQuoting() && lineCount <= MOST_QUOTED_LINES) {
            marks += line.quotationMarks();
        }
    }

    private boolean continues(Line line, Wrapping wrapping) {
        if (lineCount >= MOST_LINES || size >= Content.LONGEST) {
            return false;
        }
        if (previous.isPartial()) {
            return line.isTransported();
        }
        if (line.startsMessage() || (line.isTransported() && !first.hasEnvelope())) {
            return false;
        }
        if (inBlock || inRoutine || inTraceback || Trace.continues(line)) {
            return true;
        }
        if (line.isTransported()) {
            return line.indent() > 0;
        }
        if (wrapping.cuts(previous, line) || previous.last() == '\\') {
            return true;
        }
        if (line.isListed()) {
            return false;
        }
        boolean log = first.hasEnvelope() || first.startsMessage();
        if (!log && line.isQuoting()) {
            return false;
        }
        return log ? continuesLog(line) : continuesText(line, wrapping);
    }

    private boolean continuesLog(Line line) {
        if (line.margin() > first.margin() || previous.isEmpty()) {
            return !(first.first() == '{' && line.isConfiguration());
        }
        if (Trace.isFrame(line)) {
            return true;
        }
        char c = line.first();
        boolean closes = c == '}' || c == ']' || c == ')';
        if (c == ',' || (closes && lineCount > 1)) {
            return true;
        }
        boolean openQuote = first.isQuoting() && marks % 2 == 1 && lineCount < MOST_QUOTED_LINES;
        return openQuote || (previous.last() == ':' && !line.isConfiguration());
    }

    private boolean continuesText(Line line, Wrapping wrapping) {
        if (wrapping.breaks(previous, line)) {
            return true;
        }
        if (line.isTabular() || previous.isConfiguration()) {
            return false;
        }
        boolean deeper = line.margin() > first.margin();
        if (deeper && indented && line.margin() == previous.margin()) {
            return true;
        }
        if (previous.quotationMarks() % 2 == 1 && line.quotationMarks() % 2 == 1) {
            return true;
        }
        boolean announced = previous.last() == ':' && previous.hasBlank();
        if (line.isConfiguration() || !(announced || (deeper && first.isListed()))) {
            return false;
        }
        return line.margin() >= first.margin();
    }

    /** Tells whether this line is blank, or a fence or rule of Markdown: what stands on either side is not one message. */
    static boolean separates(String text, int start, int end) {
        int at = start;
        while (at < end && (text.charAt(at) <= ' ' || (text.charAt(at) == '>' && text.charAt(start) == '>'))) {
            at++;
        }
        if (at == end) {
            return true;
        }
        char c = text.charAt(at);
        if (c != '`' && c != '~' && c != '-' && c != '=' && c != '*' && c != '_') {
            return false;
        }
        int run = at;
        while (run < end && text.charAt(run) == c) {
            run++;
        }
        boolean underlines = run < end && text.charAt(run) == '^'; // Python marks what failed so
        boolean fence = (c == '`' || c == '~') && run - at >= 3 && !underlines && oneWordAtMost(text, run, end);
        boolean rule = (c == '`' || run - at >= 3) && onlyBlanks(text, run, end);
        return fence || rule;
    }

    /** Behind a fence the language may be named; more than that is the first line of what was to be fenced. */
    private static boolean oneWordAtMost(String text, int from, int to) {
        int at = from;
        while (at < to && text.charAt(at) <= ' ') {
            at++;
        }
        while (at < to && text.charAt(at) > ' ') {
            at++;
        }
        return onlyBlanks(text, at, to);
    }

    private static boolean onlyBlanks(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) > ' ') {
                return false;
            }
        }
        return true;
    }
}
