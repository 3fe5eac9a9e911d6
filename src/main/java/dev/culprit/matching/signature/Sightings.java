package dev.culprit.matching.signature;

import dev.culprit.paste.ConfigDocument;
import dev.culprit.paste.Paste;
import dev.culprit.paste.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Where the probes of signatures were seen in one paste, and the hits that follow from it. What finds the probes adds each
 * message once and in order; a probe that fails is taken for not found.
 */
final class Sightings {

    /** So many places of one probe in one paste are kept; whoever has seen a thousand has seen enough. */
    static final int MOST_PLACES = 1000;

    /** So many lines of a configuration are shown. */
    private static final int MOST_CONFIG_LINES = 100;

    private final Paste paste;
    private final IdentityHashMap<Probe, List<Occurrence>> places = new IdentityHashMap<>();
    private final IdentityHashMap<ConfigDocument, List<Span>> configLines = new IdentityHashMap<>();

    Sightings(Paste paste) {
        this.paste = paste;
    }

    /** Looks for a probe in a message. */
    void look(Probe.OfMessage probe, MessageReading message) {
        List<Occurrence> seen = places.computeIfAbsent(probe, none -> new ArrayList<>());
        if (seen.size() < MOST_PLACES) {
            guarded(() -> probe.search(message, place -> {
                if (seen.size() < MOST_PLACES) {
                    seen.add(place);
                }
            }));
        }
    }

    /** Looks for a probe in the configurations of the paste. */
    void look(Probe.OfConfig probe) {
        for (ConfigDocument config : paste.configs()) {
            guarded(() -> {
                if (probe.holdsFor(config)) {
                    places.computeIfAbsent(probe, none -> new ArrayList<>()).add(place(config, probe.information()));
                }
            });
        }
    }

    /** The hits of these signatures, in the order of their places, then of owners and ids. */
    List<Hit> hits(Collection<OwnedSignature> signatures) {
        List<Hit> hits = new ArrayList<>();
        for (OwnedSignature owned : signatures) {
            List<Occurrence> found =
                    owned.signature().condition().places(probe -> places.getOrDefault(probe, List.of()));
            for (Occurrence place : found.subList(0, Math.min(found.size(), MOST_PLACES))) {
                hits.add(hit(owned, place));
            }
        }
        hits.sort(BY_PLACE);
        return hits;
    }

    private static final Comparator<Hit> BY_PLACE = Comparator.<Hit>comparingInt(
                    hit -> hit.spans().get(0).line())
            .thenComparingInt(hit -> hit.spans().get(0).start())
            .thenComparing(hit -> hit.signature().owner())
            .thenComparing(hit -> hit.signature().id());

    private Hit hit(OwnedSignature owned, Occurrence place) {
        return new Hit(
                owned,
                place.spans(),
                place.textIn(paste),
                place.values(),
                List.copyOf(place.messages()),
                place.information());
    }

    private Occurrence place(ConfigDocument config, double information) {
        List<Span> lines = configLines.computeIfAbsent(config, this::linesOf);
        return new Occurrence(lines, Map.of(), Set.of(), information);
    }

    private List<Span> linesOf(ConfigDocument config) {
        int last = Math.min(config.lastLine(), config.firstLine() + MOST_CONFIG_LINES - 1);
        return IntStream.rangeClosed(config.firstLine(), last)
                .mapToObj(line -> new Span(line, 0, paste.line(line).length()))
                .toList();
    }

    /** One broken signature must not stop the others, whatever a library does with a hostile input. */
    private static void guarded(Runnable search) {
        try {
            search.run();
        } catch (RuntimeException | StackOverflowError e) {
            // not found, then
        }
    }
}
