package dev.culprit.diagnosis;

import dev.culprit.diagnosis.Diagnosis.Quote;
import dev.culprit.paste.Paste;
import dev.culprit.paste.Span;
import java.util.ArrayList;
import java.util.List;

/** Quotes lines of a masked paste: what matters in them, with a bounded piece of what stands around it. */
final class Quotation {

    private static final int MOST_LINES = 8;
    private static final int LONGEST_MARK = 600;
    private static final int BEFORE = 160;
    private static final int AFTER = 240;

    private final Paste masked;

    Quotation(Paste masked) {
        this.masked = masked;
    }

    /** The lines of these spans in order, pieces of one line as one; the first few of many. */
    List<Quote> quotes(List<Span> spans) {
        List<Quote> quotes = new ArrayList<>();
        for (int at = 0; at < spans.size() && quotes.size() < MOST_LINES; ) {
            int line = spans.get(at).line();
            int start = spans.get(at).start();
            int end = start;
            while (at < spans.size() && spans.get(at).line() == line) {
                start = Math.min(start, spans.get(at).start());
                end = Math.max(end, spans.get(at).end());
                at++;
            }
            quotes.add(quote(line, start, end));
        }
        return quotes;
    }

    private Quote quote(int line, int start, int end) {
        String text = masked.line(line);
        int from = wholeCharacter(text, Math.max(0, start - BEFORE));
        int markEnd = wholeCharacter(text, Math.min(end, start + LONGEST_MARK));
        int to = wholeCharacter(text, Math.min(text.length(), end + AFTER));
        return new Quote(
                line,
                start,
                end,
                (from > 0 ? "…" : "") + text.substring(from, start),
                text.substring(start, markEnd) + (markEnd < end ? "…" : ""),
                text.substring(end, to) + (to < text.length() ? "…" : ""));
    }

    /** The same offset, or the one before it where it would cut a character in two. */
    private static int wholeCharacter(String text, int offset) {
        boolean inside = offset > 0
                && offset < text.length()
                && Character.isLowSurrogate(text.charAt(offset))
                && Character.isHighSurrogate(text.charAt(offset - 1));
        return inside ? offset - 1 : offset;
    }
}
