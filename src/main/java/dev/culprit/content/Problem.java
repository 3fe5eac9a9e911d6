package dev.culprit.content;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Something wrong, or doubtful, in a content file, told so that its author can mend it.
 *
 * @param file path below the library's folder, or the bare file name of a single article
 * @param line 1-based; 1 when the file as a whole is meant
 * @param hint what to do about it; null when the message says it
 */
public record Problem(
        String file,
        int line,
        Severity severity,
        String message,
        @Nullable String hint) {

    static final Comparator<Problem> BY_PLACE =
            Comparator.comparing(Problem::file).thenComparingInt(Problem::line);

    /** Whether the article cannot be used, or could be better. */
    public enum Severity {
        ERROR,
        WARNING
    }

    public static Problem error(String file, int line, String message, @Nullable String hint) {
        return new Problem(file, line, Severity.ERROR, message, hint);
    }

    public static Problem warning(String file, int line, String message, @Nullable String hint) {
        return new Problem(file, line, Severity.WARNING, message, hint);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    Problem below(String folder) {
        return new Problem(folder + "/" + file, line, severity, message, hint);
    }

    Problem asError() {
        return new Problem(file, line, Severity.ERROR, message, hint);
    }

    @Override
    public String toString() {
        String place = file + ":" + line + ": " + (isError() ? "error: " : "warning: ") + message;
        return hint == null ? place : place + " (" + hint + ")";
    }
}
