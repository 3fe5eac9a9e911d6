package dev.culprit.matching.signature;

import dev.culprit.matching.signature.LineRanges.LineRange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where a probe may stand in a paste, and once that is asked for, where it does. A probe that fails in a message is taken
 * for not found there.
 */
final class ProbeSearch {

    /** So many places of one probe in one paste are kept; whoever has seen a thousand has seen enough. */
    static final int MOST_PLACES = 1000;

    /** So many near some lines are told. */
    private static final int MOST_NEAR = 10_000;

    /** So many in one message. */
    private static final int MOST_IN_A_MESSAGE = 100;

    /** So many messages that were looked at, and places found in them, are kept for the next look. */
    private static final int MOST_KEPT = 4096;

    /** So many messages may wait to be looked at without asking whether there is room. */
    private static final int FEW = 64;

    private final Probe.OfMessage probe;
    private final ReadMessages messages;
    private final Room room;
    private final Map<Integer, List<Occurrence>> looked = new HashMap<>();
    private final List<Occurrence> places = new ArrayList<>();
    private int[] waiting = new int[4];
    private int next;
    private int count;
    private int last = -1;
    private int kept;

    /** Room for messages that wait, shared by the searches of one paste. */
    static final class Room {

        private int left;

        /** For so many messages. */
        Room(int messages) {
            this.left = messages;
        }

        private boolean take(int messages) {
            if (messages > left) {
                return false;
            }
            left -= messages;
            return true;
        }
    }

    /** With the messages of the paste by their numbers. */
    ProbeSearch(Probe.OfMessage probe, ReadMessages messages, Room room) {
        this.probe = probe;
        this.messages = messages;
        this.room = room;
    }

    /** Takes a message that may show the probe; in the order of the messages, the same one again does no harm. */
    void add(int message) {
        if (message <= last) {
            return;
        }
        last = message;
        if (count == waiting.length) {
            makeRoom();
        }
        waiting[count] = message;
        count++;
    }

    /** Where there is no room left, those that wait are looked at now, needed or not. */
    private void makeRoom() {
        if (count < FEW || room.take(count)) {
            waiting = Arrays.copyOf(waiting, count * 2);
        } else {
            places(MOST_PLACES);
            forget();
            next = 0;
            count = 0;
        }
    }

    /** It stands in at most so many messages. */
    int most() {
        return places.size() + count - next;
    }

    /** Its first places, in order: at least so many, where it has so many and they are kept; perhaps more. */
    List<Occurrence> places(int wanted) {
        while (places.size() < Math.min(wanted, MOST_PLACES) && next < count) {
            places.addAll(in(waiting[next]));
            next++;
        }
        return places;
    }

    /** Its places that touch some lines, in order; perhaps others, too, and of very many not all. */
    List<Occurrence> near(LineRanges lines) {
        List<Occurrence> near = new ArrayList<>(places);
        int at = next;
        for (LineRange range : lines.ranges()) {
            at = Math.max(at, firstBehind(range.first()));
            while (at < count
                    && near.size() < MOST_NEAR
                    && messages.get(waiting[at]).firstLine() <= range.last()) {
                near.addAll(in(waiting[at]));
                at++;
            }
        }
        return near;
    }

    /** The first of those that wait which ends on a line or behind it. */
    private int firstBehind(int line) {
        int from = next;
        int to = count;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (messages.get(waiting[middle]).lastLine() < line) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    private List<Occurrence> in(int message) {
        List<Occurrence> known = looked.get(message);
        if (known == null) {
            known = look(messages.read(message));
            keep(message, known);
        }
        return known;
    }

    private void keep(int message, List<Occurrence> found) {
        if (kept > MOST_KEPT) {
            forget();
        }
        looked.put(message, found);
        kept += 1 + found.size();
    }

    private void forget() {
        looked.clear();
        kept = 0;
    }

    /** One broken signature must not stop the others, whatever a library does with a hostile input. */
    private List<Occurrence> look(MessageReading message) {
        List<Occurrence> found = new ArrayList<>();
        try {
            probe.search(message, place -> {
                found.add(place);
                message.keep();
                return found.size() < MOST_IN_A_MESSAGE;
            });
        } catch (RuntimeException | StackOverflowError e) {
            // not found, then
        }
        return found.isEmpty() ? List.of() : found;
    }
}
