package dev.culprit.matching.signature;

import com.google.re2j.Matcher;
import dev.culprit.paste.Message;
import dev.culprit.paste.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A message while signatures are looked for in it. */
final class MessageReading {

    private static final int LONGEST_LINE = 1 << 20;

    private final int number;
    private final Message message;
    private final FoldedText folded;
    private final ReadMessages messages;
    private @Nullable List<FoldedText> lines;

    /** Reads one of these messages. */
    MessageReading(int number, Message message, ReadMessages messages) {
        this.number = number;
        this.message = message;
        this.folded = FoldedText.of(message.text());
        this.messages = messages;
    }

    int number() {
        return number;
    }

    String text() {
        return folded.source();
    }

    /** The lines of the original, not normalised but folded; of a line longer than a megabyte only as much. */
    List<FoldedText> lines() {
        List<FoldedText> known = lines;
        if (known == null) {
            known = message.lines().stream()
                    .map(line -> FoldedText.of(line.substring(0, Math.min(line.length(), LONGEST_LINE))))
                    .toList();
            lines = known;
        }
        return known;
    }

    /** A range of one of those lines, the first of which is 0, that was found. */
    Occurrence occurrence(int line, Matcher match, Map<String, String> values, double information) {
        Span span = new Span(message.firstLine() + line, match.start(), match.end());
        return new Occurrence(List.of(span), values, Set.of(message), information);
    }

    FoldedText folded() {
        return folded;
    }

    /** Finds templates in this message; only until those of another one are asked for. */
    TemplateMatcher templates() {
        messages.templates().reset(folded);
        return messages.templates();
    }

    /** A range of the text that was found; empty when nothing of the original stands behind it. */
    Optional<Occurrence> occurrence(int start, int end, Map<String, String> values, double information) {
        List<Span> spans = message.spans(start, end);
        return spans.isEmpty()
                ? Optional.empty()
                : Optional.of(new Occurrence(spans, values, Set.of(message), information));
    }

    /** Something was found in it, so that it must stay the same message from now on. */
    void keep() {
        messages.keep(number, message);
    }
}
