package dev.culprit.content;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers the problems of one file while it is read. */
final class ProblemList {

    private final String file;
    private final List<Problem> problems = new ArrayList<>();

    ProblemList(String file) {
        this.file = file;
    }

    void error(int line, String message) {
        error(line, message, null);
    }

    void error(int line, String message, @Nullable String hint) {
        problems.add(Problem.error(file, line, message, hint));
    }

    void warning(int line, String message, @Nullable String hint) {
        problems.add(Problem.warning(file, line, message, hint));
    }

    List<Problem> all() {
        return List.copyOf(problems);
    }
}
