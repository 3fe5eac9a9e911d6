package dev.culprit.matching.signature;

import static java.util.Objects.requireNonNull;

import dev.culprit.paste.ConfigFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Signatures, prepared once, of which messages pick the few that they may show. Immutable and safe to share.
 *
 * <p>A probe registers one literal for each way it can be met; it is tried on the messages that have one of them. A probe
 * without a literal is tried on all.
 */
final class Segment {

    private final List<OwnedSignature> signatures;
    private final Map<String, int[]> byOwner = new HashMap<>();

    // Probes that are looked for in messages, each once, and the numbers of the signatures they belong to.
    private final Map<Probe.OfMessage, Integer> numbers = new HashMap<>();
    private final List<Probe.OfMessage> probes = new ArrayList<>();
    private final List<int[]> probeOwners = new ArrayList<>();

    private final Anchors inMessages = new Anchors();
    private final Anchors inLines = new Anchors();
    private final BitSet everywhere = new BitSet();

    private final Map<ConfigFormat, List<ConfigProbe>> configProbes = new EnumMap<>(ConfigFormat.class);

    private static final int[] NONE = {};

    private record ConfigProbe(Probe.OfConfig probe, int owner) {}

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

        void search(FoldedBlock texts, Candidates found) {
            requireNonNull(index)
                    .search(
                            texts.bytes(),
                            0,
                            texts.length(),
                            (literal, at) -> found.add(texts.textAt(at), probes[literal]));
        }
    }

    Segment(Collection<OwnedSignature> signatures) {
        this.signatures = List.copyOf(signatures);
        for (int owner = 0; owner < this.signatures.size(); owner++) {
            byOwner.merge(this.signatures.get(owner).owner(), new int[] {owner}, Segment::joined);
            for (Probe probe : this.signatures.get(owner).signature().probes()) {
                if (probe instanceof Probe.OfMessage ofMessage) {
                    add(ofMessage, owner);
                } else if (probe instanceof Probe.OfConfig ofConfig) {
                    configProbes
                            .computeIfAbsent(ofConfig.format(), none -> new ArrayList<>())
                            .add(new ConfigProbe(ofConfig, owner));
                }
            }
        }
        inMessages.index();
        inLines.index();
    }

    private void add(Probe.OfMessage probe, int owner) {
        Integer known = numbers.putIfAbsent(probe, probes.size());
        if (known != null) {
            probeOwners.set(known, joined(probeOwners.get(known), new int[] {owner}));
            return;
        }
        int number = probes.size();
        probes.add(probe);
        probeOwners.add(new int[] {owner});
        Anchors anchors = probe instanceof Probe.OfLines ? inLines : inMessages;
        probe.required().forEach(literal -> anchors.add(literal, number));
        everywhere.set(number, probe.required().isEmpty());
    }

    List<OwnedSignature> signatures() {
        return signatures;
    }

    private static int[] joined(int[] some, int[] more) {
        int[] all = Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }

    /** The numbers of an owner's signatures; not to be changed. */
    int[] signaturesOf(String owner) {
        return byOwner.getOrDefault(owner, NONE);
    }

    /** Notes in which of some messages which probes may be found, and whose they are. */
    void look(MessageBlock block, Sightings sightings, BitSet lookedFor) {
        Candidates candidates = new Candidates();
        inMessages.search(block.said(), candidates);
        if (!inLines.isEmpty()) {
            inLines.search(block.lines(), candidates);
        }
        candidates.forEachInOrder((message, probe) -> {
            sightings.mayShow(probes.get(probe), block.first() + message);
            note(probe, lookedFor);
        });
    }

    /** Notes which probes may be found in any message. */
    void lookEverywhere(Sightings sightings, BitSet lookedFor) {
        everywhere.stream().forEach(probe -> {
            sightings.mayShow(probes.get(probe));
            note(probe, lookedFor);
        });
    }

    private void note(int probe, BitSet lookedFor) {
        for (int owner : probeOwners.get(probe)) {
            lookedFor.set(owner);
        }
    }

    /** Looks for conditions on the configurations of the paste. */
    void lookAtConfigs(PasteConfigs configs, Sightings sightings, BitSet lookedFor) {
        for (ConfigFormat format : configs.formats()) {
            for (ConfigProbe each : configProbes.getOrDefault(format, List.of())) {
                if (configs.mayFit(each.probe())) {
                    sightings.look(each.probe());
                    lookedFor.set(each.owner());
                }
            }
        }
    }
}
