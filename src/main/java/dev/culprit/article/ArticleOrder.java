package dev.culprit.article;

import org.springframework.data.domain.Sort;

/** The order of a list of published articles. */
public enum ArticleOrder {
    /** By key, and so by area. */
    KEY,
    /** Last published first. */
    NEWEST;

    Sort sort() {
        return switch (this) {
            case KEY -> Sort.by("key");
            case NEWEST -> Sort.by(Sort.Order.desc("publishedAt"), Sort.Order.asc("key"));
        };
    }
}
