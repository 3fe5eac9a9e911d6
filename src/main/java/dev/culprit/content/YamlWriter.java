package dev.culprit.content;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * Writes the small part of YAML that articles need, always the same way: two blanks a level, text unquoted where it can
 * be, otherwise between single quotes. A library's emitter would wrap and quote by rules of its own, which may change.
 */
final class YamlWriter {

    /** What cannot stand without quotes because YAML would read structure into it. */
    private static final Pattern STRUCTURAL =
            Pattern.compile("(?s)[-?:](\\s.*)?|[,\\[\\]{}#&*!|>'\"%@`\\s].*|.*(: |\\s#|:$|\\s$|[\\x00-\\x1f\\x7f]).*");

    private static final Resolver RESOLVER = new Resolver();
    private static final Set<Tag> READ_BACK_AS_WRITTEN = Set.of(Tag.STR, Tag.TIMESTAMP);

    private final StringBuilder text = new StringBuilder();
    private int level;
    private boolean startsItem;

    /** Text without quotes if YAML lets it; nothing is written for null. */
    void plain(String field, @Nullable String value) {
        if (value != null) {
            line(field + ": " + scalar(value));
        }
    }

    /** Text that always stands between quotes; nothing is written for null. */
    void quoted(String field, @Nullable String value) {
        if (value != null) {
            line(field + ": " + quote(value));
        }
    }

    /** A number or a truth value. */
    void literal(String field, String value) {
        line(field + ": " + value);
    }

    /** A list on one line; nothing is written when it is empty. */
    void flow(String field, List<String> values) {
        if (!values.isEmpty()) {
            line(field + ": "
                    + values.stream().map(YamlWriter::flowScalar).collect(Collectors.joining(", ", "[", "]")));
        }
    }

    /** A list of mappings; nothing is written when it is empty. */
    <T> void items(String field, List<T> values, Consumer<T> fields) {
        if (values.isEmpty()) {
            return;
        }
        line(field + ":");
        level++;
        items(values, fields);
        level--;
    }

    /** The same without a name: the list is the document. */
    <T> void items(List<T> values, Consumer<T> fields) {
        for (T value : values) {
            startsItem = true;
            level++;
            fields.accept(value);
            level--;
        }
    }

    void nested(String field, Runnable fields) {
        line(field + ":");
        level++;
        fields.run();
        level--;
    }

    private void line(String content) {
        if (startsItem) {
            text.append("  ".repeat(level - 1)).append("- ");
        } else {
            text.append("  ".repeat(level));
        }
        startsItem = false;
        text.append(content).append('\n');
    }

    private static String flowScalar(String value) {
        return value.matches(".*[,\\[\\]{}].*") ? quote(value) : scalar(value);
    }

    private static String scalar(String value) {
        boolean plain = !value.isEmpty()
                && !STRUCTURAL.matcher(value).matches()
                && READ_BACK_AS_WRITTEN.contains(RESOLVER.resolve(NodeId.scalar, value, true));
        return plain ? value : quote(value);
    }

    private static String quote(String value) {
        if (value.chars().noneMatch(character -> character < ' ' || character == 0x7f)) {
            return "'" + value.replace("'", "''") + "'";
        }
        StringBuilder quoted = new StringBuilder("\"");
        value.chars().forEach(character -> quoted.append(escape((char) character)));
        return quoted.append('"').toString();
    }

    private static String escape(char character) {
        return switch (character) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\t' -> "\\t";
            default ->
                character < ' ' || character == 0x7f
                        ? String.format("\\x%02x", (int) character)
                        : String.valueOf(character);
        };
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
