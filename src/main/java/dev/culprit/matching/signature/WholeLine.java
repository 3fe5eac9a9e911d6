package dev.culprit.matching.signature;

import com.google.re2j.Pattern;
import dev.culprit.paste.Message;
import dev.culprit.paste.Paste;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Definitions that were written with a whole log line in mind, envelope and field names included. Such a line reads
 * otherwise once it is normalised, so they are looked for in the lines as they stand as well.
 */
final class WholeLine {

    private static final String STAMP = "2006-01-02T15:04:05Z ";
    private static final java.util.regex.Pattern WHITE_SPACE = java.util.regex.Pattern.compile("\\s+");

    private WholeLine() {}

    /** The pattern of a template of plain text that would not stay as it is if it were a log line; else empty. */
    static Optional<Pattern> patternOf(Template template) {
        boolean plain = Arrays.stream(template.steps()).allMatch(TemplateStep.Literal.class::isInstance);
        return plain && changes(template.text()) ? Optional.of(literally(template.text())) : Optional.empty();
    }

    private static boolean changes(String text) {
        List<Message> messages = Paste.of(STAMP + text).messages();
        return messages.size() != 1 || !messages.get(0).text().equals(Message.normalise(text));
    }

    private static Pattern literally(String text) {
        String regex =
                WHITE_SPACE.splitAsStream(text.strip()).map(Pattern::quote).collect(Collectors.joining("\\s+"));
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
    }

    /** A piece of the template that its pattern has, too. */
    static List<String> required(Template template) {
        return WHITE_SPACE
                .splitAsStream(template.text().strip())
                .max(Comparator.comparingDouble(piece ->
                        LogLanguage.SHIPPED.information(FoldedText.of(piece).toBytes())))
                .stream()
                .toList();
    }
}
