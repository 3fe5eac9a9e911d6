package dev.culprit.diagnosis;

import dev.culprit.matching.KnownIssue;
import dev.culprit.matching.Matcher;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * A matcher that follows what is published. Whoever reads it takes the one of that moment and is never held up: a change
 * makes a new one beside it. A change is quick because it lies beside the large index; when many have gathered there,
 * the index is made anew in the background.
 */
final class LiveMatcher {

    private static final int CHANGES_BESIDE_THE_INDEX = 200;

    private final Executor background;
    private final Map<String, KnownIssue> issues = new HashMap<>();
    private final Map<String, @Nullable KnownIssue> changesSinceIndexed = new LinkedHashMap<>();
    private boolean indexing;
    private volatile Matcher matcher;

    LiveMatcher(Collection<KnownIssue> published, Executor background) {
        this.background = background;
        published.forEach(issue -> issues.put(issue.key(), issue));
        this.matcher = Matcher.of(issues.values());
    }

    /** The matcher of this moment. */
    Matcher current() {
        return matcher;
    }

    synchronized void publish(KnownIssue issue) {
        issues.put(issue.key(), issue);
        change(issue.key(), issue);
    }

    synchronized void archive(String key) {
        issues.remove(key);
        change(key, null);
    }

    private void change(String key, @Nullable KnownIssue issue) {
        changesSinceIndexed.put(key, issue);
        matcher = changed(matcher, key, issue);
        if (changesSinceIndexed.size() > CHANGES_BESIDE_THE_INDEX && !indexing) {
            indexing = true;
            Collection<KnownIssue> known = issues.values().stream().toList();
            changesSinceIndexed.clear();
            background.execute(() -> index(known));
        }
    }

    private void index(Collection<KnownIssue> known) {
        adopt(Matcher.of(known));
    }

    private synchronized void adopt(Matcher indexed) {
        Matcher caughtUp = indexed;
        for (Map.Entry<String, @Nullable KnownIssue> change : changesSinceIndexed.entrySet()) {
            caughtUp = changed(caughtUp, change.getKey(), change.getValue());
        }
        matcher = caughtUp;
        indexing = false;
    }

    private static Matcher changed(Matcher matcher, String key, @Nullable KnownIssue issue) {
        return issue == null ? matcher.without(key) : matcher.with(issue);
    }
}
