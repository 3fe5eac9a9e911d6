package dev.culprit.diagnosis;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long diagnoses can be shared.
 *
 * @param retention how long one is kept; zero keeps none
 * @param keepAtMost how many are kept at once; beyond that the oldest go first
 */
@Validated
@ConfigurationProperties("culprit.diagnosis")
record DiagnosisSettings(
        @DefaultValue("7d") @NotNull Duration retention,
        @DefaultValue("20000") @Positive int keepAtMost) {

    DiagnosisSettings {
        if (retention.isNegative()) {
            throw new IllegalArgumentException("culprit.diagnosis.retention must not be negative: " + retention);
        }
    }

    boolean keepsAny() {
        return !retention.isZero();
    }
}
