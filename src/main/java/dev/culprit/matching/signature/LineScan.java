package dev.culprit.matching.signature;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * Looks for templates in one block of lines after the other. Matches of a block come in the order of their places, then of
 * template numbers. Holds the state of one search; one thread at a time.
 */
final class LineScan implements LiteralFilter.Found, LineMatch {

    private final TemplateScanner scanner;
    private final FoldedLines lines = new FoldedLines();
    private final TemplateMatcher matcher = new TemplateMatcher();

    // By template: the number of a block above, below a position in it up to which all is found.
    private final long[] done;
    private int block;

    private int lineStart;
    private int lineEnd;

    // A match is its template, its end, and where the values of its placeholders start and end.
    private int[] matches = new int[1024];
    private int matchesEnd;
    private long[] order = new long[256]; // the start of a match above, below where in matches it stands
    private int count;

    // The match that is told at the moment.
    private int current;
    private int start;
    private byte[] raw = {};
    private long line;
    private int lineOffset;
    private int counted;

    LineScan(TemplateScanner scanner) {
        this.scanner = scanner;
        this.done = new long[scanner.size()];
    }

    /**
     * Looks at whole lines and tells the matches.
     *
     * @param firstLine the number of the first line
     * @return the number of the line behind them
     */
    long scan(byte[] bytes, int from, int to, long firstLine, MatchSink sink) {
        block++;
        count = 0;
        matchesEnd = 0;
        lineStart = 0;
        lineEnd = -1;
        lines.fold(bytes, from, to);
        scanner.anchors().search(lines.folded(), 0, lines.length(), this);
        searchEveryLine();
        tell(bytes, from, firstLine, sink);
        return line + FoldingPasses.count((byte) '\n', bytes, counted, to);
    }

    @Override
    public void found(int template, int at) {
        if (done[template] > ((long) block << 32 | at)) {
            return;
        }
        switch (scanner.kind(template)) {
            case LITERAL -> {
                int end = at + scanner.anchorLength(template);
                add(template, at, end);
                doneUpTo(template, end);
            }
            case STARTS_WITH_ANCHOR -> {
                goToLine(at);
                matcher.use(scanner.template(template));
                if (matcher.matchesAt(at)) {
                    addCurrent(template);
                    doneUpTo(template, matcher.end());
                }
            }
            default -> {
                goToLine(at);
                searchLine(template);
                doneUpTo(template, lineEnd);
            }
        }
    }

    private void doneUpTo(int template, int position) {
        done[template] = (long) block << 32 | position;
    }

    private void goToLine(int at) {
        if (at < lineStart || at > lineEnd) {
            lineStart = lines.lineStart(at);
            lineEnd = lines.lineEnd(at);
        }
        matcher.reset(lines.folded(), lineStart, lineEnd, lines.isAscii(), lines);
    }

    private void searchLine(int template) {
        boolean more = matcher.seek(scanner.template(template)) && matcher.find(lineStart);
        while (more) {
            addCurrent(template);
            more = matcher.find(matcher.end());
        }
    }

    private void searchEveryLine() {
        if (scanner.withoutAnchor().length == 0) {
            return;
        }
        for (int at = 0; at < lines.length(); at = lineEnd + 1) {
            goToLine(at);
            for (int template : scanner.withoutAnchor()) {
                searchLine(template);
            }
        }
    }

    private void addCurrent(int template) {
        add(template, matcher.start(), matcher.end());
        TemplateStep[] steps = scanner.template(template).steps();
        for (int i = 0; i < steps.length; i++) {
            if (steps[i] instanceof TemplateStep.Placeholder) {
                append(matcher.valueStart(i));
                append(matcher.valueEnd(i));
            }
        }
    }

    private void add(int template, int from, int to) {
        if (count == order.length) {
            order = Arrays.copyOf(order, count * 2);
        }
        order[count] = (long) from << 32 | matchesEnd;
        count++;
        append(template);
        append(to);
    }

    private void append(int value) {
        if (matchesEnd == matches.length) {
            matches = Arrays.copyOf(matches, matchesEnd * 2);
        }
        matches[matchesEnd] = value;
        matchesEnd++;
    }

    private void tell(byte[] bytes, int from, long firstLine, MatchSink sink) {
        raw = bytes;
        line = firstLine;
        lineOffset = from;
        counted = from;
        Arrays.sort(order, 0, count);
        int next = 0;
        while (next < count) {
            int end = sortByTemplate(next);
            while (next < end) {
                start = (int) (order[next] >>> 32);
                current = (int) order[next];
                next++;
                sink.match(this);
            }
        }
    }

    /** Puts the matches that start where this one does into the order of their templates; returns the first behind them. */
    private int sortByTemplate(int first) {
        int end = first + 1;
        while (end < count && order[end] >>> 32 == order[first] >>> 32) {
            long moved = order[end];
            int at = end;
            while (at > first && matches[(int) order[at - 1]] > matches[(int) moved]) {
                order[at] = order[at - 1];
                at--;
            }
            order[at] = moved;
            end++;
        }
        return end;
    }

    @Override
    public int template() {
        return matches[current];
    }

    @Override
    public long line() {
        countLines();
        return line;
    }

    @Override
    public int start() {
        countLines();
        return lines.rawStart(start) - lineOffset;
    }

    @Override
    public int end() {
        countLines();
        return lines.rawEnd(matches[current + 1]) - lineOffset;
    }

    private void countLines() {
        int to = lines.rawStart(start);
        int passed = FoldingPasses.count((byte) '\n', raw, counted, to);
        if (passed > 0) {
            line += passed;
            lineOffset = FoldingPasses.lastIndexOf((byte) '\n', raw, counted, to) + 1;
        }
        counted = to;
    }

    @Override
    public void values(ValueSink sink) {
        Template template = scanner.template(template());
        Set<String> told = new HashSet<>(template.repeatedNames().size() * 2);
        int at = current + 2;
        for (TemplateStep step : template.steps()) {
            if (step instanceof TemplateStep.Placeholder placeholder) {
                boolean repeated = !template.repeatedNames().isEmpty() && !told.add(placeholder.name());
                if (!repeated) {
                    sink.value(placeholder.name(), lines.text(matches[at], matches[at + 1]));
                }
                at += 2;
            }
        }
    }
}
