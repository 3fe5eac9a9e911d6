package dev.culprit.matching.signature;

import dev.culprit.paste.Message;
import dev.culprit.paste.Span;
import java.util.List;
import java.util.Map;

/**
 * A signature that was found in a paste.
 *
 * @param signature which, and whose
 * @param spans where in the original: in order, never empty, none across lines; for a configuration its lines
 * @param text the original text there, a line for each line touched; comes from a stranger and is not masked
 * @param values what placeholders and named groups captured, as the normalised messages have it
 * @param messages the messages it was found in; none for a configuration
 */
public record Hit(
        OwnedSignature signature, List<Span> spans, String text, Map<String, String> values, List<Message> messages) {
    public Hit {
        spans = List.copyOf(spans);
        values = Map.copyOf(values);
        messages = List.copyOf(messages);
    }
}
