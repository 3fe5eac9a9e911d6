package dev.culprit.matching.signature;

import dev.culprit.paste.ConfigDocument;
import dev.culprit.paste.ConfigFormat;
import dev.culprit.paste.Paste;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The configurations of a paste, by what they could fit. */
final class PasteConfigs {

    private final Map<ConfigFormat, Set<Object>> names = new EnumMap<>(ConfigFormat.class);

    PasteConfigs(Paste paste) {
        for (ConfigDocument config : paste.configs()) {
            addNames(config.tree(), names.computeIfAbsent(config.format(), none -> new HashSet<>()));
        }
    }

    /** Without recursion, for strangers nest deeply. */
    private static void addNames(@Nullable Object tree, Set<Object> found) {
        Deque<Object> left = new ArrayDeque<>();
        Object node = tree;
        while (node != null) {
            if (node instanceof Map<?, ?> map) {
                found.addAll(map.keySet());
                map.values().stream().filter(Objects::nonNull).forEach(left::push);
            } else if (node instanceof Collection<?> list) {
                list.stream().filter(Objects::nonNull).forEach(left::push);
            }
            node = left.poll();
        }
    }

    Set<ConfigFormat> formats() {
        return names.keySet();
    }

    /** False when a configuration lacks a name without which the condition cannot hold. */
    boolean mayFit(Probe.OfConfig probe) {
        String name = probe.requiredName();
        return name == null || names.getOrDefault(probe.format(), Set.of()).contains(name);
    }
}
