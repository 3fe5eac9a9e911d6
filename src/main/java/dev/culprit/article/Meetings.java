package dev.culprit.article;

import java.time.Instant;

/** How often an article was the answer to a paste, and when last. */
public record Meetings(long times, Instant last) {

    public Meetings {
        if (times < 1) {
            throw new IllegalArgumentException("an article is met at least once: " + times);
        }
    }

    Meetings and(Meetings others) {
        return new Meetings(times + others.times, last.isAfter(others.last) ? last : others.last);
    }
}
