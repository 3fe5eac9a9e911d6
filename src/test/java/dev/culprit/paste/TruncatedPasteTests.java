package dev.culprit.paste;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** People copy from anywhere to anywhere: each text of the other tests, cut off at every place. */
class TruncatedPasteTests {

    static Stream<String> texts() {
        return Stream.of(EnvelopeTests.lines(), ConfigFinderTests.singles(), FactFinderTests.tellings())
                .flatMap(rows -> rows)
                .map(Arguments::get)
                .map(row -> (String) row[0]);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void isReadWhereverItsEndIsMissing(String text) {
        for (int end = 1; end < text.length(); end++) {
            assertThat(read(text.substring(0, end))).isNotNull();
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    void isReadWhereverItsStartIsMissing(String text) {
        for (int start = 1; start < text.length(); start++) {
            assertThat(read(text.substring(start))).isNotNull();
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    void readsTheSameInFrontOfOtherText(String text) {
        for (int end = 1; end < text.length(); end++) {
            String cut = text.substring(0, end);
            assertThat(read(cut + "\n\nThe end.\n")).as(cut).containsAll(read(cut));
        }
    }

    private static List<String> read(String text) {
        Paste paste = Paste.of(text);
        List<String> told = new ArrayList<>();
        for (Message message : paste.messages()) {
            told.add(message.text() + " " + message.envelope() + message.chain()
                    + message.spans(0, message.text().length()));
        }
        assertThat(paste.configs()).isNotNull();
        assertThat(paste.facts()).isNotNull();
        return told;
    }
}
