package dev.culprit.diagnosis;

import dev.culprit.diagnosis.Diagnosis.Match;
import dev.culprit.diagnosis.Diagnosis.SourcedValue;
import dev.culprit.diagnosis.Diagnosis.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A known issue as its card shows it.
 *
 * @param number 1-based; names the card in links
 * @param tier in lower case, as classes and messages have it
 */
record ProblemCard(
        int number,
        String tier,
        String percent,
        DiagnosisPage.Title article,
        List<EvidenceLine> evidence,
        List<FilledValue> filled,
        List<OpenValue> open,
        List<CauseView> causes) {

    static ProblemCard of(int number, Match match, PasteExcerpt paste) {
        CardProse prose = new CardProse(number, match);
        return new ProblemCard(
                number,
                Words.name(match.tier()),
                Words.percent(match.confidence()),
                DiagnosisPage.Title.of(match.article(), prose::blocks),
                EvidenceLine.of(match.evidence(), paste),
                match.values().stream()
                        .filter(value -> value.filled() != null)
                        .map(FilledValue::of)
                        .toList(),
                match.values().stream()
                        .filter(value -> value.filled() == null)
                        .map(value -> new OpenValue(value.name(), value.description(), ShellWord.FORM_PATTERN))
                        .toList(),
                match.causes().stream().map(cause -> CauseView.of(cause, prose)).toList());
    }

    /** A value that the paste told, and what else it might be. */
    record FilledValue(String name, String description, String pattern, String value, int line, List<Other> others) {

        static FilledValue of(Value value) {
            @Nullable SourcedValue filled = value.filled();
            if (filled == null) {
                throw new IllegalArgumentException("nothing is filled in for " + value.name());
            }
            return new FilledValue(
                    value.name(),
                    value.description(),
                    ShellWord.FORM_PATTERN,
                    filled.value(),
                    filled.place().line(),
                    value.others().stream()
                            .map(other -> new Other(other.value(), other.place().line()))
                            .toList());
        }
    }

    /** Another value that the paste offers. */
    record Other(String value, int line) {}

    /** A value that the reader has to fill in. */
    record OpenValue(String name, String description, String pattern) {}
}
