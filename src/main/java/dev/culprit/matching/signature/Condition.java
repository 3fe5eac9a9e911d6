package dev.culprit.matching.signature;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A compiled signature as a tree: probes, and what must hold of where they were found. */
sealed interface Condition {

    /** Where probes were found, in order. */
    interface Places {
        /** The first places of a probe: at least so many, where it has so many and they are kept; perhaps more. */
        List<Occurrence> of(Probe probe, int wanted);

        /** Its places that touch some lines; perhaps others, too. */
        List<Occurrence> near(Probe probe, LineRanges lines);

        /** It has at most so many. */
        int most(Probe probe);
    }

    /**
     * The first places where it holds, in order, given where each probe was found: at least so many, where there are so many;
     * perhaps more. Empty when it does not hold.
     */
    List<Occurrence> places(Places found, int wanted);

    /** The places where it holds that touch some lines, in order; perhaps others, too. */
    List<Occurrence> near(Places found, LineRanges lines);

    /** It holds in at most so many places. */
    int most(Places found);

    /** False when it cannot hold unless a probe is found that is not there. */
    boolean mayHold(Predicate<Probe> there);

    /** The probes in it. */
    Stream<Probe> probes();

    /** Probes of which one must be found for this to hold: of the choices there are, those found least often. */
    Stream<Probe> triggers();

    /** A probe is found. */
    record Found(Probe probe) implements Condition {
        @Override
        public List<Occurrence> places(Places found, int wanted) {
            return found.of(probe, wanted);
        }

        @Override
        public List<Occurrence> near(Places found, LineRanges lines) {
            return found.near(probe, lines);
        }

        @Override
        public int most(Places found) {
            return found.most(probe);
        }

        @Override
        public boolean mayHold(Predicate<Probe> there) {
            return there.test(probe);
        }

        @Override
        public Stream<Probe> probes() {
            return Stream.of(probe);
        }

        @Override
        public Stream<Probe> triggers() {
            return probes();
        }
    }

    /** One holds, or where it holds nowhere, another. */
    record Else(Condition first, Condition second) implements Condition {
        @Override
        public List<Occurrence> places(Places found, int wanted) {
            return one(found).places(found, wanted);
        }

        @Override
        public List<Occurrence> near(Places found, LineRanges lines) {
            return one(found).near(found, lines);
        }

        @Override
        public int most(Places found) {
            return one(found).most(found);
        }

        private Condition one(Places found) {
            return first.places(found, 1).isEmpty() ? second : first;
        }

        @Override
        public boolean mayHold(Predicate<Probe> there) {
            return first.mayHold(there) || second.mayHold(there);
        }

        @Override
        public Stream<Probe> probes() {
            return Stream.concat(first.probes(), second.probes());
        }

        @Override
        public Stream<Probe> triggers() {
            return Stream.concat(first.triggers(), second.triggers());
        }
    }

    /** At least one holds. */
    record AnyOf(List<Condition> members) implements Condition {
        @Override
        public List<Occurrence> places(Places found, int wanted) {
            return inOrder(members.stream().map(member -> member.places(found, wanted)));
        }

        @Override
        public List<Occurrence> near(Places found, LineRanges lines) {
            return inOrder(members.stream().map(member -> member.near(found, lines)));
        }

        @Override
        public int most(Places found) {
            return members.stream().mapToInt(member -> member.most(found)).sum();
        }

        private static List<Occurrence> inOrder(Stream<List<Occurrence>> places) {
            return places.flatMap(List::stream)
                    .distinct()
                    .sorted(Occurrence.BY_PLACE)
                    .toList();
        }

        @Override
        public boolean mayHold(Predicate<Probe> there) {
            return members.stream().anyMatch(member -> member.mayHold(there));
        }

        @Override
        public Stream<Probe> probes() {
            return members.stream().flatMap(Condition::probes);
        }

        @Override
        public Stream<Probe> triggers() {
            return members.stream().flatMap(Condition::triggers);
        }
    }

    /** All hold, at lines no further apart than {@code within} if that is given, and what must be absent is. */
    record AllOf(
            List<Condition> members,
            List<Absent> absent,
            @Nullable Integer within) implements Condition {

        /** So many times as many places are looked at when those before were too few. */
        private static final int MORE = 4;

        @Override
        public List<Occurrence> places(Places found, int wanted) {
            if (members.stream().anyMatch(member -> member.places(found, 1).isEmpty())) {
                return List.of();
            }
            return within == null ? somewhere(found) : together(within, found, wanted);
        }

        private List<Occurrence> somewhere(Places found) {
            Occurrence union = Occurrence.union(members.stream()
                    .map(member -> member.places(found, 1).get(0))
                    .toList());
            return isSpoilt(union, found) ? List.of() : List.of(union);
        }

        private boolean isSpoilt(Occurrence union, Places found) {
            return absent.stream().anyMatch(each -> each.spoils(union, found));
        }

        /** The rarest member is looked for first and the others near it, as far as it takes. */
        private List<Occurrence> together(int lines, Places found, int wanted) {
            Condition rarest = Collections.min(members, Comparator.comparingInt(member -> member.most(found)));
            List<Occurrence> together = List.of();
            int looked = 0;
            while (together.size() < wanted && looked < ProbeSearch.MOST_PLACES) {
                List<Occurrence> rare = rarest.places(found, Math.max(wanted, looked * MORE));
                if (rare.size() == looked) {
                    break;
                }
                looked = rare.size();
                together = together(rarest, rare, lines, found);
            }
            return together;
        }

        private List<Occurrence> together(Condition rarest, List<Occurrence> rare, int lines, Places found) {
            LineRanges near = LineRanges.around(rare, lines);
            List<List<Occurrence>> places = members.stream()
                    .map(member -> member == rarest ? rare : member.near(found, near))
                    .toList();
            return new Windows(places, lines, union -> isSpoilt(union, found)).find();
        }

        @Override
        public List<Occurrence> near(Places found, LineRanges lines) {
            return places(found, ProbeSearch.MOST_PLACES);
        }

        @Override
        public int most(Places found) {
            return members.stream().mapToInt(member -> member.most(found)).min().orElse(0);
        }

        @Override
        public boolean mayHold(Predicate<Probe> there) {
            return members.stream().allMatch(member -> member.mayHold(there));
        }

        @Override
        public Stream<Probe> probes() {
            return Stream.concat(members.stream(), absent.stream().map(Absent::condition))
                    .flatMap(Condition::probes);
        }

        @Override
        public Stream<Probe> triggers() {
            return members.stream()
                    .map(member -> member.triggers().toList())
                    .min(Comparator.comparingDouble(AllOf::frequency))
                    .stream()
                    .flatMap(List::stream);
        }

        private static double frequency(List<Probe> triggers) {
            return triggers.stream().mapToDouble(Probe::frequency).sum();
        }
    }

    /**
     * What must not hold.
     *
     * @param within how many lines around it must not hold; null: nowhere in the paste
     */
    record Absent(Condition condition, @Nullable Integer within) {

        /** Whether it holds there nevertheless. */
        boolean spoils(Occurrence other, Places found) {
            return within == null
                    ? !condition.places(found, 1).isEmpty()
                    : condition.near(found, LineRanges.around(List.of(other), within)).stream()
                            .anyMatch(place -> place.linesTo(other) <= within);
        }
    }
}
