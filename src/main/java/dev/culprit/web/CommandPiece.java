package dev.culprit.web;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a shell command as {@code fragments/code :: command} shows it: plain text, or a value that the reader may
 * fill in.
 *
 * @param text what is shown, unescaped
 * @param blank what the value is about; null for plain text
 * @param brackets what the value wears here when it is an IPv6 address
 */
public record CommandPiece(String text, @Nullable Blank blank, Brackets brackets) {

    /** Plain text. */
    public static CommandPiece plain(String text) {
        return new CommandPiece(text, null, Brackets.NONE);
    }

    /**
     * A value of a command.
     *
     * @param name as the article declares it, such as {@code node}
     * @param description what it stands for, in the reader's language
     * @param pattern a regular expression, as HTML forms use them, that a sound value matches whole; empty for any
     * @param value what is filled in, already quoted for the shell; null while nothing is
     */
    public record Blank(
            String name,
            String description,
            String pattern,
            @Nullable String value) {

        public Blank filledWith(String quoted) {
            return new Blank(name, description, pattern, quoted);
        }

        private String shown() {
            return value == null ? "<" + name + ">" : value;
        }
    }

    /** Cuts a command into pieces: {@code {name}} is a value where the name is one of these, else it is text. */
    public static List<CommandPiece> split(String command, Map<String, Blank> blanks) {
        if (blanks.isEmpty()) {
            return List.of(plain(command));
        }
        List<CommandPiece> pieces = new ArrayList<>();
        Matcher placeholder = anyOf(blanks).matcher(command);
        int done = 0;
        while (placeholder.find()) {
            addText(command.substring(done, placeholder.start()), pieces);
            Blank blank = requireNonNull(blanks.get(placeholder.group(1)));
            pieces.add(new CommandPiece(
                    blank.shown(), blank, Brackets.at(placeholder.start(), placeholder.end(), command)));
            done = placeholder.end();
        }
        addText(command.substring(done), pieces);
        return List.copyOf(pieces);
    }

    private static Pattern anyOf(Map<String, Blank> blanks) {
        return Pattern.compile(
                blanks.keySet().stream().map(Pattern::quote).collect(Collectors.joining("|", "\\{(", ")\\}")));
    }

    private static void addText(String text, List<CommandPiece> pieces) {
        if (!text.isEmpty()) {
            pieces.add(plain(text));
        }
    }
}
