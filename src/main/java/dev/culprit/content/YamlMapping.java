package dev.culprit.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A mapping of a YAML file, read field by field. Whatever has the wrong form is reported with its line and taken as
 * absent, so that one reading finds all mistakes.
 */
final class YamlMapping {

    private final ProblemList problems;
    private final int line;
    private final Map<String, Node> fields = new LinkedHashMap<>();
    private final Set<String> asked = new LinkedHashSet<>();

    private YamlMapping(@Nullable Node node, ProblemList problems) {
        this.problems = problems;
        this.line = node == null ? 1 : lineOf(node);
        if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(this::take);
        } else if (node != null) {
            problems.error(line, "expected a mapping of names to values");
        }
    }

    static YamlMapping of(@Nullable Node node, ProblemList problems) {
        return new YamlMapping(node, problems);
    }

    static int lineOf(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    private void take(NodeTuple tuple) {
        if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
            problems.error(lineOf(tuple.getKeyNode()), "a field name must be plain text");
        } else if (fields.putIfAbsent(key.getValue(), tuple.getValueNode()) != null) {
            problems.error(lineOf(key), "field '" + key.getValue() + "' is given twice");
        }
    }

    int line() {
        return line;
    }

    int line(String field) {
        Node node = fields.get(field);
        return node == null ? line : lineOf(node);
    }

    boolean has(String field) {
        asked.add(field);
        return fields.containsKey(field);
    }

    Set<String> names() {
        return fields.keySet();
    }

    /** The value of every field, all of which must be plain text. */
    Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        fields.keySet().forEach(name -> texts.put(name, textOr(name, "")));
        return texts;
    }

    private @Nullable Node node(String field) {
        asked.add(field);
        Node node = fields.get(field);
        return node != null && Tag.NULL.equals(node.getTag()) ? null : node;
    }

    @Nullable
    String text(String field) {
        Node node = node(field);
        return node == null ? null : scalar(node, field);
    }

    String textOr(String field, String otherwise) {
        String text = text(field);
        return text == null ? otherwise : text;
    }

    String required(String field) {
        String text = text(field);
        if (text == null || text.isBlank()) {
            problems.error(line, "field '" + field + "' is missing");
            return "";
        }
        return text;
    }

    @Nullable
    Integer integer(String field) {
        String text = text(field);
        if (text == null) {
            return null;
        }
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException e) {
            problems.error(line(field), "'" + field + "' must be a whole number, not '" + text + "'");
            return null;
        }
    }

    @Nullable
    Boolean truth(String field) {
        String text = text(field);
        if (text == null) {
            return null;
        }
        if (!text.equals("true") && !text.equals("false")) {
            problems.error(line(field), "'" + field + "' must be true or false, not '" + text + "'");
        }
        return text.equals("true");
    }

    <E extends Enum<E>> E choice(String field, Class<E> type, E otherwise) {
        String text = text(field);
        if (text == null) {
            return otherwise;
        }
        for (E constant : type.getEnumConstants()) {
            if (constant.name().toLowerCase(Locale.ROOT).equals(text)) {
                return constant;
            }
        }
        problems.error(line(field), "'" + field + "' cannot be '" + text + "'", "one of " + choices(type));
        return otherwise;
    }

    private static <E extends Enum<E>> String choices(Class<E> type) {
        List<String> names = new ArrayList<>();
        for (E constant : type.getEnumConstants()) {
            names.add(constant.name().toLowerCase(Locale.ROOT));
        }
        return String.join(", ", names);
    }

    List<String> textList(String field) {
        return list(field, node -> {
            String text = scalar(node, field);
            return text == null ? "" : text;
        });
    }

    List<YamlMapping> mappings(String field) {
        return list(field, node -> new YamlMapping(node, problems));
    }

    YamlMapping mapping(String field) {
        Node node = node(field);
        return new YamlMapping(node, problems);
    }

    private <T> List<T> list(String field, Function<Node, T> element) {
        Node node = node(field);
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue().stream().map(element).toList();
        }
        if (node != null) {
            problems.error(lineOf(node), "'" + field + "' must be a list");
        }
        return List.of();
    }

    private @Nullable String scalar(Node node, String field) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        problems.error(lineOf(node), "'" + field + "' must be plain text", "put it between single quotes");
        return null;
    }

    /** Reports every field that nobody asked for. To be called last. */
    void reportUnknownFields() {
        fields.forEach((name, node) -> {
            if (!asked.contains(name)) {
                problems.error(lineOf(node), "unknown field '" + name + "'", "known here: " + String.join(", ", asked));
            }
        });
    }
}
