package dev.culprit.content;

import java.util.ArrayList;
import java.util.List;

/** The rules that the fences around commands must keep: one that is not closed swallows the text up to the next one. */
final class FenceRules {

    private static final String FENCE = "```";

    private final String file;
    private final List<Problem> problems = new ArrayList<>();
    private int opened; // its line; 0 outside

    private FenceRules(String file) {
        this.file = file;
    }

    static List<Problem> check(String file, String text) {
        FenceRules rules = new FenceRules(file);
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (line.strip().startsWith(FENCE)) {
                rules.fence(number, line.strip().substring(FENCE.length()));
            }
        }
        if (rules.opened > 0) {
            rules.error(rules.opened, "the fence that opens here is never closed");
        }
        return rules.problems;
    }

    private void fence(int number, String language) {
        if (opened == 0) {
            opened = number;
        } else if (!language.isEmpty()) {
            error(opened, "the fence that opens here is not closed before the next one opens");
            opened = number;
        } else {
            if (number == opened + 1) {
                error(opened, "there is nothing in this fence");
            }
            opened = 0;
        }
    }

    private void error(int line, String message) {
        problems.add(Problem.error(
                file, line, message, "a line of three backticks before the commands and one behind them"));
    }
}
