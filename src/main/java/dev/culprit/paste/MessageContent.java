package dev.culprit.paste;

import java.util.Arrays;

/** Gathers the raw text of a message from its lines. */
final class MessageContent {

    private final String text;
    private final LineIndex lines;
    private final int[] hardWidths;
    private final boolean marked;

    MessageContent(String text, LineIndex lines, int[] hardWidths) {
        this.text = text;
        this.lines = lines;
        this.hardWidths = hardWidths;
        this.marked = text.indexOf(Ansi.ESCAPE) >= 0 || text.contains("&quot;") || text.contains("&#34;");
    }

    Content of(int firstLine, int lastLine) {
        int start = lines.start(firstLine);
        int end = Math.min(lines.endFrom(start), start + Content.LONGEST);
        if (firstLine == lastLine && !(marked && isMarked(start, end))) {
            return new Content(text, start, end, null);
        }
        return join(start, end, lastLine - firstLine);
    }

    private Content join(int firstStart, int firstEnd, int more) {
        Content.Joiner joiner = new Content.Joiner(text);
        joiner.add(firstStart, firstEnd);
        Head head = new Head();
        boolean partial = head.read(text, firstStart, firstEnd).isPartial();
        int start = firstStart;
        int end = firstEnd;
        for (int i = 0; i < more && !joiner.isFull(); i++) {
            int next = lines.next(end);
            int nextEnd = lines.endFrom(next);
            boolean cut = Arrays.binarySearch(hardWidths, end - start) >= 0;
            head.readContinuation(text, next, nextEnd);
            int from = cut ? next : partial ? head.at() : head.afterBlanks(head.at());
            if (!cut && !partial) {
                joiner.addBreak(end, from);
            }
            joiner.add(from, nextEnd);
            partial = head.isPartial();
            start = next;
            end = nextEnd;
        }
        return joiner.join();
    }

    private boolean isMarked(int start, int end) {
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c == Ansi.ESCAPE || (c == '&' && (text.startsWith("&quot;", i) || text.startsWith("&#34;", i)))) {
                return true;
            }
        }
        return false;
    }
}
