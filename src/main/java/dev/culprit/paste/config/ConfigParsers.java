package dev.culprit.paste.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.representer.Representer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.toml.TomlFactory;
import tools.jackson.dataformat.toml.TomlMapper;

/** Parses what may be a configuration into maps, lists and scalars, within limits; what is broken gives nothing. */
final class ConfigParsers {

    /** How long a configuration may be, in UTF-16 units. */
    static final int LONGEST = 1 << 19;

    private static final int DEEPEST = 64;
    private static final int MOST_ALIASES = 50;
    private static final int MOST_NODES = 100_000;

    /** What masking leaves of a value that stands without quotes. */
    private static final Pattern MASKED_VALUE = Pattern.compile("(?m)(?<=[:,\\[{-] )\\*{2,}(?=[\\s,\\]}]|$)");

    private static final StreamReadConstraints LIMITS = StreamReadConstraints.builder()
            .maxNestingDepth(DEEPEST)
            .maxStringLength(LONGEST)
            .maxNumberLength(100)
            .build();

    private static final JsonMapper JSON = JsonMapper.builder(
                    JsonFactory.builder().streamReadConstraints(LIMITS).build())
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .build();

    private static final TomlMapper TOML = TomlMapper.builder(
                    TomlFactory.builder().streamReadConstraints(LIMITS).build())
            .build();

    private ConfigParsers() {}

    static Optional<Object> json(String text) {
        try {
            return Optional.ofNullable(JSON.readValue(text, Object.class));
        } catch (JacksonException broken) {
            return Optional.empty();
        }
    }

    static Optional<Object> toml(String text) {
        try {
            return Optional.of(TOML.readValue(text, Map.class));
        } catch (JacksonException broken) {
            return Optional.empty();
        }
    }

    /** The documents of a YAML stream, as far as they are whole. */
    static List<Object> yaml(String text) {
        List<Object> documents = new ArrayList<>();
        try {
            for (Object document : newYaml().loadAll(withoutMasks(text))) {
                if (document != null) {
                    documents.add(new Copy().of(document, 0));
                }
            }
        } catch (YAMLException | TooLarge broken) {
            return documents;
        }
        return documents;
    }

    /** A masked value begins with the sign of an alias and would break the whole document. */
    private static String withoutMasks(String text) {
        return text.contains("**")
                ? MASKED_VALUE
                        .matcher(text)
                        .replaceAll(mask -> "•".repeat(mask.group().length()))
                : text;
    }

    private static Yaml newYaml() {
        LoaderOptions limits = new LoaderOptions();
        limits.setCodePointLimit(LONGEST);
        limits.setNestingDepthLimit(DEEPEST);
        limits.setMaxAliasesForCollections(MOST_ALIASES);
        limits.setAllowRecursiveKeys(false);
        limits.setWarnOnDuplicateKeys(false);
        DumperOptions unused = new DumperOptions();
        return new Yaml(new SafeConstructor(limits), new Representer(unused), unused, limits, new PlainResolver());
    }

    /** A moment stays the text that it was written as. */
    private static final class PlainResolver extends org.yaml.snakeyaml.resolver.Resolver {
        @Override
        protected void addImplicitResolvers() {
            addImplicitResolver(org.yaml.snakeyaml.nodes.Tag.BOOL, BOOL, "yYnNtTfFoO");
            addImplicitResolver(org.yaml.snakeyaml.nodes.Tag.INT, INT, "-+0123456789");
            addImplicitResolver(org.yaml.snakeyaml.nodes.Tag.FLOAT, FLOAT, "-+0123456789.");
            addImplicitResolver(org.yaml.snakeyaml.nodes.Tag.MERGE, MERGE, "<");
            addImplicitResolver(org.yaml.snakeyaml.nodes.Tag.NULL, NULL, "~nN\0");
            addImplicitResolver(org.yaml.snakeyaml.nodes.Tag.NULL, EMPTY, null);
        }
    }

    /** Too many nodes, perhaps by aliases of aliases. */
    private static final class TooLarge extends RuntimeException {}

    /** Copies a tree so that it holds nothing but maps with text for keys, lists and scalars, and nothing twice. */
    private static final class Copy {
        private int nodes;

        @Nullable
        Object of(@Nullable Object node, int depth) {
            nodes++;
            if (nodes > MOST_NODES || depth > DEEPEST) {
                throw new TooLarge();
            }
            if (node instanceof Map<?, ?> map) {
                Map<String, @Nullable Object> copy = new LinkedHashMap<>();
                map.forEach((key, value) -> copy.put(String.valueOf(key), of(value, depth + 1)));
                return copy;
            }
            if (node instanceof Iterable<?> list) {
                List<@Nullable Object> copy = new ArrayList<>();
                list.forEach(value -> copy.add(of(value, depth + 1)));
                return copy;
            }
            boolean scalar =
                    node == null || node instanceof String || node instanceof Number || node instanceof Boolean;
            return scalar ? node : String.valueOf(node);
        }
    }
}
