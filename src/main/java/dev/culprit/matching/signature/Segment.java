package dev.culprit.matching.signature;

import dev.culprit.paste.ConfigFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Signatures, prepared once, of which messages pick the few that they may show. Immutable and safe to share.
 *
 * <p>A probe registers one literal for each way it can be met; it is tried on the messages that have one of them. A probe
 * without a literal is tried on all.
 */
final class Segment {

    private final List<OwnedSignature> signatures;
    private final Map<String, int[]> byOwner = new HashMap<>();

    // Probes that are looked for in messages, and the numbers of the signatures they belong to.
    private final List<Probe.OfMessage> probes = new ArrayList<>();
    private int[] probeOwner = new int[16];

    private final LiteralIndex literals;
    private int[] literalProbe = new int[16];
    private final int[] everywhere;

    private final Map<ConfigFormat, List<ConfigProbe>> configProbes = new EnumMap<>(ConfigFormat.class);

    private static final int[] NONE = {};

    private record ConfigProbe(Probe.OfConfig probe, int owner) {}

    Segment(Collection<OwnedSignature> signatures) {
        this.signatures = List.copyOf(signatures);
        Literals anchors = new Literals();
        BitSet withoutLiteral = new BitSet();
        for (int owner = 0; owner < this.signatures.size(); owner++) {
            byOwner.merge(this.signatures.get(owner).owner(), new int[] {owner}, Segment::joined);
            for (Probe probe : this.signatures.get(owner).signature().probes()) {
                if (probe instanceof Probe.OfMessage ofMessage) {
                    add(ofMessage, owner, anchors, withoutLiteral);
                } else if (probe instanceof Probe.OfConfig ofConfig) {
                    configProbes
                            .computeIfAbsent(ofConfig.format(), none -> new ArrayList<>())
                            .add(new ConfigProbe(ofConfig, owner));
                }
            }
        }
        this.literals = new LiteralIndex(anchors, TextModel.OF_LOGS);
        this.everywhere = withoutLiteral.stream().toArray();
    }

    private void add(Probe.OfMessage probe, int owner, Literals anchors, BitSet withoutLiteral) {
        int number = probes.size();
        probes.add(probe);
        probeOwner = withRoomFor(number, probeOwner);
        probeOwner[number] = owner;
        for (byte[] literal : probe.required()) {
            int literalNumber = anchors.add(literal);
            literalProbe = withRoomFor(literalNumber, literalProbe);
            literalProbe[literalNumber] = number;
        }
        if (probe.required().isEmpty()) {
            withoutLiteral.set(number);
        }
    }

    private static int[] withRoomFor(int index, int[] array) {
        return index < array.length ? array : Arrays.copyOf(array, array.length * 2);
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

    /** Looks in some messages for every probe that they may show, and notes the signatures it looked for. */
    void look(MessageBlock block, Sightings sightings, BitSet lookedFor) {
        Candidates candidates = new Candidates();
        literals.search(
                block.folded(),
                0,
                block.length(),
                (literal, at) -> candidates.add(block.messageAt(at), literalProbe[literal]));
        for (int message = 0; message < block.size(); message++) {
            for (int probe : everywhere) {
                candidates.add(message, probe);
            }
        }
        candidates.forEachInOrder((message, probe) -> {
            sightings.look(probes.get(probe), block.reading(message));
            lookedFor.set(probeOwner[probe]);
        });
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
