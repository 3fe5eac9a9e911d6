package dev.culprit.paste;

/** The lines of stack traces of Java, Go, Python, .NET and JavaScript. */
final class Trace {

    private static final String[] STARTS = {
        "Caused by:",
        "Suppressed: ",
        "created by ",
        "[signal SIG",
        "Wrapped by:",
        "+ CategoryInfo",
        "+ FullyQualifiedErrorId"
    };

    private Trace() {}

    /** Tells whether such a line can only be part of what stands above it. */
    static boolean continues(Line line) {
        for (String start : STARTS) {
            if (line.startsWith(start)) {
                return true;
            }
        }
        if (line.indent() == 0) {
            return startsRoutine(line);
        }
        return line.startsWith("at ")
                || line.startsWith("... ")
                || line.startsWith("File \"")
                || line.startsWith("~~~")
                || line.startsWith("- locked <")
                || line.startsWith("- waiting ");
    }

    /** {@code goroutine 380 [running]:}: its frames follow up to the next blank line. */
    static boolean startsRoutine(Line line) {
        return line.startsWith("goroutine ") && line.last() == ':';
    }

    /** Python: indented lines follow, then the error. */
    static boolean startsTraceback(Line line) {
        return line.startsWith("Traceback (most recent call last)");
    }

    /** zap prints frames in pairs, function and file, after the log line: {@code k8s.io/client-go/tools.Run}. */
    static boolean isFrame(Line line) {
        if (line.hasBlank() || !line.isPlain()) {
            return false;
        }
        String word = line.firstWord();
        int slash = word.lastIndexOf('/');
        boolean function = slash > 0 && word.indexOf('.', slash) > 0 && word.indexOf(':') < 0;
        return function
                || (slash >= 0 && word.contains(".go:"))
                || word.startsWith("main.")
                || word.startsWith("runtime.");
    }
}
