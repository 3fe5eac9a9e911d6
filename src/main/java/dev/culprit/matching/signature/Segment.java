package dev.culprit.matching.signature;

import dev.culprit.paste.ConfigDocument;
import dev.culprit.paste.Paste;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Signatures, prepared once, of which a message picks the few that it may hold. Immutable. */
final class Segment {

    private static final int GRAM = 6;

    private final List<OwnedSignature> signatures;
    private final List<Probe.OfMessage> probes = new ArrayList<>();
    private final List<Integer> owners = new ArrayList<>();
    private final Map<Long, List<Integer>> byGram = new HashMap<>();
    private final List<Integer> anywhere = new ArrayList<>();
    private final List<Integer> withConfig = new ArrayList<>();

    Segment(Collection<OwnedSignature> signatures) {
        this.signatures = List.copyOf(signatures);
        for (int i = 0; i < this.signatures.size(); i++) {
            for (Probe probe : this.signatures.get(i).signature().probes()) {
                if (probe instanceof Probe.OfMessage ofMessage) {
                    add(ofMessage, i);
                } else if (!withConfig.contains(i)) {
                    withConfig.add(i);
                }
            }
        }
    }

    private void add(Probe.OfMessage probe, int owner) {
        int number = probes.size();
        probes.add(probe);
        owners.add(owner);
        List<byte[]> required = probe.required();
        if (required.isEmpty() || required.stream().anyMatch(literal -> literal.length < GRAM)) {
            anywhere.add(number);
        } else {
            required.forEach(literal -> byGram.computeIfAbsent(gram(literal, 0), none -> new ArrayList<>())
                    .add(number));
        }
    }

    List<OwnedSignature> signatures() {
        return signatures;
    }

    /** Looks for every probe that the message may hold. */
    void look(MessageReading message, Sightings sightings, BitSet touched) {
        BitSet candidates = new BitSet();
        anywhere.forEach(candidates::set);
        FoldedText folded = message.folded();
        for (int at = 0; at + GRAM <= folded.length(); at++) {
            byGram.getOrDefault(gram(folded.bytes(), at), List.of()).forEach(candidates::set);
        }
        candidates.stream().forEach(number -> {
            sightings.look(probes.get(number), message);
            touched.set(owners.get(number));
        });
    }

    void lookAtConfigs(Paste paste, Sightings sightings, BitSet touched) {
        List<ConfigDocument> configs = paste.configs();
        for (int owner : configs.isEmpty() ? List.<Integer>of() : withConfig) {
            touched.set(owner);
            for (Probe probe : signatures.get(owner).signature().probes()) {
                if (probe instanceof Probe.OfConfig ofConfig) {
                    sightings.look(ofConfig);
                }
            }
        }
    }

    private static long gram(byte[] text, int at) {
        long gram = 0;
        for (int i = at; i < at + GRAM; i++) {
            gram = gram << 8 | (text[i] & 0xFF);
        }
        return gram;
    }
}
