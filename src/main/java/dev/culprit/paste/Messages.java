package dev.culprit.paste;

import dev.culprit.paste.text.LineIndex;
import java.util.AbstractList;
import java.util.RandomAccess;

/** The messages of a paste in order, each made when it is asked for. Immutable and safe to share. */
final class Messages extends AbstractList<Message> implements RandomAccess {

    private final Paste paste;
    private final MessageIndex index;
    private final MessageContent contents;

    Messages(Paste paste) {
        MessageFinder finder = new MessageFinder(paste.text(), paste.lines());
        this.paste = paste;
        this.index = finder.find();
        this.contents = new MessageContent(paste.text(), paste.lines(), finder.hardWidths());
    }

    @Override
    public Message get(int message) {
        if (message < 0 || message >= index.count()) {
            throw new IndexOutOfBoundsException("message " + message + " of " + index.count());
        }
        int firstLine = index.firstLine(message);
        return new Message(paste, contents, firstLine, lastLine(firstLine));
    }

    /** The message that a line, 1-based, belongs to; before the first one, that one. */
    Message at(int line) {
        int lines = paste.lineCount();
        if (line < 1 || line > lines) {
            throw new IndexOutOfBoundsException("line " + line + " of " + lines);
        }
        return isEmpty() ? new Message(paste, contents, line, line) : get(Math.max(0, index.indexAt(line)));
    }

    @Override
    public int size() {
        return index.count();
    }

    private int lastLine(int firstLine) {
        LineIndex lines = paste.lines();
        int next = index.startAfter(firstLine);
        int line = next < 0 ? lines.count() : next - 1;
        while (line > firstLine && MessageFinder.separates(paste.text(), lines.start(line), lines.end(line))) {
            line--;
        }
        return line;
    }
}
