package dev.culprit.web;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much the server takes.
 *
 * @param paste the largest body of one request
 * @param inFlight bytes of all bodies that are being worked on at once; null: an eighth of the heap, and at least one
 *     paste of full size
 */
@ConfigurationProperties("culprit.limits")
record LimitSettings(
        @DefaultValue("32MB") DataSize paste, @Nullable DataSize inFlight) {

    private static final int SHARE_OF_HEAP = 8;

    LimitSettings {
        if (paste.toBytes() < 1 || paste.toBytes() > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("culprit.limits.paste must be 1 byte to 2 GB: " + paste);
        }
        if (inFlight != null && inFlight.compareTo(paste) < 0) {
            throw new IllegalArgumentException(
                    "culprit.limits.in-flight must hold at least one paste of " + paste + ": " + inFlight);
        }
    }

    long bytesInFlight() {
        return inFlight == null
                ? Math.max(paste.toBytes(), Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP)
                : inFlight.toBytes();
    }
}
