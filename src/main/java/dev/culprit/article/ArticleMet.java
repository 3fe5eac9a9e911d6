package dev.culprit.article;

import java.time.Instant;

/** A paste was answered with this article. May be sent for every paste; the store writes many of them at once. */
public record ArticleMet(String key, Instant when) {}
