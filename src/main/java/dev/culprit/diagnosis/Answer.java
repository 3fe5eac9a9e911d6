package dev.culprit.diagnosis;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A diagnosis with the paste it speaks of, both masked.
 *
 * @param keptUntil when it will be forgotten; null when it is not kept
 */
record Answer(
        Diagnosis diagnosis, PasteExcerpt paste, @Nullable Instant keptUntil) {}
