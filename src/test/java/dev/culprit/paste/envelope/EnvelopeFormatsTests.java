package dev.culprit.paste.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class EnvelopeFormatsTests {

    static Stream<Arguments> formats() {
        return Stream.of(
                arguments(new KlogHeader(), "EWrm", "[ ("),
                arguments(new CriHeader(), "0129", "/:a["),
                arguments(new SyslogHeader(), "<0129az\u0080é11月", "/:[("),
                arguments(new EventRow(), "Ww0129<(", "[ -"),
                arguments(new ConditionRow(), "ARZ", "@[a1"),
                arguments(new LogrusLevel(), "DEFIPTW", "Adx1["),
                arguments(new BracketedHeader(), "[", "(Ea1"),
                arguments(new StampedHeader(), "129aN\u0080é", "[<("),
                arguments(new BareLevel(), "Ew#", "1[("),
                arguments(new UnitHeader(), "ak1", "[<("),
                arguments(new PodPrefix(), "[akz", "`{A1"),
                arguments(new ServicePrefix(), "aW1", "[|("));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void areLookedForByTheFirstCharacterOfALine(EnvelopeFormat format, String starts, String others) {
        assertThat(starts.chars()).allMatch(first -> format.startsWith((char) (int) first));
        assertThat(others.chars()).noneMatch(first -> format.startsWith((char) (int) first));
    }
}
