package dev.culprit.paste;

import dev.culprit.paste.envelope.Head;
import dev.culprit.paste.text.LineIndex;
import java.util.Arrays;

/** Gathers the raw text of a message from its lines. */
final class MessageContent {

    private final String text;
    private final LineIndex lines;
    private final int[] hardWidths;
    private final boolean coloured;
    private final boolean marked;

    MessageContent(String text, LineIndex lines, int[] hardWidths) {
        this.text = text;
        this.lines = lines;
        this.hardWidths = hardWidths;
        this.coloured = text.indexOf(Ansi.ESCAPE) >= 0;
        this.marked = coloured || text.contains("&quot;") || text.contains("&#34;");
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
            int body = readContinuation(head, next, nextEnd);
            int from = cut ? next : partial ? body : afterBlanks(body, nextEnd);
            if (!cut && !partial) {
                joiner.addBreak(end, next);
            }
            joiner.add(from, nextEnd);
            partial = head.isPartial();
            start = next;
            end = nextEnd;
        }
        return joiner.join();
    }

    /** Where what such a line says starts, behind what may stand before any line. */
    private int readContinuation(Head head, int start, int end) {
        if (!coloured || !Ansi.isColoured(text, start, end)) {
            return head.readContinuation(text, start, end).at();
        }
        Content.Joiner plain = new Content.Joiner(text);
        plain.add(start, end);
        Content content = plain.join();
        int at = head.readContinuation(content.text(), 0, content.end()).at();
        return content.originalOffset(at, end);
    }

    private int afterBlanks(int from, int to) {
        int at = from;
        while (at < to && text.charAt(at) <= ' ' && text.charAt(at) != Ansi.ESCAPE) {
            at++;
        }
        return at;
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
