package dev.culprit.matching.signature;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What can be asked of the nodes that a path selects in a configuration. */
final class ConfigNodes {

    private ConfigNodes() {}

    /** The question that a condition asks; of {@code matches} see {@link #anyScalar}. */
    static Predicate<List<?>> that(ConfigCondition condition) {
        if (condition instanceof ConfigCondition.Missing) {
            return List::isEmpty;
        }
        if (condition instanceof ConfigCondition.Empty) {
            return nodes -> nodes.stream().anyMatch(ConfigNodes::isEmpty);
        }
        if (condition instanceof ConfigCondition.Equals equal) {
            return anyScalar(equal.value()::equals);
        }
        return nodes -> !nodes.isEmpty();
    }

    /** Whether any node is a scalar whose text is such. */
    static Predicate<List<?>> anyScalar(Predicate<String> text) {
        return nodes -> nodes.stream()
                .anyMatch(node -> node != null
                        && !(node instanceof Map)
                        && !(node instanceof Collection)
                        && text.test(node.toString()));
    }

    private static boolean isEmpty(@Nullable Object node) {
        return node == null
                || (node instanceof String text && text.isEmpty())
                || (node instanceof Map<?, ?> map && map.isEmpty())
                || (node instanceof Collection<?> list && list.isEmpty());
    }
}
