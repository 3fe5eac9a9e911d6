package dev.culprit.matching.signature;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Where a probe may stand in a paste, and once that is asked for, where it does. A probe that fails in a message is taken
 * for not found there.
 */
final class ProbeSearch {

    /** So many places of one probe in one paste are kept; whoever has seen a thousand has seen enough. */
    static final int MOST_PLACES = 1000;

    /** So many messages wait at most until they are looked at. */
    private static final int MOST_WAITING = 4096;

    private final Probe.OfMessage probe;
    private final IntFunction<MessageReading> messages;
    private final List<Occurrence> places = new ArrayList<>();
    private int[] waiting = new int[4];
    private int next;
    private int count;
    private int last = -1;

    /** With the messages of the paste by their numbers. */
    ProbeSearch(Probe.OfMessage probe, IntFunction<MessageReading> messages) {
        this.probe = probe;
        this.messages = messages;
    }

    /** Takes a message that may show the probe; in the order of the messages, the same one again does no harm. */
    void add(int message) {
        if (message <= last || places.size() == MOST_PLACES) {
            return;
        }
        last = message;
        if (count == MOST_WAITING) {
            look();
        }
        if (count == waiting.length) {
            waiting = Arrays.copyOf(waiting, count * 2);
        }
        waiting[count] = message;
        count++;
    }

    /** All places, in order. */
    List<Occurrence> places() {
        look();
        return places;
    }

    /** Its places in the first message that has it, in order; perhaps more. */
    List<Occurrence> firstPlaces() {
        while (places.isEmpty() && next < count) {
            lookAtNext();
        }
        return places;
    }

    private void look() {
        while (next < count && places.size() < MOST_PLACES) {
            lookAtNext();
        }
        next = 0;
        count = 0;
    }

    private void lookAtNext() {
        MessageReading message = messages.apply(waiting[next]);
        next++;
        look(message);
    }

    /** One broken signature must not stop the others, whatever a library does with a hostile input. */
    private void look(MessageReading message) {
        try {
            probe.search(message, place -> {
                places.add(place);
                message.keep();
                return places.size() < MOST_PLACES;
            });
        } catch (RuntimeException | StackOverflowError e) {
            // not found, then
        }
    }
}
