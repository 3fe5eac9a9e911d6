package dev.culprit.web;

import java.util.BitSet;

/**
 * Where in a POSIX shell command quotes may be put around a word. Knows quotes and comments; a substitution, whose quoting
 * nests, counts as quoted, and a command with a here-document or what cannot be followed does so throughout.
 */
public final class ShellQuoting {

    private final String command;
    private final BitSet quoted;

    public ShellQuoting(String command) {
        this.command = command;
        this.quoted = new BitSet(command.length());
        boolean caseInside = command.contains("$(") && command.contains("case ");
        if (command.contains("<<") || command.contains("`") || caseInside) {
            quoted.set(0, command.length());
        } else {
            mark();
        }
    }

    /** Whether the shell reads what stands here unquoted. */
    public boolean isBareAt(int offset) {
        return !quoted.get(offset);
    }

    private void mark() {
        char open = 0;
        int at = 0;
        while (at < command.length()) {
            char c = command.charAt(at);
            int next = at + 1;
            quoted.set(at, open != 0);
            if ((open == 0 || open == '"') && command.startsWith("$(", at)) {
                next = endOfSubstitution(at + 2);
                quoted.set(at, next);
            } else if (c == '\\' && open != '\'' && open != '#') {
                quoted.set(next++);
            } else if (open == 0) {
                open = opens(at) ? c : 0;
            } else if (c == (open == '#' ? '\n' : open)) {
                open = 0;
            }
            at = next;
        }
    }

    private boolean opens(int at) {
        char c = command.charAt(at);
        boolean comment = c == '#' && (at == 0 || Character.isWhitespace(command.charAt(at - 1)));
        return c == '\'' || c == '"' || comment;
    }

    /** One past the parenthesis that closes what was opened before this offset. */
    private int endOfSubstitution(int from) {
        int at = from;
        while (at < command.length() && command.charAt(at) != ')') {
            at = switch (command.charAt(at)) {
                case '(' -> endOfSubstitution(at + 1);
                case '"' -> endOfDoubleQuotes(at + 1);
                case '\'' -> endOfSingleQuotes(at + 1);
                case '\\' -> at + 2;
                default -> at + 1;
            };
        }
        return Math.min(at + 1, command.length());
    }

    private int endOfDoubleQuotes(int from) {
        int at = from;
        while (at < command.length() && command.charAt(at) != '"') {
            boolean substitution = command.startsWith("$(", at);
            at = substitution ? endOfSubstitution(at + 2) : at + (command.charAt(at) == '\\' ? 2 : 1);
        }
        return Math.min(at + 1, command.length());
    }

    private int endOfSingleQuotes(int from) {
        int end = command.indexOf('\'', from);
        return end < 0 ? command.length() : end + 1;
    }
}
