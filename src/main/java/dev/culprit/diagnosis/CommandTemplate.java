package dev.culprit.diagnosis;

import dev.culprit.web.Brackets;
import dev.culprit.web.ShellQuoting;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A command, or prose about one, with the places at which a reader's values go in. Every brace but those of declared names is literal. */
final class CommandTemplate {

    private final List<Part> parts;

    private CommandTemplate(List<Part> parts) {
        this.parts = parts;
    }

    /**
     * A stretch of a command.
     *
     * @param text as the article has it
     * @param name the value that goes here; null for literal text
     * @param bare whether the shell reads what stands here unquoted, so that quotes may be put around it
     * @param brackets what an IPv6 address wears here
     */
    record Part(String text, @Nullable String name, boolean bare, Brackets brackets) {

        String filled(Map<String, ShellWord> words) {
            ShellWord word = name == null ? null : words.get(name);
            if (word == null || (!word.isPlain() && !bare)) {
                return text;
            }
            String address = brackets.around(word.value());
            return address.equals(word.value()) ? word.quoted() : address;
        }
    }

    static CommandTemplate of(String text, Collection<String> names) {
        List<Part> parts = new ArrayList<>();
        ShellQuoting quoting = new ShellQuoting(text);
        int literal = 0;
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', open + 1)) {
            int close = text.indexOf('}', open);
            String name = close < 0 ? "" : text.substring(open + 1, close);
            if (names.contains(name)) {
                addLiteral(parts, text.substring(literal, open));
                parts.add(new Part(
                        text.substring(open, close + 1),
                        name,
                        quoting.isBareAt(open),
                        Brackets.at(open, close + 1, text)));
                literal = close + 1;
            }
        }
        addLiteral(parts, text.substring(literal));
        return new CommandTemplate(parts);
    }

    private static void addLiteral(List<Part> parts, String text) {
        if (!text.isEmpty()) {
            parts.add(new Part(text, null, false, Brackets.NONE));
        }
    }

    List<Part> parts() {
        return parts;
    }

    /** The command with these words; where there is none, or it would need quotes that cannot be put there, the placeholder stays. */
    String filled(Map<String, ShellWord> words) {
        return parts.stream().map(part -> part.filled(words)).collect(Collectors.joining());
    }
}
