package dev.culprit.matching.signature;

import dev.culprit.paste.Message;
import dev.culprit.paste.Paste;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The messages of one paste by their numbers, read when they are needed. They stay at hand, for what is looked at once is
 * likely looked at again; but all of a large log would not fit into memory.
 */
final class ReadMessages {

    /** At hand together, in UTF-16 units. */
    private static final int MOST_AT_HAND = 1 << 21;

    private final List<Message> messages;
    private final TemplateMatcher templates = new TemplateMatcher();
    private final @Nullable MessageReading[] readings;
    private final Map<Integer, Message> kept = new HashMap<>();
    private int atHand;

    ReadMessages(Paste paste) {
        this.messages = paste.messages();
        this.readings = new MessageReading[messages.size()];
    }

    int count() {
        return readings.length;
    }

    /** A message by its number. */
    Message get(int number) {
        return kept.getOrDefault(number, messages.get(number));
    }

    /** A message to look for probes in. */
    MessageReading read(int number) {
        MessageReading reading = readings[number];
        if (reading == null) {
            reading = new MessageReading(number, get(number), this);
            atHand += reading.text().length();
            if (atHand > MOST_AT_HAND) {
                Arrays.fill(readings, null);
                atHand = reading.text().length();
            }
            readings[number] = reading;
        }
        return reading;
    }

    /** Gives the same message whenever this number is asked for again. */
    void keep(int number, Message message) {
        kept.putIfAbsent(number, message);
    }

    TemplateMatcher templates() {
        return templates;
    }
}
