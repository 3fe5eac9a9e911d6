package dev.culprit.editing;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the editors' pages.
 *
 * @param keyPrefix begins the keys of articles that are made here, such as {@code KB}
 */
@ConfigurationProperties("culprit")
record EditingSettings(@DefaultValue("KB") String keyPrefix) {

    EditingSettings {
        if (!keyPrefix.matches("[A-Z][A-Z0-9]{0,9}")) {
            throw new IllegalArgumentException(
                    "culprit.key-prefix must be up to ten capitals and digits, a capital first: " + keyPrefix);
        }
    }
}
