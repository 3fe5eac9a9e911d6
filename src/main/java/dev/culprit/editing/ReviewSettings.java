package dev.culprit.editing;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How articles are looked after once they are published.
 *
 * @param verifyAfter how long a verification is good for
 * @param retireAfter how long an article may go unmet before it is proposed for retirement
 */
@ConfigurationProperties("culprit.review")
record ReviewSettings(
        @DefaultValue("180d") Duration verifyAfter,
        @DefaultValue("365d") Duration retireAfter) {

    ReviewSettings {
        if (verifyAfter.isNegative() || verifyAfter.isZero() || retireAfter.isNegative() || retireAfter.isZero()) {
            throw new IllegalArgumentException("culprit.review.verify-after and retire-after must be positive: "
                    + verifyAfter + ", " + retireAfter);
        }
    }
}
