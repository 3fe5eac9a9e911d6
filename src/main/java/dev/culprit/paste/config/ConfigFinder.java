package dev.culprit.paste.config;

import dev.culprit.paste.ConfigDocument;
import dev.culprit.paste.ConfigDocument.Extent;
import dev.culprit.paste.ConfigFormat;
import dev.culprit.paste.field.FieldName;
import dev.culprit.paste.text.Ascii;
import dev.culprit.paste.text.LineIndex;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Finds configurations in a paste: whole files, files behind a prompt or in a fence, JSON inside log lines however often it
 * was quoted, options of commands. Looks before it parses, and stops after so many documents and so much parsed text, so
 * that a log full of brackets costs little.
 */
public final class ConfigFinder {

    /** The most documents of each format. */
    static final int MOST_DOCUMENTS = 32;

    /** How much text is parsed or matched for brackets in vain or not, in UTF-16 units. */
    static final int MOST_WORK = 1 << 21;

    private static final int MOST_TRIES = 256;
    private static final int MOST_JSON_A_LINE = 8;
    private static final int SHORTEST_BYTES = 20;

    private final String text;
    private final LineIndex lines;
    private final List<ConfigDocument> found = new ArrayList<>();
    private final Map<ConfigFormat, Integer> counts = new EnumMap<>(ConfigFormat.class);
    private final ConfigBlocks blocks;
    private int work = MOST_WORK;
    private int blockTries = MOST_TRIES;
    private int jsonTries = MOST_TRIES;

    private ConfigFinder(String text, LineIndex lines) {
        this.text = text;
        this.lines = lines;
        this.blocks = new ConfigBlocks(text);
    }

    public static List<ConfigDocument> find(String text, LineIndex lines) {
        ConfigFinder finder = new ConfigFinder(text, lines);
        finder.look();
        return List.copyOf(finder.found);
    }

    private void look() {
        int number = 1;
        int start = 0;
        while (start < text.length() && work > 0) {
            int end = lines.endFrom(start);
            int next = lookAt(number, start, end);
            if (next <= end) {
                start = lines.next(end);
                number++;
            } else { // a document took several lines
                number = lines.lineAt(next - 1) + 1;
                start = lines.next(next - 1);
            }
        }
    }

    /** Where what was found on this line, and perhaps further ones, ends; the line's end or less when it takes no other. */
    private int lookAt(int number, int start, int end) {
        ConfigBlocks.Block block = blockTries == 0 ? null : blocks.at(number, start, end);
        if (block != null) {
            work -= block.length();
            blockTries--;
            if (addBlock(block)) {
                return block.end();
            }
        }
        lookForFlags(number, start, end);
        return lookForJson(number, start, end);
    }

    // blocks of lines

    private boolean addBlock(ConfigBlocks.Block block) {
        if (block.length() > ConfigParsers.LONGEST) {
            return false;
        }
        return switch (block.kind()) {
            case TABLES -> addToml(block) || addIni(block);
            case ASSIGNMENTS -> block.isEnvironment() ? addIni(block) : addToml(block);
            case UNIT -> addIni(block);
            case MAPPING -> addYaml(block);
        };
    }

    private boolean addToml(ConfigBlocks.Block block) {
        return add(ConfigFormat.TOML, ConfigParsers.toml(block.text()), block.firstLine(), block.lastLine());
    }

    private boolean addIni(ConfigBlocks.Block block) {
        Optional<Object> tree = IniParser.parse(block.lines());
        if (tree.isEmpty()) {
            return false;
        }
        addFlagsOfUnit(tree.get(), block);
        return add(ConfigFormat.INI, tree, block.firstLine(), block.lastLine());
    }

    private boolean addYaml(ConfigBlocks.Block block) {
        boolean any = false;
        for (Object tree : ConfigParsers.yaml(block.text())) {
            if (block.accepts(tree)) {
                any |= add(ConfigFormat.YAML, Optional.of(tree), block.firstLine(), block.lastLine());
                addNested(tree, block);
            }
        }
        return any;
    }

    /** Values of a unit and of its variables that are command lines. */
    private void addFlagsOfUnit(Object tree, ConfigBlocks.Block block) {
        if (tree instanceof Map<?, ?> map) {
            map.values().forEach(value -> addFlagsOfUnit(value, block));
        } else if (tree instanceof List<?> list) {
            list.forEach(value -> addFlagsOfUnit(value, block));
        } else if (tree instanceof String value && value.contains("--")) {
            add(ConfigFormat.FLAGS, FlagParser.parse(value), block.firstLine(), block.lastLine());
        }
    }

    /** JSON and YAML inside values, as in ConfigMaps, and arguments of containers. */
    private void addNested(Object tree, ConfigBlocks.Block block) {
        if (tree instanceof Map<?, ?> map) {
            for (Object value : map.values()) {
                if (value != null) {
                    addNested(value, block);
                }
            }
        } else if (tree instanceof List<?> list) {
            addArguments(list, block);
            for (Object value : list) {
                if (value != null) {
                    addNested(value, block);
                }
            }
        } else if (tree instanceof String value) {
            addNestedText(value.strip(), block);
        }
    }

    private void addNestedText(String value, ConfigBlocks.Block block) {
        if (value.startsWith("{") && value.endsWith("}")) {
            work -= value.length();
            add(ConfigFormat.JSON, ConfigParsers.json(value), block.firstLine(), block.lastLine());
        } else if (value.startsWith("apiVersion:") && work > 0) {
            work -= value.length();
            for (Object tree : ConfigParsers.yaml(value)) {
                add(ConfigFormat.YAML, Optional.of(tree), block.firstLine(), block.lastLine());
            }
        }
    }

    private void addArguments(List<?> list, ConfigBlocks.Block block) {
        List<String> words = new ArrayList<>();
        boolean flags = false;
        for (Object value : list) {
            if (!(value instanceof String word)) {
                return;
            }
            words.add(word);
            flags |= word.startsWith("--");
        }
        if (flags) {
            add(ConfigFormat.FLAGS, FlagParser.of(words), block.firstLine(), block.lastLine());
        }
    }

    // lines

    private void lookForFlags(int number, int start, int end) {
        if (count(ConfigFormat.FLAGS) == MOST_DOCUMENTS) {
            return;
        }
        CommandLine command = CommandLine.find(text, start, end, lines);
        if (command != null) {
            work -= command.text().length();
            int last = lines.lineAt(Math.max(start, command.end() - 1));
            add(ConfigFormat.FLAGS, FlagParser.parse(command.text()), number, last);
        }
    }

    private int lookForJson(int number, int start, int end) {
        int done = start;
        int at = start;
        for (int tries = 0; tries < MOST_JSON_A_LINE && at < end && work > 0; at++) {
            char c = text.charAt(at);
            if (c == '{') {
                int close = addJson(number, at, end);
                tries += close == at ? 0 : 1;
                done = Math.max(done, close);
                at = Math.max(at, close - 1);
            } else if (c == '[' && end - at > SHORTEST_BYTES && Ascii.isDigit(text.charAt(at + 1))) {
                done = Math.max(done, addBytes(number, at, end));
            }
        }
        return done;
    }

    /** Where the object that starts here ends, when it is one worth having; else the same place. */
    private int addJson(int number, int open, int lineEnd) {
        int depth = JsonText.depth(text, open, Math.min(text.length(), open + 200));
        if (depth < 0 || jsonTries == 0 || count(ConfigFormat.JSON) == MOST_DOCUMENTS || isLogRecord(open, lineEnd)) {
            return open;
        }
        jsonTries--;
        int limit = depth > 0 ? lineEnd : Math.min(text.length(), open + ConfigParsers.LONGEST);
        int close = JsonText.close(text, open, Math.min(limit, open + ConfigParsers.LONGEST), depth);
        work -= close < 0 ? limit - open : close - open;
        if (close < 0) {
            boolean begins =
                    IntStream.of(limit, lineEnd).distinct().anyMatch(end -> addBeginning(number, open, end, depth));
            return begins ? lineEnd : open + 1;
        }
        Optional<Object> tree = ConfigParsers.json(JsonText.unquoted(text.substring(open, close), depth));
        return add(ConfigFormat.JSON, tree, number, lines.lineAt(close - 1)) ? close : open + 1;
    }

    /** An object whose end is missing: the paste was cut, or the line of the log. */
    private boolean addBeginning(int number, int open, int end, int depth) {
        String beginning = JsonBeginning.closed(JsonText.unquoted(text.substring(open, end), depth));
        Optional<Object> tree = ConfigParsers.json(beginning).filter(ConfigFinder::isMoreThanOneValue);
        return add(ConfigFormat.JSON, tree, number, lines.lineAt(end - 1), Extent.BEGINNING);
    }

    /** One value alone stands in front of much that is no configuration. */
    private static boolean isMoreThanOneValue(Object tree) {
        return tree instanceof Map<?, ?> names
                && (names.size() > 1
                        || names.values().stream().anyMatch(value -> value instanceof Map || value instanceof List));
    }

    /** A line of a structured log starts with its time, level or message. */
    private boolean isLogRecord(int open, int lineEnd) {
        int mark = open + 1;
        while (mark < lineEnd && (text.charAt(mark) <= ' ' || text.charAt(mark) == '\\' || text.charAt(mark) == '"')) {
            mark++;
        }
        int end = mark;
        while (end < lineEnd && Ascii.isNamePart(text.charAt(end))) {
            end++;
        }
        FieldName.Role role = FieldName.role(text, mark, end);
        return role == FieldName.Role.MESSAGE || role == FieldName.Role.LEVEL || role == FieldName.Role.NOISE;
    }

    /** Old kubelets print a configuration as the numbers of its bytes: {@code [123 10 32 …]}. */
    private int addBytes(int number, int open, int end) {
        StringBuilder bytes = new StringBuilder();
        int at = open + 1;
        while (at < end && bytes.length() < ConfigParsers.LONGEST) {
            int value = 0;
            int digits = at;
            while (at < end && at < digits + 3 && Ascii.isDigit(text.charAt(at))) {
                value = value * 10 + text.charAt(at) - '0';
                at++;
            }
            if (at == digits || value > 255) {
                return open;
            }
            bytes.append((char) value);
            if (at < end && text.charAt(at) == ']') {
                String json = bytes.toString().strip();
                boolean object = json.startsWith("{") && bytes.length() >= SHORTEST_BYTES;
                return object && add(ConfigFormat.JSON, ConfigParsers.json(json), number, number) ? at + 1 : open;
            }
            at++;
        }
        return open;
    }

    private boolean add(ConfigFormat format, Optional<Object> tree, int firstLine, int lastLine) {
        return add(format, tree, firstLine, lastLine, Extent.WHOLE);
    }

    private boolean add(ConfigFormat format, Optional<Object> tree, int firstLine, int lastLine, Extent extent) {
        if (tree.isEmpty() || count(format) >= MOST_DOCUMENTS) {
            return false;
        }
        counts.merge(format, 1, Integer::sum);
        found.add(new ConfigDocument(format, tree.get(), firstLine, lastLine, extent));
        return true;
    }

    private int count(ConfigFormat format) {
        return counts.getOrDefault(format, 0);
    }
}
