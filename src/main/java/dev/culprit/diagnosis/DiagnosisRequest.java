package dev.culprit.diagnosis;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A paste as a program sends it in JSON. */
@Schema(description = "A text to be diagnosed.")
record DiagnosisRequest(
        @Schema(
                description = "An error, a log, a configuration, as it was found.",
                requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable
        String paste,

        @Schema(description = "The language of the answer; else it is negotiated.", example = "en") @Nullable
        String locale) {}
