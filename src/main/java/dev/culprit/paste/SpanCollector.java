package dev.culprit.paste;

import java.util.List;

/** Joins pieces of the original that only noise parts, and cuts them at the ends of lines. */
final class SpanCollector implements OffsetMap.Pieces {

    private final Paste paste;
    private final List<Span> spans;
    private int start = -1;
    private int end = -1;

    SpanCollector(Paste paste, List<Span> spans) {
        this.paste = paste;
        this.spans = spans;
    }

    @Override
    public void piece(int sourceStart, int sourceEnd) {
        if (sourceStart == sourceEnd) {
            return;
        }
        if (start >= 0 && sourceStart >= end && paste.isNoise(end, sourceStart)) {
            end = sourceEnd;
            return;
        }
        finish();
        start = sourceStart;
        end = sourceEnd;
    }

    void finish() {
        if (start >= 0) {
            paste.addSpans(start, end, spans);
        }
        start = -1;
    }
}
