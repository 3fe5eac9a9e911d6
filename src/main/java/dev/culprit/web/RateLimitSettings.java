package dev.culprit.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often one client may ask. Many people can share an address, so this keeps machines from running wild rather than
 * people from reading.
 *
 * @param burst requests that may come at once
 * @param perSecond requests that may follow each second
 */
@ConfigurationProperties("culprit.rate-limit")
record RateLimitSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("200") int burst,
        @DefaultValue("20") int perSecond) {

    RateLimitSettings {
        if (burst < 1 || perSecond < 1) {
            throw new IllegalArgumentException(
                    "culprit.rate-limit.burst and per-second must be at least 1: " + burst + ", " + perSecond);
        }
    }
}
