package dev.culprit.diagnosis;

import dev.culprit.diagnosis.Diagnosis.Evidence;
import dev.culprit.diagnosis.Diagnosis.Quote;
import dev.culprit.diagnosis.Diagnosis.Value;
import dev.culprit.diagnosis.Ink.Colour;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes which lines gave an issue away, the telling part of each underlined. */
final class EvidenceText {

    private static final int MOST_QUOTES = 4;
    private static final int BEFORE = 24;
    private static final Comparator<Quote> LENGTH = Comparator.comparingInt(quote -> quote.end() - quote.start());

    private final Words words;
    private final Ink ink;
    private final TerminalText out;

    private EvidenceText(Words words, Ink ink, TerminalText out) {
        this.words = words;
        this.ink = ink;
        this.out = out;
    }

    static void write(List<Evidence> evidence, Words words, Ink ink, TerminalText out) {
        List<Quote> quotes = tellingQuotes(evidence);
        if (quotes.isEmpty()) {
            return;
        }
        out.gap();
        out.line(0, ink.paint(Colour.TITLE, words.of("diagnosis.evidence")));
        quotes.forEach(new EvidenceText(words, ink, out)::quote);
    }

    /** Of the heaviest lines, the longest quotation each, in the order of the paste. */
    private static List<Quote> tellingQuotes(List<Evidence> evidence) {
        Map<Integer, Quote> byLine = evidence.stream()
                .filter(piece -> piece.weight() >= 0)
                .flatMap(piece -> piece.quotes().stream())
                .collect(Collectors.toMap(
                        Quote::line, Function.identity(), BinaryOperator.maxBy(LENGTH), LinkedHashMap::new));
        return byLine.values().stream()
                .limit(MOST_QUOTES)
                .sorted(Comparator.comparingInt(Quote::line))
                .toList();
    }

    private void quote(Quote quote) {
        String place = words.of("diagnosis.line", quote.line()) + "  ";
        String marked = VisibleText.of(quote.marked());
        int room = TerminalText.COLUMNS - 2 - TerminalText.width(place);
        if (TerminalText.width(marked) > room) {
            out.paragraph(2, place, ink.paint(Colour.MARK, marked));
            return;
        }
        String before = end(VisibleText.of(quote.before()), Math.min(BEFORE, room - TerminalText.width(marked)));
        int left = room - TerminalText.width(before) - TerminalText.width(marked);
        out.line(2, place + before + ink.paint(Colour.MARK, marked) + start(VisibleText.of(quote.after()), left));
        int column = 2 + TerminalText.width(place) + TerminalText.width(before);
        out.line(column, ink.paint(Colour.MARK, "^" + "~".repeat(Math.max(0, TerminalText.width(marked) - 1))));
    }

    /** The last columns of a text, with a sign that it was cut. */
    private static String end(String text, int columns) {
        if (TerminalText.width(text) <= columns) {
            return text;
        }
        int from = text.length();
        int used = 1;
        while (from > 0 && used + TerminalText.width(text.substring(from - 1, from)) <= columns) {
            from--;
            used += TerminalText.width(text.substring(from, from + 1));
        }
        return columns < 1 ? "" : "…" + text.substring(from);
    }

    private static String start(String text, int columns) {
        if (TerminalText.width(text) <= columns) {
            return text;
        }
        int to = 0;
        int used = 1;
        while (to < text.length() && used + TerminalText.width(text.substring(to, to + 1)) <= columns) {
            used += TerminalText.width(text.substring(to, to + 1));
            to++;
        }
        return columns < 1 ? "" : text.substring(0, to) + "…";
    }

    /** What a value was filled with and where that was read; empty when it was not. */
    static Optional<String> filled(Value value, Words words) {
        return Optional.ofNullable(value.filled())
                .map(filled -> value.name() + " = " + filled.value() + "  ("
                        + words.of("diagnosis.line", filled.place().line()) + ")");
    }
}
