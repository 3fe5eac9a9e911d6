package dev.culprit.matching.signature;

import static org.assertj.core.api.Assertions.assertThat;

import dev.culprit.paste.Message;
import dev.culprit.paste.Paste;
import dev.culprit.paste.Span;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OccurrenceTests {

    private static final List<Message> MESSAGES =
            List.copyOf(Paste.of("ERROR: one\nERROR: two\n").messages());

    @Test
    void ofSeveralPartsHasWhatEachHas() {
        Occurrence first =
                new Occurrence(List.of(new Span(2, 5, 9)), Map.of("a", "1", "b", "2"), Set.of(MESSAGES.get(1)), 5);
        Occurrence second = new Occurrence(
                List.of(new Span(1, 7, 9), new Span(2, 5, 7), new Span(2, 5, 9)),
                Map.of("b", "3", "c", "4"),
                Set.of(MESSAGES.get(0), MESSAGES.get(1)),
                7);

        Occurrence both = Occurrence.union(List.of(first, second));

        assertThat(both.spans()).containsExactly(new Span(1, 7, 9), new Span(2, 5, 7), new Span(2, 5, 9));
        assertThat(both.values()).isEqualTo(Map.of("a", "1", "b", "2", "c", "4"));
        assertThat(both.messages()).containsExactlyInAnyOrderElementsOf(MESSAGES);
        assertThat(both.information()).isEqualTo(12);
    }

    @Test
    void standsBeforeAnotherByItsFirstLineThenByItsPlaceInItThenByItsEnd() {
        List<Occurrence> inOrder = List.of(
                at(new Span(1, 9, 10)),
                at(new Span(2, 0, 5)),
                at(new Span(2, 0, 7)),
                at(new Span(2, 0, 5), new Span(3, 0, 1)),
                at(new Span(2, 3, 4)),
                at(new Span(10, 0, 1)));

        assertThat(Stream.of(3, 5, 1, 4, 0, 2).map(inOrder::get).sorted(Occurrence.BY_PLACE))
                .isEqualTo(inOrder);
    }

    @Test
    void isSoManyLinesFromAnother() {
        Occurrence low = at(new Span(2, 0, 1), new Span(4, 0, 1));

        assertThat(low.linesTo(at(new Span(4, 5, 6)))).isZero();
        assertThat(low.linesTo(at(new Span(3, 5, 6)))).isZero();
        assertThat(low.linesTo(at(new Span(7, 5, 6)))).isEqualTo(3);
        assertThat(at(new Span(7, 5, 6)).linesTo(low)).isEqualTo(3);
    }

    private static Occurrence at(Span... spans) {
        return new Occurrence(List.of(spans), Map.of(), Set.of(), 1);
    }
}
