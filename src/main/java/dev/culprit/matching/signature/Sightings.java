package dev.culprit.matching.signature;

import dev.culprit.paste.ConfigDocument;
import dev.culprit.paste.Paste;
import dev.culprit.paste.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Where the probes of signatures may stand in one paste, and the hits that follow from it. A message is only searched for a
 * probe when it depends on that whether a signature is found.
 */
final class Sightings implements Condition.Places {

    /** So many places of one signature are told: rather more than anyone looks at. */
    private static final int MOST_HITS = 50;

    /** So many messages, of all searches together, wait to be looked at; four bytes each. */
    private static final int MOST_WAITING = 1 << 22;

    /** So many lines of a configuration are shown. */
    private static final int MOST_CONFIG_LINES = 100;

    private final Paste paste;
    private final ReadMessages messages;
    private final ProbeSearch.Room room = new ProbeSearch.Room(MOST_WAITING);
    private final Map<Probe, ProbeSearch> searches = new HashMap<>();
    private final Map<Probe, List<Occurrence>> configPlaces = new HashMap<>();
    private final IdentityHashMap<ConfigDocument, List<Span>> configLines = new IdentityHashMap<>();

    Sightings(Paste paste) {
        this.paste = paste;
        this.messages = new ReadMessages(paste);
    }

    /** Notes that a message, by its number, may show a probe; of each probe in the order of the messages. */
    void mayShow(Probe.OfMessage probe, int message) {
        searches.computeIfAbsent(probe, none -> new ProbeSearch(probe, messages, room))
                .add(message);
    }

    /** Notes that any message may show a probe. */
    void mayShow(Probe.OfMessage probe) {
        for (int message = 0; message < messages.count(); message++) {
            mayShow(probe, message);
        }
    }

    /** Looks for a probe in the configurations of the paste; one that fails is taken for not found. */
    void look(Probe.OfConfig probe) {
        for (ConfigDocument config : paste.configs()) {
            try {
                if (probe.holdsFor(config)) {
                    configPlaces
                            .computeIfAbsent(probe, none -> new ArrayList<>())
                            .add(place(config, probe.information()));
                }
            } catch (RuntimeException | StackOverflowError e) {
                // one broken signature must not stop the others, whatever a library does with a hostile input
            }
        }
    }

    private boolean mayBeThere(Probe probe) {
        return searches.containsKey(probe) || configPlaces.containsKey(probe);
    }

    @Override
    public List<Occurrence> of(Probe probe, int wanted) {
        ProbeSearch search = searches.get(probe);
        return search == null ? configPlaces.getOrDefault(probe, List.of()) : search.places(wanted);
    }

    @Override
    public List<Occurrence> near(Probe probe, LineRanges lines) {
        ProbeSearch search = searches.get(probe);
        return search == null ? configPlaces.getOrDefault(probe, List.of()) : search.near(lines);
    }

    @Override
    public int most(Probe probe) {
        ProbeSearch search = searches.get(probe);
        return search == null ? configPlaces.getOrDefault(probe, List.of()).size() : search.most();
    }

    /** Whether a signature may be found as far as its triggers tell. */
    boolean isTriggered(CompiledSignature signature) {
        return signature.triggers().stream().anyMatch(trigger -> !of(trigger, 1).isEmpty());
    }

    /** The hits of these signatures, in the order of their places, then of owners and ids. */
    List<Hit> hits(Collection<OwnedSignature> signatures) {
        List<Hit> hits = new ArrayList<>();
        for (OwnedSignature owned : signatures) {
            Condition condition = owned.signature().condition();
            if (condition.mayHold(this::mayBeThere)) {
                condition.places(this, MOST_HITS).stream()
                        .limit(MOST_HITS)
                        .forEach(place -> hits.add(hit(owned, place)));
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
}
