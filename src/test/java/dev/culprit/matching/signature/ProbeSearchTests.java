package dev.culprit.matching.signature;

import static org.assertj.core.api.Assertions.assertThat;

import dev.culprit.matching.signature.ProbeSearch.Room;
import dev.culprit.paste.Paste;
import dev.culprit.paste.Span;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProbeSearchTests {

    private static final Paste PASTE = Paste.of("eth0 is down\nall is well\n".repeat(2500));
    private static final Room WIDE = new Room(1_000_000);

    @Test
    void tellsAsManyPlacesAsAreWanted() {
        ProbeSearch search = search(WIDE);

        assertThat(lines(search.places(3))).containsExactly(1, 3, 5);
        assertThat(lines(search.places(1))).startsWith(1);
    }

    @Test
    void keepsAThousandPlaces() {
        assertThat(search(WIDE).places(2000)).hasSize(1000);
    }

    @Test
    void tellsPlacesNearSomeLinesHoweverManyStandBeforeThem() {
        ProbeSearch search = search(WIDE);

        assertThat(lines(search.near(around(search.places(1).get(0), 2)))).containsExactly(1, 3);
        assertThat(lines(search.near(around(placeAt(4441), 2)))).containsExactly(1, 4439, 4441, 4443);
    }

    @Test
    void tellsAPlaceOnceThoughSeveralRangesTouchItsMessage() {
        Paste paste = Paste.of("level=error msg=\"eth0 is down\"\n\tat one\n\tat two\n\tat three\n\tat four\n");
        ProbeSearch search = new ProbeSearch(probe(), new ReadMessages(paste), WIDE);
        search.add(0);
        LineRanges ranges = LineRanges.around(List.of(placeAt(1), placeAt(4)), 0);

        assertThat(search.near(ranges)).hasSize(1);
    }

    @Test
    void looksAtOnceWhereThereIsNoRoomToWait() {
        ProbeSearch search = search(new Room(0));

        assertThat(lines(search.places(1000)))
                .isEqualTo(IntStream.range(0, 1000).mapToObj(i -> 2 * i + 1).toList());
        assertThat(search.most()).isGreaterThanOrEqualTo(1000);
    }

    private static ProbeSearch search(Room room) {
        ProbeSearch search = new ProbeSearch(probe(), new ReadMessages(PASTE), room);
        IntStream.range(0, PASTE.messages().size()).forEach(search::add);
        return search;
    }

    private static Probe.OfMessage probe() {
        try {
            return new Probe.OfTemplate(Template.parse("{interface:ident} is down"));
        } catch (TemplateSyntaxException e) {
            throw new AssertionError(e);
        }
    }

    private static LineRanges around(Occurrence place, int lines) {
        return LineRanges.around(List.of(place), lines);
    }

    private static Occurrence placeAt(int line) {
        return new Occurrence(List.of(new Span(line, 0, 1)), Map.of(), Set.of(), 1);
    }

    private static List<Integer> lines(List<Occurrence> places) {
        return places.stream().map(Occurrence::firstLine).toList();
    }
}
