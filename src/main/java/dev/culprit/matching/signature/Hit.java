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
 * @param information how much it tells that this was found, in bits: the information of the signature's own text (literals,
 *     names in paths) under a model of the language of logs. Common phrases have little (about 2 bits a character), rare
 *     names much (5 and more); of a combination the sum over the parts that were found
 */
public record Hit(
        OwnedSignature signature,
        List<Span> spans,
        String text,
        Map<String, String> values,
        List<Message> messages,
        double information) {
    public Hit {
        spans = List.copyOf(spans);
        values = Map.copyOf(values);
        messages = List.copyOf(messages);
    }
}
