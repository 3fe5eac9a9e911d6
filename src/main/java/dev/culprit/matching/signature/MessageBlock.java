package dev.culprit.matching.signature;

import dev.culprit.paste.Message;
import dev.culprit.paste.Paste;
import java.util.List;

/** Some messages of a paste that are searched together. */
final class MessageBlock {

    /** About so many bytes stay in the cache. */
    private static final int FULL = 1 << 15;

    private final Paste paste;
    private final List<Message> messages;
    private final KeptBlocks kept;
    private final FoldedBlock read = new FoldedBlock();
    private final FoldedBlock lines = new FoldedBlock();
    private FoldedBlock said = read;
    private final int limit;
    private int first;
    private int end;
    private int linesEnd;

    /** Stands before the first of a range of the messages; reads those that are not kept. */
    MessageBlock(Paste paste, int from, int to, KeptBlocks kept) {
        this.kept = kept;
        this.paste = paste;
        this.messages = paste.messages();
        this.end = from;
        this.limit = to;
    }

    /** Goes on to the next ones; false when there are no more. */
    boolean next() {
        first = end;
        if (first == limit) {
            return false;
        }
        FoldedBlock known = kept.find(first);
        said = known == null ? read() : known;
        end = first + said.texts();
        lines.clear();
        linesEnd = first;
        return true;
    }

    private FoldedBlock read() {
        read.clear();
        for (int message = first; message < limit && read.length() < FULL; message++) {
            String text = messages.get(message).text();
            read.add(text, 0, text.length());
        }
        kept.keep(first, read);
        return read;
    }

    /** The number in the paste of its first message. */
    int first() {
        return first;
    }

    /** What the messages say. */
    FoldedBlock said() {
        return said;
    }

    /** The lines of the messages as they stand, but for the folding. */
    FoldedBlock lines() {
        while (linesEnd < end) {
            Message message = messages.get(linesEnd);
            boolean last = message.lastLine() == paste.lineCount();
            int to = last ? paste.text().length() : paste.lineStart(message.lastLine() + 1);
            lines.add(paste.text(), paste.lineStart(message.firstLine()), to);
            linesEnd++;
        }
        return lines;
    }
}
