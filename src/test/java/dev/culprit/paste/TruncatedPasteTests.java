package dev.culprit.paste;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** People copy from anywhere to anywhere: each text of the other tests, cut off at every place. */
class TruncatedPasteTests {

    private static final String LOGS = "dev.culprit.paste.envelope.EnvelopeTests#lines";
    private static final String CONFIGURATIONS = "dev.culprit.paste.config.ConfigFinderTests#singles";
    private static final String TELLINGS = "dev.culprit.paste.fact.FactFinderTests#tellings";

    @ParameterizedTest
    @MethodSource(LOGS)
    void hasTheSameMessagesInFrontOfOtherText(String text) {
        for (int end = 1; end < text.length(); end++) {
            String cut = text.substring(0, end);
            assertThat(messages(cut + "\n\nThe end.\n")).as(cut).containsAll(messages(cut));
        }
    }

    @ParameterizedTest
    @MethodSource(LOGS)
    void hasMessagesWhereverItsStartIsMissing(String text) {
        for (int start = 1; start < text.length(); start++) {
            assertThat(messages(text.substring(start))).hasSizeLessThan(2);
        }
    }

    @ParameterizedTest
    @MethodSource(CONFIGURATIONS)
    void isLookedThroughForConfigurationsWhereverItEnds(String text) {
        for (int end = 1; end < text.length(); end++) {
            assertThat(Paste.of(text.substring(0, end)).configs()).isNotNull();
            assertThat(messages(text.substring(0, end))).isNotNull();
        }
    }

    @ParameterizedTest
    @MethodSource(CONFIGURATIONS)
    void isLookedThroughForConfigurationsWhereverItStarts(String text) {
        for (int start = 1; start < text.length(); start++) {
            assertThat(Paste.of(text.substring(start)).configs()).isNotNull();
        }
    }

    @ParameterizedTest
    @MethodSource(TELLINGS)
    void isLookedThroughForFactsWhereverItEnds(String text) {
        for (int end = 1; end < text.length(); end++) {
            assertThat(Paste.of(text.substring(0, end)).facts()).isNotNull();
        }
    }

    /** All that is told of the messages of a paste. */
    private static List<List<Object>> messages(String text) {
        return Paste.of(text).messages().stream()
                .map(message -> List.of(
                        message.text(),
                        message.envelope(),
                        message.chain(),
                        message.spans(0, message.text().length())))
                .toList();
    }
}
