package dev.culprit.article;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How carefully articles are published.
 *
 * @param secondPerson whether nobody publishes what only he or she has read; administrators may
 */
@ConfigurationProperties("culprit.review")
record PublishingSettings(@DefaultValue("true") boolean secondPerson) {}
