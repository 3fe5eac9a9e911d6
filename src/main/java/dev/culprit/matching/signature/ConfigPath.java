package dev.culprit.matching.signature;

import com.jayway.jsonpath.InvalidPathException;
import com.jayway.jsonpath.JsonPath;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The part of JSONPath (RFC 9535) that signatures may use: names, indexes, slices, wildcards, filters that compare what lies
 * right below a node, and up to three descents to any depth. Functions and patterns inside filters are left out: a pattern
 * would run on an engine that is not linear. A configuration is bounded in size and depth, so the time is bounded too.
 */
record ConfigPath(JsonPath path, @Nullable String lastName) {

    static final String HINT = "use names, [index], [*], up to three .. and filters that compare,"
            + " such as $.plugins[*].type, $..mtu or $[?(@.type == 'x' && !@.name)]";

    private static final int LONGEST = 300;
    private static final String QUOTED_NAME = "(?:'[^'\\\\]*'|\"[^\"\\\\]*\")";
    private static final String BRACKETS = "\\[(?:\\*|-?\\d{1,6}|-?\\d{0,6}:-?\\d{0,6}|" + QUOTED_NAME + ")\\]";
    private static final String NAME = "(?:\\*|[^\\s.\\[\\]()?@*'\",:$]+)";
    private static final String OPERAND = "(?:@(?:\\.[\\w-]{1,60}|\\[(?:\\d{1,6}|" + QUOTED_NAME + ")\\]){0,8}|"
            + QUOTED_NAME + "|-?\\d{1,15}|true|false|null)";
    private static final String FILTER = "\\[\\?\\((?:" + OPERAND + "|[ !()]|&&|\\|\\||[=!]=|[<>]=?){1,60}\\)\\]";
    private static final String STEP = "(?:\\." + NAME + "|" + BRACKETS + "|" + FILTER + ")";
    private static final String DESCENT = "\\.\\.(?:" + NAME + "|" + BRACKETS + "|" + FILTER + ")";
    private static final Pattern SUPPORTED =
            Pattern.compile("\\$" + STEP + "{0,16}(?:" + DESCENT + STEP + "{0,16}){0,3}");

    private static final Pattern LAST_NAME = Pattern.compile(
            ".*(?:\\.([^\\s.\\[\\]()?@*'\",:$]+)|\\['([^']*)'\\]|\\[\"([^\"]*)\"\\])(?:\\[[^'\"\\]]*\\]|\\.\\*)*");

    /** Reads a path; empty when it is none or asks for what is not supported. */
    static Optional<ConfigPath> find(String path) {
        if (path.length() > LONGEST || !SUPPORTED.matcher(path).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ConfigPath(JsonPath.compile(path), lastName(path)));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static @Nullable String lastName(String path) {
        Matcher matcher = LAST_NAME.matcher(path);
        if (!matcher.matches()) {
            return null;
        }
        return matcher.group(1) != null
                ? matcher.group(1)
                : matcher.group(2) != null ? matcher.group(2) : matcher.group(3);
    }
}
