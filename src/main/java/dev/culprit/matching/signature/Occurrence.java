package dev.culprit.matching.signature;

import dev.culprit.paste.Message;
import dev.culprit.paste.Paste;
import dev.culprit.paste.Span;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A place where a signature, or a part of one, was found.
 *
 * @param spans in order; not empty
 * @param values of placeholders and named groups
 * @param messages in which it was found; none for a configuration
 * @param information how much it tells, in bits
 */
record Occurrence(List<Span> spans, Map<String, String> values, Set<Message> messages, double information) {

    /** By place: the first line, then where in it. */
    static final Comparator<Occurrence> BY_PLACE = Comparator.comparingInt(Occurrence::firstLine)
            .thenComparingInt(occurrence -> occurrence.spans.get(0).start())
            .thenComparingInt(Occurrence::lastLine)
            .thenComparing(occurrence -> occurrence.spans.toString());

    int firstLine() {
        return spans.get(0).line();
    }

    int lastLine() {
        return spans.get(spans.size() - 1).line();
    }

    /** How many lines lie between the two; 0 on the same line. */
    int linesTo(Occurrence other) {
        return Math.max(0, Math.max(firstLine() - other.lastLine(), other.firstLine() - lastLine()));
    }

    /** Several that together are one. Of a value that more than one has, the first counts. */
    static Occurrence union(List<Occurrence> parts) {
        List<Span> spans = parts.stream()
                .flatMap(part -> part.spans.stream())
                .distinct()
                .sorted(Comparator.comparingInt(Span::line)
                        .thenComparingInt(Span::start)
                        .thenComparingInt(Span::end))
                .toList();
        Map<String, String> values = new LinkedHashMap<>();
        Set<Message> messages = new LinkedHashSet<>();
        for (Occurrence part : parts) {
            part.values.forEach(values::putIfAbsent);
            messages.addAll(part.messages);
        }
        double information = parts.stream().mapToDouble(Occurrence::information).sum();
        return new Occurrence(spans, values, messages, information);
    }

    /** The original text of its spans; what lies between pieces of one line belongs to it. */
    String textIn(Paste paste) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < spans.size(); i++) {
            Span first = spans.get(i);
            int end = first.end();
            while (i + 1 < spans.size() && spans.get(i + 1).line() == first.line()) {
                i++;
                end = Math.max(end, spans.get(i).end());
            }
            int line = paste.lineStart(first.line());
            text.append(text.isEmpty() ? "" : "\n").append(paste.text(), line + first.start(), line + end);
        }
        return text.toString();
    }
}
