package dev.culprit.matching.signature;

import dev.culprit.paste.ConfigFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a machine recognises a symptom, or a cause, by. A definition only: whether a template or a pattern is well formed
 * is told by {@link SignatureCompiler}, so that a file with mistakes can still be read, shown and mended.
 */
public sealed interface Signature {

    /** A template: literal text with typed placeholders, such as {@code open {file:path}: no such file}. */
    record Text(String template) implements Signature {}

    /** A regular expression in RE2 syntax. */
    record Regex(String pattern) implements Signature {}

    /**
     * A condition on a configuration found in the paste.
     *
     * @param path a JSONPath over the parsed tree
     */
    record Config(ConfigFormat format, String path, ConfigCondition condition) implements Signature {}

    /** Every member is found; with {@code within}, inside that many lines of each other. */
    record All(List<Signature> members, @Nullable Integer within) implements Signature {
        public All {
            members = List.copyOf(members);
        }
    }

    /** At least one member is found. */
    record Any(List<Signature> members, @Nullable Integer within) implements Signature {
        public Any {
            members = List.copyOf(members);
        }
    }

    /** No member is found: anywhere, or, as a member of an {@link All} with {@code within}, near its other members. */
    record None(List<Signature> members, @Nullable Integer within) implements Signature {
        public None {
            members = List.copyOf(members);
        }
    }
}
