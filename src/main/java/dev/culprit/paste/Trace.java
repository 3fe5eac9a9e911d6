package dev.culprit.paste;

/** The lines of stack traces of Java, Go, Python, .NET and JavaScript. */
final class Trace {

    private static final String[] STARTS = {"Caused by:", "Suppressed: ", "created by ", "[signal SIG", "Wrapped by:"};

    /** Behind a plus or a dash, as PowerShell and Java's thread dumps print them. */
    private static final String[] ITEMS = {
        "CategoryInfo ",
        "FullyQualifiedErrorId ",
        "locked <",
        "waiting on <",
        "waiting to lock <",
        "parking to wait for "
    };

    private Trace() {}

    /** Tells whether such a line can only be part of what stands above it. */
    static boolean continues(Line line) {
        if (startsWithOne(line, STARTS) || (line.isListed() && startsWithOne(line, ITEMS))) {
            return true;
        }
        if (line.indent() == 0) {
            return startsRoutine(line);
        }
        return line.startsWith("at ")
                || line.startsWith("... ")
                || line.startsWith("File \"")
                || line.startsWith("~~~");
    }

    private static boolean startsWithOne(Line line, String[] starts) {
        for (String start : starts) {
            if (line.startsWith(start)) {
                return true;
            }
        }
        return false;
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
