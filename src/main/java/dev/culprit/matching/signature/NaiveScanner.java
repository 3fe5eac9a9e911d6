package dev.culprit.matching.signature;

import dev.culprit.paste.Message;
import dev.culprit.paste.Paste;
import java.util.Collection;
import java.util.List;

/** Tries every signature on every message. Slow and plainly right: what {@link SignatureIndex} is measured against. */
public final class NaiveScanner {

    private final List<OwnedSignature> signatures;

    public NaiveScanner(Collection<OwnedSignature> signatures) {
        this.signatures = List.copyOf(signatures);
    }

    /** All hits, as {@link SignatureIndex#scan} gives them. */
    public List<Hit> scan(Paste paste) {
        Sightings sightings = new Sightings(paste);
        TemplateMatcher templates = new TemplateMatcher();
        for (Message message : paste.messages()) {
            MessageReading reading = new MessageReading(message, FoldedText.of(message.text()), templates);
            for (OwnedSignature owned : signatures) {
                for (Probe probe : owned.signature().probes()) {
                    if (probe instanceof Probe.OfMessage ofMessage) {
                        sightings.look(ofMessage, reading);
                    }
                }
            }
        }
        for (OwnedSignature owned : signatures) {
            for (Probe probe : owned.signature().probes()) {
                if (probe instanceof Probe.OfConfig ofConfig) {
                    sightings.look(ofConfig);
                }
            }
        }
        return sightings.hits(signatures);
    }
}
