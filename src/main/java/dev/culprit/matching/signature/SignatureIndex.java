package dev.culprit.matching.signature;

import dev.culprit.paste.Message;
import dev.culprit.paste.Paste;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds in a paste which of very many signatures it shows, at a cost that hardly depends on how many there are.
 *
 * <p>Immutable and safe to share: a change gives a new index, which shares the large part that did not change. The new
 * one is to be {@linkplain #merged() merged} now and then, at leisure.
 */
public final class SignatureIndex {

    private final Segment base;
    private final Segment delta;
    private final Set<String> removedFromBase;

    private SignatureIndex(Segment base, Segment delta, Set<String> removedFromBase) {
        this.base = base;
        this.delta = delta;
        this.removedFromBase = Set.copyOf(removedFromBase);
    }

    /** An index of these signatures. */
    public static SignatureIndex of(Collection<OwnedSignature> signatures) {
        return new SignatureIndex(new Segment(signatures), new Segment(List.of()), Set.of());
    }

    /** An index in which an owner has these signatures and no others. */
    public SignatureIndex with(String owner, Collection<OwnedSignature> signatures) {
        List<OwnedSignature> changed = new ArrayList<>(delta.signatures());
        changed.removeIf(owned -> owned.owner().equals(owner));
        changed.addAll(signatures);
        Set<String> removed = new HashSet<>(removedFromBase);
        removed.add(owner);
        return new SignatureIndex(base, new Segment(changed), removed);
    }

    /** An index in which an owner has none. */
    public SignatureIndex without(String owner) {
        return with(owner, List.of());
    }

    /** How many changes lie beside the large part; each {@link #with} takes time proportional to them. */
    public int unmerged() {
        return delta.signatures().size() + removedFromBase.size();
    }

    /** An equal index in one part. Takes long for many signatures; made aside, while this one goes on answering. */
    public SignatureIndex merged() {
        return of(signatures());
    }

    private List<OwnedSignature> signatures() {
        List<OwnedSignature> all = new ArrayList<>();
        base.signatures().stream()
                .filter(owned -> !removedFromBase.contains(owned.owner()))
                .forEach(all::add);
        all.addAll(delta.signatures());
        return all;
    }

    /**
     * All signatures that the paste shows, in the order of their places; of one signature at most the first thousand places.
     * Leftmost matches that do not overlap others of the same part.
     */
    public List<Hit> scan(Paste paste) {
        Sightings sightings = new Sightings(paste);
        TemplateMatcher templates = new TemplateMatcher();
        BitSet inBase = new BitSet();
        BitSet inDelta = new BitSet();
        for (Message message : paste.messages()) {
            MessageReading reading = new MessageReading(message, templates);
            base.look(reading, sightings, inBase);
            delta.look(reading, sightings, inDelta);
        }
        base.lookAtConfigs(paste, sightings, inBase);
        delta.lookAtConfigs(paste, sightings, inDelta);
        List<OwnedSignature> touched = new ArrayList<>();
        inBase.stream()
                .mapToObj(base.signatures()::get)
                .filter(owned -> !removedFromBase.contains(owned.owner()))
                .forEach(touched::add);
        inDelta.stream().mapToObj(delta.signatures()::get).forEach(touched::add);
        return sightings.hits(touched);
    }
}
