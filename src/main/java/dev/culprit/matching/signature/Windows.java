package dev.culprit.matching.signature;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Finds where several things stand close together: moves a window over the lines that covers one place of each, always
 * giving up the earliest, which takes time linear in the number of places. No place serves twice.
 */
final class Windows {

    private final List<List<Occurrence>> places;
    private final int mostLines;
    private final Predicate<Occurrence> spoilt;
    private final int[] next;

    /**
     * For places in order; the things are together when at most that many lines lie between the first and the last, and what
     * they are together is not spoilt.
     */
    Windows(List<List<Occurrence>> places, int mostLines, Predicate<Occurrence> spoilt) {
        this.places = places;
        this.mostLines = mostLines;
        this.spoilt = spoilt;
        this.next = new int[places.size()];
    }

    List<Occurrence> find() {
        List<Occurrence> windows = new ArrayList<>();
        while (IntStream.range(0, next.length)
                .allMatch(i -> next[i] < places.get(i).size())) {
            Optional<Occurrence> window = current();
            if (window.isPresent()) {
                windows.add(window.get());
                for (int i = 0; i < next.length; i++) {
                    next[i]++;
                }
            } else {
                next[earliest()]++;
            }
        }
        return windows;
    }

    private Occurrence place(int member) {
        return places.get(member).get(next[member]);
    }

    private Optional<Occurrence> current() {
        List<Occurrence> chosen =
                IntStream.range(0, next.length).mapToObj(this::place).toList();
        int latest = chosen.stream().mapToInt(Occurrence::firstLine).max().orElseThrow();
        if (latest - place(earliest()).lastLine() > mostLines) {
            return Optional.empty();
        }
        Occurrence union = Occurrence.union(chosen);
        return Optional.of(union).filter(spoilt.negate());
    }

    private int earliest() {
        int earliest = 0;
        for (int i = 1; i < next.length; i++) {
            earliest = place(i).lastLine() < place(earliest).lastLine() ? i : earliest;
        }
        return earliest;
    }
}
