package dev.culprit.diagnosis;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a command into words as a POSIX shell does (Shell Command Language, 2.2 and 2.3): operators stand alone, quotes
 * keep their content together and are taken away, substitutions are not carried out but are told apart from text.
 */
final class ShellTokens {

    private static final String OPERATORS = "|&;<>()\n";

    private final String command;
    private final List<String> tokens = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private boolean inWord;
    private int at;

    private ShellTokens(String command) {
        this.command = command;
    }

    static List<String> of(String command) {
        ShellTokens tokens = new ShellTokens(command);
        tokens.read();
        return tokens.tokens;
    }

    private void read() {
        while (at < command.length()) {
            char c = command.charAt(at++);
            if (c == ' ' || c == '\t') {
                endWord();
            } else if (c == '#' && !inWord) {
                at = Math.max(at, command.indexOf('\n', at) < 0 ? command.length() : command.indexOf('\n', at));
            } else if (OPERATORS.indexOf(c) >= 0) {
                endWord();
                tokens.add("operator " + c);
            } else {
                inWord = true;
                character(c);
            }
        }
        endWord();
    }

    private void character(char c) {
        switch (c) {
            case '\'' -> singleQuoted();
            case '"' -> doubleQuoted();
            case '\\' -> word.append(at < command.length() ? command.charAt(at++) : '\\');
            case '$', '`', '*', '?', '[', '~', '{', '}', '!' ->
                word.append("<active ").append(c).append('>');
            default -> word.append(c);
        }
    }

    private void singleQuoted() {
        int end = command.indexOf('\'', at);
        word.append(command, at, end < 0 ? command.length() : end);
        at = end < 0 ? command.length() : end + 1;
    }

    private void doubleQuoted() {
        while (at < command.length() && command.charAt(at) != '"') {
            char c = command.charAt(at++);
            if (c == '\\' && at < command.length() && "$`\"\\".indexOf(command.charAt(at)) >= 0) {
                word.append(command.charAt(at++));
            } else if (c == '$' || c == '`') {
                word.append("<active ").append(c).append('>');
            } else {
                word.append(c);
            }
        }
        at++;
    }

    private void endWord() {
        if (inWord) {
            tokens.add(word.toString());
            word.setLength(0);
            inWord = false;
        }
    }
}
