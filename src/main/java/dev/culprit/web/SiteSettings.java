package dev.culprit.web;

import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of the site as a whole.
 *
 * @param baseUrl what absolute links begin with, such as {@code https://kb.example.org}; null: as the request came in
 */
@ConfigurationProperties("culprit")
record SiteSettings(@Nullable URI baseUrl) {

    private static final Set<String> SCHEMES = Set.of("http", "https");

    SiteSettings {
        if (baseUrl != null && (baseUrl.getHost() == null || !SCHEMES.contains(baseUrl.getScheme()))) {
            throw new IllegalArgumentException(
                    "culprit.base-url must be an http or https address with a host: " + baseUrl);
        }
    }
}
