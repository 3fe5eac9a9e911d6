package dev.culprit.matching;

import dev.culprit.paste.Span;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something in the paste that speaks for (or against) an issue or one of its causes.
 *
 * @param signature the id of the signature; for {@link Kind#TEXT} the words that were found,
 *     for {@link Kind#VERSION} the component and the range that the version told is outside
 * @param cause the cause it speaks about; null when it speaks for the issue as a whole
 * @param spans where, a span for each line touched, in order; never empty
 * @param text the piece of the original that was matched; comes from a stranger and is not yet masked
 * @param values what the placeholders captured
 * @param weight how much it counted, in nats of log-odds; negative speaks against
 */
public record Evidence(
        String signature,
        Kind kind,
        @Nullable String cause,
        List<Span> spans,
        String text,
        Map<String, String> values,
        double weight) {

    /** Where a piece of evidence comes from. */
    public enum Kind {
        SIGNATURE,
        CONFIG,
        TEXT,
        VERSION
    }

    public Evidence {
        spans = List.copyOf(spans);
        values = Map.copyOf(values);
    }
}
