package dev.culprit.matching.signature;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A compiled signature as a tree: probes, and what must hold of where they were found. */
sealed interface Condition {

    /** Where probes were found, in order. */
    interface Places {
        /** All places of a probe. */
        List<Occurrence> of(Probe probe);

        /** Its places in the first message or all configurations that have it, which is less work. */
        List<Occurrence> firstOf(Probe probe);
    }

    /** Where it holds, in order, given where each probe was found. Empty when it does not hold. */
    List<Occurrence> places(Places found);

    /** Some of these places, the first among them, before which no other stands. Empty when it does not hold. */
    default List<Occurrence> firstPlaces(Places found) {
        return places(found);
    }

    /** False when it cannot hold unless a probe is found that is not there. */
    boolean mayHold(Predicate<Probe> there);

    /** The probes in it. */
    Stream<Probe> probes();

    /** Probes of which one must be found for this to hold: of the choices there are, those found least often. */
    Stream<Probe> triggers();

    /** A probe is found. */
    record Found(Probe probe) implements Condition {
        @Override
        public List<Occurrence> places(Places found) {
            return found.of(probe);
        }

        @Override
        public List<Occurrence> firstPlaces(Places found) {
            return found.firstOf(probe);
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
        public List<Occurrence> places(Places found) {
            List<Occurrence> places = first.places(found);
            return places.isEmpty() ? second.places(found) : places;
        }

        @Override
        public List<Occurrence> firstPlaces(Places found) {
            List<Occurrence> places = first.firstPlaces(found);
            return places.isEmpty() ? second.firstPlaces(found) : places;
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
        public List<Occurrence> places(Places found) {
            return inOrder(members.stream().map(member -> member.places(found)));
        }

        @Override
        public List<Occurrence> firstPlaces(Places found) {
            return inOrder(members.stream().map(member -> member.firstPlaces(found)));
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

        @Override
        public List<Occurrence> places(Places found) {
            if (members.stream().anyMatch(member -> member.firstPlaces(found).isEmpty())) {
                return List.of();
            }
            return within == null ? somewhere(found) : together(within, found);
        }

        private List<Occurrence> somewhere(Places found) {
            Occurrence union = Occurrence.union(members.stream()
                    .map(member -> member.firstPlaces(found).get(0))
                    .toList());
            return absentAt(found).stream().anyMatch(each -> each.spoil(union)) ? List.of() : List.of(union);
        }

        /** What must be absent is only looked for when all else is there. */
        private List<Occurrence> together(int lines, Places found) {
            List<List<Occurrence>> places =
                    members.stream().map(member -> member.places(found)).toList();
            List<Occurrence> together = new Windows(places, lines, List.of()).find();
            return together.isEmpty() || absent.isEmpty()
                    ? together
                    : new Windows(places, lines, absentAt(found)).find();
        }

        private List<Absent.At> absentAt(Places found) {
            return absent.stream().map(each -> each.at(found)).toList();
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

        At at(Places found) {
            return new At(within == null ? condition.firstPlaces(found) : condition.places(found), within);
        }

        /** Where it holds nevertheless. */
        record At(List<Occurrence> places, @Nullable Integer within) {
            boolean spoil(Occurrence other) {
                return places.stream().anyMatch(place -> within == null || place.linesTo(other) <= within);
            }
        }
    }
}
