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
 * Signatures, prepared once, of which a paste picks the few that it may show: those with a trigger that it may show.
 * Immutable and safe to share.
 */
final class Segment {

    private static final int[] NONE = {};

    private final List<OwnedSignature> signatures;
    private final Map<String, int[]> byOwner = new HashMap<>();

    private final ProbeIndex triggers = new ProbeIndex();
    private final List<int[]> triggered = new ArrayList<>(); // by trigger, the numbers of signatures

    private final Map<ConfigFormat, List<ConfigProbe>> configProbes = new EnumMap<>(ConfigFormat.class);

    private record ConfigProbe(Probe.OfConfig probe, int signature) {}

    /** What one paste showed so far, of the signatures of one segment. */
    static final class Seen {
        private final BitSet triggers = new BitSet();
        private final BitSet signatures = new BitSet();
    }

    Segment(Collection<OwnedSignature> signatures) {
        this.signatures = List.copyOf(signatures);
        for (int number = 0; number < this.signatures.size(); number++) {
            byOwner.merge(this.signatures.get(number).owner(), new int[] {number}, Segment::joined);
            add(this.signatures.get(number).signature(), number);
        }
        triggers.index();
    }

    private void add(CompiledSignature signature, int number) {
        for (Probe trigger : signature.triggers()) {
            if (trigger instanceof Probe.OfMessage ofMessage) {
                int probe = triggers.number(ofMessage);
                int[] own = {number};
                if (probe == triggered.size()) {
                    triggered.add(own);
                } else {
                    triggered.set(probe, joined(triggered.get(probe), own));
                }
            }
        }
        for (Probe probe : signature.probes()) {
            if (probe instanceof Probe.OfConfig ofConfig) {
                configProbes
                        .computeIfAbsent(ofConfig.format(), none -> new ArrayList<>())
                        .add(new ConfigProbe(ofConfig, number));
            }
        }
    }

    private static int[] joined(int[] some, int[] more) {
        int[] all = Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }

    List<OwnedSignature> signatures() {
        return signatures;
    }

    /** The numbers of an owner's signatures; not to be changed. */
    int[] signaturesOf(String owner) {
        return byOwner.getOrDefault(owner, NONE);
    }

    /** Whether messages are searched for this probe for its own sake. */
    boolean isTrigger(Probe probe) {
        return triggers.has(probe);
    }

    /** What messages are searched for. */
    ProbeIndex triggers() {
        return triggers;
    }

    /** Notes which messages may show which triggers. */
    void note(Candidates found, Sightings sightings, Seen seen) {
        triggers.note(found, sightings, seen.triggers);
    }

    /** Notes which triggers may be found in any message. */
    void lookEverywhere(Sightings sightings, Seen seen) {
        triggers.lookEverywhere(sightings, seen.triggers);
    }

    /** Looks for conditions on the configurations of the paste. */
    void lookAtConfigs(PasteConfigs configs, Sightings sightings, Seen seen) {
        for (ConfigFormat format : configs.formats()) {
            for (ConfigProbe each : configProbes.getOrDefault(format, List.of())) {
                if (configs.mayFit(each.probe())) {
                    sightings.look(each.probe());
                    seen.signatures.set(each.signature());
                }
            }
        }
    }

    /** The numbers of the signatures that may be shown. */
    BitSet signatures(Seen seen) {
        BitSet numbers = (BitSet) seen.signatures.clone();
        seen.triggers.stream()
                .flatMap(trigger -> Arrays.stream(triggered.get(trigger)))
                .forEach(numbers::set);
        return numbers;
    }
}
