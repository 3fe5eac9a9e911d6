package dev.culprit.matching.signature;

import dev.culprit.paste.Paste;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Tries every signature on every message. Slow and plainly right: what {@link SignatureIndex} is measured against. */
public final class NaiveScanner {

    private final List<OwnedSignature> signatures;

    public NaiveScanner(Collection<OwnedSignature> signatures) {
        this.signatures = List.copyOf(signatures);
    }

    /** All hits, as {@link SignatureIndex#scan} gives them. */
    public List<Hit> scan(Paste paste) {
        Sightings sightings = new Sightings(paste);
        Set<Probe> probes = signatures.stream()
                .flatMap(owned -> owned.signature().probes().stream())
                .collect(Collectors.toSet());
        for (Probe probe : probes) {
            if (probe instanceof Probe.OfMessage ofMessage) {
                sightings.mayShow(ofMessage);
            } else if (probe instanceof Probe.OfConfig ofConfig) {
                sightings.look(ofConfig);
            }
        }
        return sightings.hits(signatures);
    }
}
