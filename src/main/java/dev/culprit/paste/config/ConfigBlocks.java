package dev.culprit.paste.config;

import dev.culprit.paste.text.Ascii;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Recognises where lines of YAML, TOML or an INI file start in a text, and how far they go. */
final class ConfigBlocks {

    private static final int MOST_LINES = 20_000;
    private static final Pattern ENVIRONMENT =
            Pattern.compile("(export )?[A-Z0-9_]+=|[a-z][a-z0-9_-]*(\\.[a-z0-9_*-]+)+ ?= ?[^\"'\\[{ ]");

    private final String text;
    private int seenUntil; // what was gathered already and is no configuration, or part of one
    private int fenceEnd = -1; // where the fence ends in which the last line stood
    private String fenceLanguage = "";

    ConfigBlocks(String text) {
        this.text = text;
    }

    /** What the lines of a block look like. */
    enum Kind {
        /** {@code key: value}. */
        MAPPING,
        /** {@code [table]} and {@code key = value}. */
        TABLES,
        /** {@code [Unit]}, {@code [Service]} and the like. */
        UNIT,
        /** {@code KEY=value} only. */
        ASSIGNMENTS
    }

    /** What a line looks like. */
    private enum Look {
        BLANK,
        COMMENT,
        KEY,
        ITEM,
        TABLE,
        ASSIGNMENT,
        OTHER
    }

    /**
     * Lines that may be a configuration.
     *
     * @param lines without what stands before all of them: indentation, quote marks, line numbers
     * @param end offset behind the last line
     * @param language the language that its fence names; else empty
     */
    record Block(Kind kind, List<String> lines, int firstLine, int lastLine, int start, int end, String language) {

        int length() {
            return end - start;
        }

        String text() {
            return String.join("\n", lines) + "\n";
        }

        /** Variables of a shell, or settings of the kernel. */
        boolean isEnvironment() {
            return lines.stream()
                    .allMatch(line -> line.isBlank()
                            || line.startsWith("#")
                            || ENVIRONMENT.matcher(line).lookingAt());
        }

        /** YAML takes nearly any text; this tells a configuration from other lists of words and colons. */
        boolean accepts(Object tree) {
            if (language.equals("yaml") || language.equals("yml")) {
                return tree instanceof Map || tree instanceof List;
            }
            if (!(tree instanceof Map<?, ?> map) || map.isEmpty()) {
                return tree instanceof List<?> list
                        && !list.isEmpty()
                        && list.get(0) instanceof Map<?, ?> first
                        && first.containsKey("kind");
            }
            if (map.containsKey("apiVersion") || map.containsKey("kind")) {
                return true;
            }
            boolean nested = map.values().stream().anyMatch(value -> value instanceof Map || value instanceof List);
            boolean names = map.keySet().stream().allMatch(key -> isSettingName(String.valueOf(key)));
            return names && (map.size() >= 2 || nested);
        }

        private static boolean isSettingName(String key) {
            return !key.isEmpty()
                    && !Character.isUpperCase(key.charAt(0))
                    && key.chars()
                            .allMatch(
                                    c -> Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '.' || c == '/');
        }
    }

    /** The block that starts on this line, when it looks like one. */
    @Nullable
    Block at(int number, int start, int end) {
        noteFence(start, end);
        if (start < seenUntil) {
            return null;
        }
        Look look = look(start + prefix(start, end), end);
        if (look != Look.KEY && look != Look.TABLE && look != Look.ASSIGNMENT) {
            return null;
        }
        return gather(number, start, end, look);
    }

    private @Nullable Block gather(int number, int start, int end, Look first) {
        int prefix = prefix(start, end);
        int margin = margin(start + prefix, end);
        List<String> lines = new ArrayList<>();
        int counted = 0;
        int settings = 0;
        int lastNumber = lineNumber(start, end);
        boolean unit = false;
        boolean table = first == Look.TABLE;
        int at = start;
        int blockEnd = start;
        while (at < text.length() && lines.size() < MOST_LINES) {
            int stop = endOfLine(at);
            int words = Math.min(stop, at + prefix(at, stop));
            Look look = look(words, stop);
            int thisNumber = lineNumber(at, stop);
            boolean jump = lastNumber >= 0 && thisNumber != lastNumber + (at == start ? 0 : 1);
            if (jump || !continues(first, look, words, stop, margin)) {
                break;
            }
            lines.add(text.substring(Math.min(stop, words + Math.min(margin, margin(words, stop))), stop));
            lastNumber = thisNumber;
            if (look != Look.BLANK && look != Look.COMMENT) {
                counted = lines.size();
                blockEnd = stop;
                settings += look == Look.KEY || look == Look.ASSIGNMENT || look == Look.ITEM ? 1 : 0;
                table |= look == Look.TABLE;
                unit |= look == Look.TABLE && isUnitSection(words, stop);
            }
            at = stop < text.length() ? afterLineEnd(stop) : stop;
        }
        seenUntil = blockEnd;
        if (settings == 0
                || counted < (first == Look.KEY ? 2 : 1)
                || (first != Look.KEY && !table && settings < 2 && prefix == 0)) {
            return null;
        }
        Kind kind = first == Look.KEY ? Kind.MAPPING : unit ? Kind.UNIT : table ? Kind.TABLES : Kind.ASSIGNMENTS;
        return new Block(
                kind,
                List.copyOf(lines.subList(0, counted)),
                number,
                number + counted - 1,
                start,
                blockEnd,
                start < fenceEnd ? fenceLanguage : "");
    }

    private boolean continues(Look first, Look look, int words, int stop, int margin) {
        if (startsFence(words, stop)) {
            return false;
        }
        int indent = margin(words, stop);
        if (first == Look.KEY) {
            boolean deeper = indent > margin;
            boolean item = look == Look.ITEM && indent >= margin;
            boolean same =
                    indent == margin && (look == Look.KEY || look == Look.COMMENT || text.startsWith("---", words));
            return look == Look.BLANK || deeper || item || same;
        }
        boolean value = indent > margin || (words + indent < stop && "]}\"'".indexOf(text.charAt(words + indent)) >= 0);
        return look == Look.BLANK || look == Look.COMMENT || look == Look.TABLE || look == Look.ASSIGNMENT || value;
    }

    private Look look(int from, int end) {
        int at = from + margin(from, end);
        if (at >= end) {
            return Look.BLANK;
        }
        char c = text.charAt(at);
        if (c == '#' || c == ';') {
            return Look.COMMENT;
        }
        if (c == '-' && at + 1 < end && text.charAt(at + 1) == ' ') {
            return Look.ITEM;
        }
        if (c == '[') {
            return isTable(at, end) ? Look.TABLE : Look.OTHER;
        }
        int name = afterName(at, end);
        if (name == at) {
            return Look.OTHER;
        }
        if (name < end && text.charAt(name) == ':' && (name + 1 == end || text.charAt(name + 1) == ' ')) {
            return isPadded(name + 1, end) ? Look.OTHER : Look.KEY;
        }
        int equals = name;
        while (equals < end && text.charAt(equals) == ' ') {
            equals++;
        }
        boolean assignment = equals < end && text.charAt(equals) == '=' && equals <= name + 8;
        return assignment && !hasSecondAssignment(name, equals, end) ? Look.ASSIGNMENT : Look.OTHER;
    }

    /** {@code Name:     web-0}: the columns of {@code kubectl describe}. */
    private boolean isPadded(int from, int end) {
        return text.startsWith("   ", from) && margin(from, end) + from < end;
    }

    /** {@code a=b c="d"} is a log line. */
    private boolean hasSecondAssignment(int name, int equals, int end) {
        if (equals > name) {
            return false;
        }
        boolean quoted = false;
        for (int i = equals + 1; i < end; i++) {
            char c = text.charAt(i);
            quoted ^= c == '"' || c == '\'';
            if (c == ' ' && !quoted) {
                int next = afterName(i + 1, end);
                if (next > i + 1 && next < end && text.charAt(next) == '=' && text.charAt(i + 1) != '-') {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isTable(int at, int end) {
        int last = end;
        while (last > at && text.charAt(last - 1) <= ' ') {
            last--;
        }
        if (last - at < 3 || text.charAt(last - 1) != ']') {
            return false;
        }
        for (int i = at + 1; i < last - 1; i++) {
            char c = text.charAt(i);
            if (!Ascii.isNamePart(c) && c != '"' && c != '\'' && c != '[' && c != ']' && c != ' ' && c != ':') {
                return false;
            }
        }
        return true;
    }

    private boolean isUnitSection(int words, int stop) {
        String section = text.substring(words, stop).strip();
        return section.equals("[Unit]")
                || section.equals("[Service]")
                || section.equals("[Install]")
                || section.equals("[Socket]");
    }

    private int afterName(int from, int end) {
        int i = from;
        if (i < end && (text.charAt(i) == '"' || text.charAt(i) == '\'')) {
            int close = text.indexOf(text.charAt(i), i + 1);
            return close > 0 && close < end && close < i + 200 ? close + 1 : from;
        }
        if (text.startsWith("export ", i)) {
            i += 7;
        }
        while (i < end && (Ascii.isNamePart(text.charAt(i)) || text.charAt(i) == '$')) {
            i++;
        }
        return i;
    }

    // what stands before the lines

    /** Length of the quote marks of Markdown and of grep's line numbers before a line. */
    private int prefix(int start, int end) {
        int at = start;
        while (at < end && text.charAt(at) == '>') {
            at++;
            if (at < end && text.charAt(at) == ' ') {
                at++;
            }
        }
        int digits = at;
        while (digits < end && digits < at + 7 && Ascii.isDigit(text.charAt(digits))) {
            digits++;
        }
        boolean numbered = digits > at && digits < end && (text.charAt(digits) == ':' || text.charAt(digits) == '-');
        return numbered ? digits + 1 - start : at - start;
    }

    private int lineNumber(int start, int end) {
        int at = start;
        int number = 0;
        while (at < end && at < start + 7 && Ascii.isDigit(text.charAt(at))) {
            number = number * 10 + text.charAt(at) - '0';
            at++;
        }
        boolean numbered = at > start && at < end && (text.charAt(at) == ':' || text.charAt(at) == '-');
        return numbered ? number : -1;
    }

    private void noteFence(int start, int end) {
        int at = start + prefix(start, end);
        at += margin(at, end);
        if (!startsFence(at, end)) {
            return;
        }
        boolean closes = start < fenceEnd || fenceEnd == Integer.MAX_VALUE;
        fenceLanguage = closes
                ? ""
                : text.substring(Math.min(end, at + 3), Math.min(end, at + 20)).strip();
        fenceEnd = closes ? -1 : Integer.MAX_VALUE;
    }

    private boolean startsFence(int words, int end) {
        int at = words + margin(words, end);
        return text.startsWith("```", at) || text.startsWith("~~~", at);
    }

    private int margin(int from, int end) {
        int i = from;
        while (i < end && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
            i++;
        }
        return i - from;
    }

    private int endOfLine(int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) != '\n' && text.charAt(i) != '\r') {
            i++;
        }
        return i;
    }

    private int afterLineEnd(int end) {
        boolean pair = text.charAt(end) == '\r' && end + 1 < text.length() && text.charAt(end + 1) == '\n';
        return end + (pair ? 2 : 1);
    }
}
