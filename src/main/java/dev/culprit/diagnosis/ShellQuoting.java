package dev.culprit.diagnosis;

import java.util.BitSet;

/**
 * Where in a POSIX shell command quotes may be put around a word. Knows quotes and comments; a command with a
 * here-document or a substitution, whose quoting nests, counts as quoted throughout.
 */
final class ShellQuoting {

    private final BitSet quoted;

    ShellQuoting(String command) {
        this.quoted = new BitSet(command.length());
        if (command.contains("<<") || command.contains("`") || command.contains("$(")) {
            quoted.set(0, command.length());
        } else {
            mark(command);
        }
    }

    boolean isBareAt(int offset) {
        return !quoted.get(offset);
    }

    private void mark(String command) {
        char open = 0;
        for (int at = 0; at < command.length(); at++) {
            char c = command.charAt(at);
            quoted.set(at, open != 0);
            if (open == 0) {
                open = opens(command, at) ? c : 0;
            } else if (c == (open == '#' ? '\n' : open)) {
                open = 0;
            }
            if (c == '\\' && open != '\'' && open != '#') {
                at++;
                quoted.set(at);
            }
        }
    }

    private static boolean opens(String command, int at) {
        char c = command.charAt(at);
        boolean comment = c == '#' && (at == 0 || Character.isWhitespace(command.charAt(at - 1)));
        return c == '\'' || c == '"' || comment;
    }
}
