package dev.culprit.paste.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Parses the options of a command: {@code --name=value}, {@code --name value}, {@code -name=value}, and {@code --name} alone,
 * which is true. An option given more than once is a list. Ends where the shell ends the command.
 */
final class FlagParser {

    private static final int MOST_WORDS = 2000;

    private final String text;
    private int at;

    private FlagParser(String text) {
        this.text = text;
    }

    /** The options in this command line, by name without dashes; empty when there are none. */
    static Optional<Object> parse(String commandLine) {
        return of(new FlagParser(commandLine).words());
    }

    /** The same for words that are apart already. */
    static Optional<Object> of(List<String> words) {
        Map<String, Object> flags = new LinkedHashMap<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            int dashes = word.startsWith("--") ? 2 : word.startsWith("-") ? 1 : 0;
            int equals = word.indexOf('=');
            String name = word.substring(dashes, equals < 0 ? word.length() : equals);
            boolean flag = isName(name) && (dashes == 2 || (dashes == 1 && equals > 2));
            if (!flag) {
                continue;
            }
            boolean valueFollows =
                    equals < 0 && i + 1 < words.size() && !words.get(i + 1).startsWith("-");
            if (equals >= 0) {
                add(flags, name, IniParser.unquoted(word.substring(equals + 1)));
            } else if (valueFollows) {
                add(flags, name, words.get(++i));
            } else {
                add(flags, name, true);
            }
        }
        return flags.isEmpty() ? Optional.empty() : Optional.of(flags);
    }

    private static void add(Map<String, Object> flags, String name, Object value) {
        Object before = flags.get(name);
        if (before instanceof List<?> list) {
            List<Object> longer = new ArrayList<>(list);
            longer.add(value);
            flags.put(name, longer);
        } else {
            flags.put(name, before == null ? value : List.of(before, value));
        }
    }

    private static boolean isName(String name) {
        if (name.length() < 2 || !Character.isLetter(name.charAt(0))) {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (!Character.isLetterOrDigit(c) && c != '-' && c != '_' && c != '.') {
                return false;
            }
        }
        return true;
    }

    private List<String> words() {
        List<String> words = new ArrayList<>();
        while (words.size() < MOST_WORDS) {
            while (at < text.length() && text.charAt(at) <= ' ') {
                at++;
            }
            if (at == text.length() || endsCommand(text.charAt(at))) {
                return words;
            }
            words.add(word());
        }
        return words;
    }

    private String word() {
        StringBuilder word = new StringBuilder();
        char quote = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (quote == 0 && (c <= ' ' || endsCommand(c))) {
                break;
            }
            at++;
            if (c == quote) {
                quote = 0;
            } else if (quote == 0 && (c == '"' || c == '\'')) {
                quote = c;
            } else if (!(c == '\\' && at < text.length())) {
                word.append(c);
            }
        }
        return word.toString();
    }

    private static boolean endsCommand(char c) {
        return c == '|' || c == ';' || c == '>' || c == '&' || c == '`';
    }
}
