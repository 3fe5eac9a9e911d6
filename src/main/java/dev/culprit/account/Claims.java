package dev.culprit.account;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What an identity provider says about a user. */
record Claims(Map<String, Object> byName) {

    /** A text; empty when there is no such claim, or it is no text. */
    Optional<String> text(String name) {
        return find(name) instanceof String text && !text.isBlank() ? Optional.of(text) : Optional.empty();
    }

    /** Several texts; a single one counts as a set of one. */
    Set<String> texts(String name) {
        Object found = find(name);
        if (found instanceof Collection<?> several) {
            return several.stream().map(String::valueOf).collect(Collectors.toUnmodifiableSet());
        }
        return found instanceof String one ? Set.of(one) : Set.of();
    }

    /** A claim of this very name, else the one that the parts between the dots lead to. */
    private @Nullable Object find(String name) {
        if (byName.containsKey(name)) {
            return byName.get(name);
        }
        Object found = byName;
        for (String part : name.split("\\.")) {
            found = found instanceof Map<?, ?> object ? object.get(part) : null;
        }
        return found;
    }
}
