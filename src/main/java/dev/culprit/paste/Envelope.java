package dev.culprit.paste;

import org.jspecify.annotations.Nullable;

/**
 * What stood around a message: who wrote it, how bad it was, how often it came.
 *
 * @param source the program, unit or event source, such as {@code kubelet}; null when unknown
 * @param host null when unknown
 * @param reason the reason of a Kubernetes event, such as {@code FailedCreatePodSandBox}; else null
 * @param repetitions how often the message says it occurred ({@code x11 over 2m}); 1 otherwise
 */
public record Envelope(
        Severity severity,
        @Nullable String source,
        @Nullable String host,
        @Nullable String reason,
        int repetitions) {

    /** The envelope of a bare line. */
    public static final Envelope NONE = new Envelope(Severity.UNKNOWN, null, null, null, 1);

    public Envelope {
        if (repetitions < 1) {
            throw new IllegalArgumentException("a message occurs at least once: " + repetitions);
        }
    }
}
