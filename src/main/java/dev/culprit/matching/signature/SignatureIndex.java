package dev.culprit.matching.signature;

import dev.culprit.matching.signature.Segment.Seen;
import dev.culprit.paste.Paste;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Finds in a paste which of very many signatures it shows, at a cost that hardly depends on how many there are.
 *
 * <p>Immutable and safe to share: a change gives a new index, which shares nearly all of the old one. Kept in parts, each
 * several times the size of the next, as in a log-structured merge tree (O'Neil and others 1996): a change makes a small
 * part, and small parts are merged as they become many, so that a change is cheap on average and never touches the largest
 * part before there are very many changes.
 */
public final class SignatureIndex {

    /** A part is at least so many times as large as the next. */
    private static final int RATIO = 4;

    /** So many probes are tried on messages without asking an index where they may be. */
    private static final int FEW_TRIALS = 1_000;

    private final List<Part> parts; // by falling size

    private SignatureIndex(List<Part> parts) {
        this.parts = List.copyOf(parts);
    }

    /** Signatures of which some are no longer there. */
    private record Part(Segment segment, BitSet gone) {

        static Part of(Collection<OwnedSignature> signatures) {
            return new Part(new Segment(signatures), new BitSet());
        }

        int size() {
            return segment.signatures().size() - gone.cardinality();
        }

        List<OwnedSignature> signatures() {
            List<OwnedSignature> there = new ArrayList<>();
            for (int i = gone.nextClearBit(0); i < segment.signatures().size(); i = gone.nextClearBit(i + 1)) {
                there.add(segment.signatures().get(i));
            }
            return there;
        }

        Part without(String owner) {
            int[] numbers = segment.signaturesOf(owner);
            if (numbers.length == 0) {
                return this;
            }
            BitSet going = (BitSet) gone.clone();
            for (int number : numbers) {
                going.set(number);
            }
            return new Part(segment, going);
        }
    }

    /** An index of these signatures. */
    public static SignatureIndex of(Collection<OwnedSignature> signatures) {
        return new SignatureIndex(signatures.isEmpty() ? List.of() : List.of(Part.of(signatures)));
    }

    /** An index in which an owner has these signatures and no others. */
    public SignatureIndex with(String owner, Collection<OwnedSignature> signatures) {
        List<Part> changed = new ArrayList<>();
        for (Part part : parts) {
            Part left = part.without(owner);
            if (left.size() > 0) {
                changed.add(left);
            }
        }
        if (!signatures.isEmpty()) {
            changed.add(Part.of(withSmallParts(changed, signatures)));
        }
        return new SignatureIndex(changed);
    }

    /** Takes the parts that are too small to stay beside the signatures, and gives all of them together. */
    private static List<OwnedSignature> withSmallParts(List<Part> parts, Collection<OwnedSignature> signatures) {
        List<OwnedSignature> together = new ArrayList<>(signatures);
        int last = parts.size() - 1;
        while (last >= 0 && parts.get(last).size() < RATIO * together.size()) {
            together.addAll(0, parts.remove(last).signatures());
            last--;
        }
        return together;
    }

    /** An index in which an owner has none. */
    public SignatureIndex without(String owner) {
        return with(owner, List.of());
    }

    /** An equal index in one part, which is the fastest to scan. Takes long for many signatures; this one can be used meanwhile. */
    public SignatureIndex merged() {
        return of(parts.stream().flatMap(part -> part.signatures().stream()).toList());
    }

    /**
     * All signatures that the paste shows, in the order of their places; of one signature at most the first fifty places.
     * Leftmost matches that do not overlap others of the same part of a signature.
     */
    public List<Hit> scan(Paste paste) {
        Sightings sightings = new Sightings(paste);
        List<Seen> seen = parts.stream().map(part -> new Seen()).toList();
        MessageSearch search = new MessageSearch(paste);
        lookForTriggers(search, sightings, seen);
        PasteConfigs configs = new PasteConfigs(paste);
        each(seen, (segment, found) -> segment.lookAtConfigs(configs, sightings, found));
        List<OwnedSignature> candidates = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            BitSet there = part.segment().signatures(seen.get(i));
            there.andNot(part.gone());
            there.stream().mapToObj(part.segment().signatures()::get).forEach(candidates::add);
        }
        lookForTheRest(search, paste.messages().size(), sightings, candidates);
        return sightings.hits(candidates);
    }

    private void lookForTriggers(MessageSearch search, Sightings sightings, List<Seen> seen) {
        List<ProbeIndex> triggers =
                parts.stream().map(part -> part.segment().triggers()).toList();
        search.run(triggers, (part, found) -> parts.get(part).segment().note(found, sightings, seen.get(part)));
        each(seen, (segment, found) -> segment.lookEverywhere(sightings, found));
    }

    private void each(List<Seen> seen, BiConsumer<Segment, Seen> look) {
        for (int i = 0; i < parts.size(); i++) {
            look.accept(parts.get(i).segment(), seen.get(i));
        }
    }

    /** What a signature takes besides its triggers is looked for only once one of these was found. */
    private void lookForTheRest(
            MessageSearch search, int messages, Sightings sightings, List<OwnedSignature> candidates) {
        ProbeIndex rest = new ProbeIndex();
        List<Probe.OfMessage> probes = candidates.stream()
                .map(OwnedSignature::signature)
                .filter(signature ->
                        signature.probes().size() > signature.triggers().size())
                .filter(sightings::isTriggered)
                .flatMap(signature -> signature.probes().stream())
                .filter(probe -> parts.stream().noneMatch(part -> part.segment().isTrigger(probe)))
                .filter(Probe.OfMessage.class::isInstance)
                .map(Probe.OfMessage.class::cast)
                .distinct()
                .toList();
        if ((long) probes.size() * messages <= FEW_TRIALS) {
            probes.forEach(sightings::mayShow);
            return;
        }
        probes.forEach(rest::number);
        rest.index();
        BitSet seen = new BitSet();
        search.run(List.of(rest), (index, found) -> rest.note(found, sightings, seen));
        rest.lookEverywhere(sightings, seen);
    }
}
