package dev.culprit.matching.signature;

import dev.culprit.paste.Message;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Some messages whose folded texts stand behind each other, so that they are searched together. */
final class MessageBlock {

    /** About so many bytes stay in the cache. */
    private static final int FULL = 1 << 15;

    private final List<Message> messages = new ArrayList<>();
    private final List<FoldedText> texts = new ArrayList<>();
    private final TemplateMatcher templates = new TemplateMatcher();
    private byte[] folded = new byte[256];
    private int[] ends = new int[16];
    private int length;
    private int read; // the message that was read last
    private @Nullable MessageReading reading;

    /** Adds a message; between it and the next is a line feed, which no literal has. */
    void add(Message message) {
        FoldedText text = FoldedText.of(message.text());
        int end = length + text.length();
        if (end + 1 + FoldingPasses.PADDING > folded.length) {
            folded = Arrays.copyOf(folded, Math.max(folded.length * 2, end + 1 + FoldingPasses.PADDING));
        }
        System.arraycopy(text.bytes(), 0, folded, length, text.length());
        folded[end] = '\n';
        length = end + 1;
        if (messages.size() == ends.length) {
            ends = Arrays.copyOf(ends, ends.length * 2);
        }
        ends[messages.size()] = end;
        messages.add(message);
        texts.add(text);
    }

    boolean isFull() {
        return length >= FULL;
    }

    void clear() {
        messages.clear();
        texts.clear();
        length = 0;
        reading = null;
    }

    byte[] folded() {
        return folded;
    }

    int length() {
        return length;
    }

    int size() {
        return messages.size();
    }

    /** The message at this position of the folded text. */
    int messageAt(int position) {
        int found = Arrays.binarySearch(ends, 0, messages.size(), position);
        return found >= 0 ? found : -found - 1;
    }

    /** A message to look for probes in; valid until another one is asked for. */
    MessageReading reading(int message) {
        MessageReading current = reading;
        if (current == null || read != message) {
            current = new MessageReading(messages.get(message), texts.get(message), templates);
            reading = current;
            read = message;
        }
        return current;
    }
}
