package dev.culprit.matching;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Issues by their keys: very many that stay as they are, and beside them the few that changed since. Immutable and safe to
 * share; a change costs as much as there were changes before, not as there are issues.
 */
final class Issues {

    private final Map<String, KnownIssue> base;
    private final Map<String, Optional<KnownIssue>> changed; // empty when it is gone
    private final int size;

    private Issues(Map<String, KnownIssue> base, Map<String, Optional<KnownIssue>> changed, int size) {
        this.base = base;
        this.changed = changed;
        this.size = size;
    }

    /** Of two with the same key the later one. */
    static Issues of(Collection<KnownIssue> issues) {
        Map<String, KnownIssue> byKey = new LinkedHashMap<>();
        issues.forEach(issue -> byKey.put(issue.key(), issue));
        return new Issues(byKey, Map.of(), byKey.size());
    }

    Issues with(KnownIssue issue) {
        return changed(issue.key(), Optional.of(issue));
    }

    Issues without(String key) {
        return changed(key, Optional.empty());
    }

    private Issues changed(String key, Optional<KnownIssue> now) {
        Map<String, Optional<KnownIssue>> changes = new HashMap<>(changed);
        changes.put(key, now);
        int before = find(key).isPresent() ? 1 : 0;
        int after = now.isPresent() ? 1 : 0;
        return new Issues(base, changes, size - before + after);
    }

    Optional<KnownIssue> find(String key) {
        Optional<KnownIssue> change = changed.get(key);
        return change == null ? Optional.ofNullable(base.get(key)) : change;
    }

    /** Those that were there when this was made, before any change. */
    Collection<KnownIssue> base() {
        return base.values();
    }

    int size() {
        return size;
    }
}
