package dev.culprit.paste.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Parses unit files, files of variables and other INI files: sections are maps, keys before the first section stand at the
 * top, a key given more than once is a list. Quotation marks around a value are not part of it.
 */
final class IniParser {

    private IniParser() {}

    static Optional<Object> parse(List<String> lines) {
        Map<String, Object> tree = new LinkedHashMap<>();
        Map<String, Object> section = tree;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#") || line.startsWith(";")) {
                continue;
            }
            if (line.startsWith("[") && line.endsWith("]")) {
                section = new LinkedHashMap<>();
                tree.put(line.substring(1, line.length() - 1).strip(), section);
                continue;
            }
            StringBuilder whole = new StringBuilder(line);
            while (whole.charAt(whole.length() - 1) == '\\' && i + 1 < lines.size()) {
                whole.setLength(whole.length() - 1);
                whole.append(lines.get(++i).strip());
                if (whole.isEmpty()) {
                    return Optional.empty();
                }
            }
            if (!put(section, whole.toString())) {
                return Optional.empty();
            }
        }
        return tree.isEmpty() ? Optional.empty() : Optional.of(tree);
    }

    private static boolean put(Map<String, Object> section, String line) {
        String assignment = line.startsWith("export ") ? line.substring("export ".length()) : line;
        int equals = assignment.indexOf('=');
        String key = equals < 0 ? "" : assignment.substring(0, equals).strip();
        if (key.isEmpty() || key.indexOf(' ') >= 0) {
            return false;
        }
        String value = unquoted(assignment.substring(equals + 1).strip());
        Object before = section.get(key);
        if (before == null) {
            section.put(key, value);
        } else if (before instanceof List<?> list) {
            List<Object> longer = new ArrayList<>(list);
            longer.add(value);
            section.put(key, longer);
        } else {
            section.put(key, List.of(before, value));
        }
        return true;
    }

    static String unquoted(String value) {
        int last = value.length() - 1;
        boolean quoted = last > 0
                && (value.charAt(0) == '"' || value.charAt(0) == '\'')
                && value.charAt(last) == value.charAt(0);
        return quoted ? value.substring(1, last) : value;
    }
}
