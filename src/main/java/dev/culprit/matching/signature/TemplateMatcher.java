package dev.culprit.matching.signature;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Finds one template after the other in one message after the other. Matches are leftmost and do not overlap; within one,
 * each placeholder in turn takes the longest text (of {@code any} the shortest) that lets the rest match. A search takes
 * time linear in the message: what failed once is {@linkplain FailureMemo remembered}.
 *
 * <p>Holds the state of a search; not safe to share between threads.
 */
final class TemplateMatcher {

    /** How many trials a search may take before it starts to remember failures, which costs memory. */
    private static final int PATIENCE = 512;

    /** Tells quotes apart that are equal once folded. */
    interface Quotes {
        /** The quote as it was written, at a position where the folded text has one. */
        char at(int position);
    }

    private final int patience;
    private TemplateStep[] steps = {};
    private boolean[][] starts = {};
    private byte[] text = {};
    private int from;
    private int to;
    private boolean ascii;
    private Quotes quotes = position -> '"';

    private int lastStart;
    private int attempt;
    private int[] bounds = new int[2 * Template.MOST_PLACEHOLDERS + 4];
    private int trials;
    private @Nullable FailureMemo memo;

    // The run of an alphabet that was measured last for each step; between these two every position has the same end.
    private int[] runFrom = new int[bounds.length];
    private int[] runTo = new int[bounds.length];

    TemplateMatcher() {
        this(PATIENCE);
    }

    TemplateMatcher(int patience) {
        this.patience = patience;
    }

    /** Starts on a message. */
    void reset(FoldedText message) {
        reset(message.bytes(), 0, message.length(), message.isAscii(), message::sourceCharacter);
    }

    /**
     * Starts on a message that is a part of some folded text.
     *
     * @param plainAscii whether every character is one byte
     */
    void reset(byte[] folded, int start, int end, boolean plainAscii, Quotes written) {
        text = folded;
        from = start;
        to = end;
        ascii = plainAscii;
        quotes = written;
    }

    /** Takes the template to look for in the message. */
    void use(Template template) {
        steps = template.steps();
        starts = template.starts();
        trials = 0;
        memo = null;
        lastStart = to;
        Arrays.fill(runTo, 0, steps.length, -1);
    }

    /** Takes the template to look for; false when a look at its literals tells that it is not in the message. */
    boolean seek(Template template) {
        use(template);
        int at = from;
        TemplateStep.Literal last = null;
        for (TemplateStep step : steps) {
            if (step instanceof TemplateStep.Literal literal) {
                int found = literal.indexIn(text, at, to);
                if (found < 0) {
                    return false;
                }
                at = found + literal.longest();
                last = literal;
            }
        }
        if (last != null) {
            lastStart = last.lastIndexIn(text, from, to);
        }
        return true;
    }

    /** Goes to the first match that starts at {@code position} or after it. */
    boolean find(int position) {
        for (int start = nextStart(position); start >= 0; start = nextStart(start + 1)) {
            if (matchesAt(start)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a match starts right there; it is the current one then. Positions asked for must rise. */
    boolean matchesAt(int position) {
        attempt = position;
        if (memo != null) {
            memo.moveTo(position);
        }
        return match(0, position) >= 0;
    }

    /** Where the current match starts. */
    int start() {
        return bounds[0];
    }

    /** Where it ends. */
    int end() {
        return bounds[steps.length];
    }

    /** Where the value of a step, a placeholder, starts. */
    int valueStart(int step) {
        return steps[step] instanceof TemplateStep.Quoted ? bounds[step] + 1 : bounds[step];
    }

    /** Where it ends. */
    int valueEnd(int step) {
        return steps[step] instanceof TemplateStep.Quoted ? bounds[step + 1] - 1 : bounds[step + 1];
    }

    private int nextStart(int position) {
        int start = Math.max(position, from);
        if (start > lastStart) {
            return -1;
        }
        if (steps[0] instanceof TemplateStep.Literal literal) {
            return literal.indexIn(text, start, to);
        }
        while (start < to && !mayStart(0, start)) {
            start++;
        }
        return start < to && start <= lastStart ? start : -1;
    }

    /** The end of the match of the steps from this one on, when they take the text from {@code at} on; else -1. */
    private int match(int step, int at) {
        if (step == steps.length) {
            bounds[step] = at;
            return at;
        }
        if (memo != null) {
            if (memo.failed(step, at)) {
                return -1;
            }
        } else if (++trials > patience) {
            memo = new FailureMemo(steps.length + 1, Math.min(reach(), to - from), attempt);
        }
        int end = take(step, at);
        if (end >= 0) {
            bounds[step] = at;
        } else if (memo != null) {
            memo.fail(step, at);
        }
        return end;
    }

    private int reach() {
        int reach = 0;
        for (TemplateStep step : steps) {
            reach += step.longest();
        }
        return reach;
    }

    private int take(int number, int at) {
        TemplateStep step = steps[number];
        if (step instanceof TemplateStep.Literal literal) {
            return literal.standsAt(text, at, to) ? match(number + 1, at + literal.longest()) : -1;
        }
        if (step instanceof TemplateStep.Run run) {
            return longestRun(number, run.alphabet(), at);
        }
        if (step instanceof TemplateStep.Anything) {
            return shortest(number, at);
        }
        if (step instanceof TemplateStep.Shaped shaped) {
            return longestShape(number, shaped.shape(), at);
        }
        return step instanceof TemplateStep.Quoted ? quoted(number, at) : edge(number, at);
    }

    private int edge(int number, int at) {
        if (at < to && text[at] == FoldedText.BLANK) {
            return match(number + 1, at + 1);
        }
        return at == from || at == to ? match(number + 1, at) : -1;
    }

    private int longestRun(int number, Alphabet alphabet, int at) {
        if (at == to || !mayStart(number, at)) {
            return -1;
        }
        int least = at + alphabet.shortest();
        int end = Math.min(runEnd(number, alphabet, at), advance(at, alphabet.longest()));
        for (int next = end; next >= least; next--) {
            if (memo != null) {
                next = memo.lastOpen(number + 1, least, next);
                if (next < 0) {
                    return -1;
                }
            }
            int found = goOn(number + 1, next);
            if (found >= 0) {
                return found;
            }
        }
        return -1;
    }

    private int runEnd(int number, Alphabet alphabet, int at) {
        if (at < runFrom[number] || at >= runTo[number]) {
            int end = at;
            while (end < to && alphabet.has(text[end])) {
                end++;
            }
            runFrom[number] = at;
            runTo[number] = end;
        }
        return runTo[number];
    }

    private int shortest(int number, int at) {
        if (at == to) {
            return -1;
        }
        int most = advance(at, Alphabet.ANY.longest());
        for (int next = advance(at, Alphabet.ANY.shortest()); next <= most; next++) {
            if (memo != null) {
                next = memo.firstOpen(number + 1, next, most);
                if (next < 0) {
                    return -1;
                }
            }
            int found = goOn(number + 1, next);
            if (found >= 0) {
                return found;
            }
        }
        return -1;
    }

    private int longestShape(int number, Shape shape, int at) {
        if (at == to || !mayStart(number, at)) {
            return -1;
        }
        long lengths = shape.lengths(text, at, to);
        while (lengths != 0) {
            long longest = Long.highestOneBit(lengths);
            int found = goOn(number + 1, at + Long.numberOfTrailingZeros(longest));
            if (found >= 0) {
                return found;
            }
            lengths ^= longest;
        }
        return -1;
    }

    private int quoted(int number, int at) {
        if (at == to || text[at] != FoldedText.QUOTE) {
            return -1;
        }
        char opening = quotes.at(at);
        if (opening == '\u201D' || opening == '\u2019') {
            return -1;
        }
        char closing = closing(opening);
        int last = Math.min(to - 1, advance(at + 1, Alphabet.QUOTED.longest()));
        for (int end = at + 1; end <= last; end++) {
            if (text[end] == FoldedText.QUOTE && quotes.at(end) == closing) {
                return match(number + 1, end + 1);
            }
        }
        return -1;
    }

    private static char closing(char opening) {
        return switch (opening) {
            case '\u201C' -> '\u201D';
            case '\u2018' -> '\u2019';
            default -> opening;
        };
    }

    /** Matches on from there if a look at the next byte gives hope. */
    private int goOn(int step, int at) {
        return at == to || mayStart(step, at) ? match(step, at) : -1;
    }

    private boolean mayStart(int step, int at) {
        byte b = text[at];
        return !FoldedText.continuesCharacter(b) && (step == steps.length || starts[step][b & 0xFF]);
    }

    /** The position that many characters on, at most the end. */
    private int advance(int at, int characters) {
        if (ascii) {
            return Math.min(to, at + characters);
        }
        int position = at;
        for (int i = 0; i < characters && position < to; i++) {
            position++;
            while (position < to && FoldedText.continuesCharacter(text[position])) {
                position++;
            }
        }
        return position;
    }
}
