package dev.culprit.matching.signature;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells of many probes which messages may show them: a probe registers one literal for each way it can be met; one without
 * a literal may be anywhere. Once {@linkplain #index indexed}, immutable and safe to share.
 */
final class ProbeIndex {

    private final Map<Probe.OfMessage, Integer> numbers = new HashMap<>();
    private final List<Probe.OfMessage> probes = new ArrayList<>();
    private final Anchors inMessages = new Anchors();
    private final Anchors inLines = new Anchors();
    private final BitSet everywhere = new BitSet();

    /** Literals of probes, and whose they are. */
    private static final class Anchors {

        private final Literals literals = new Literals();
        private int[] probes = new int[16];
        private @Nullable LiteralIndex index;

        void add(byte[] literal, int probe) {
            int number = literals.add(literal);
            probes = number < probes.length ? probes : Arrays.copyOf(probes, number * 2);
            probes[number] = probe;
        }

        boolean isEmpty() {
            return literals.count() == 0;
        }

        /** Prepares the search; none is added after that. */
        void index() {
            index = new LiteralIndex(literals, TextModel.OF_LOGS);
        }

        void search(FoldedBlock texts, int firstMessage, Candidates found) {
            requireNonNull(index)
                    .search(
                            texts.bytes(),
                            0,
                            texts.length(),
                            (literal, at) -> found.add(firstMessage + texts.textAt(at), probes[literal]));
        }
    }

    /** The number, from 0, of a probe, which is added if it is not there; only before the index is made. */
    int number(Probe.OfMessage probe) {
        Integer known = numbers.putIfAbsent(probe, probes.size());
        if (known != null) {
            return known;
        }
        int number = probes.size();
        probes.add(probe);
        Anchors anchors = probe instanceof Probe.OfLines ? inLines : inMessages;
        probe.required().forEach(literal -> anchors.add(literal, number));
        everywhere.set(number, probe.required().isEmpty());
        return number;
    }

    /** Prepares the search. */
    void index() {
        inMessages.index();
        inLines.index();
    }

    boolean has(Probe probe) {
        return probe instanceof Probe.OfMessage && numbers.containsKey(probe);
    }

    /** Adds which of some messages may show which probes, in the order of the messages. */
    void look(MessageBlock block, Candidates found) {
        inMessages.search(block.said(), block.first(), found);
        if (!inLines.isEmpty()) {
            inLines.search(block.lines(), block.first(), found);
        }
        found.endOfMessages((message, probe) -> probes.get(probe).mayBeIn(block, message));
    }

    /** Notes what was added. */
    void note(Candidates found, Sightings sightings, BitSet seen) {
        found.forEach((message, probe) -> {
            sightings.mayShow(probes.get(probe), message);
            seen.set(probe);
        });
    }

    /** Notes which probes may be found in any message. */
    void lookEverywhere(Sightings sightings, BitSet found) {
        everywhere.stream().forEach(probe -> sightings.mayShow(probes.get(probe)));
        found.or(everywhere);
    }
}
