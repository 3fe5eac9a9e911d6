package dev.culprit.matching.signature;

import com.google.re2j.Matcher;
import dev.culprit.paste.Message;
import dev.culprit.paste.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A message while signatures are looked for in it. */
final class MessageReading {

    private final Message message;
    private final String text;
    private final FoldedText folded;
    private final TemplateMatcher templates;

    /** With the message's folded text, and what templates are found with. */
    MessageReading(Message message, FoldedText folded, TemplateMatcher templates) {
        this.message = message;
        this.text = folded.source();
        this.folded = folded;
        this.templates = templates;
        templates.reset(folded);
    }

    String text() {
        return text;
    }

    /** The lines of the original. */
    List<String> lines() {
        return message.lines();
    }

    /** A range of one of those lines, the first of which is 0, that was found. */
    Occurrence occurrence(int line, Matcher match, Map<String, String> values, double information) {
        Span span = new Span(message.firstLine() + line, match.start(), match.end());
        return new Occurrence(List.of(span), values, Set.of(message), information);
    }

    FoldedText folded() {
        return folded;
    }

    /** Finds templates in this message; only until the next message is read with the same one. */
    TemplateMatcher templates() {
        return templates;
    }

    /** A range of the text that was found; empty when nothing of the original stands behind it. */
    Optional<Occurrence> occurrence(int start, int end, Map<String, String> values, double information) {
        List<Span> spans = message.spans(start, end);
        return spans.isEmpty()
                ? Optional.empty()
                : Optional.of(new Occurrence(spans, values, Set.of(message), information));
    }
}
