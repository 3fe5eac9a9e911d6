package dev.culprit.matching.signature;

import com.jayway.jsonpath.InvalidPathException;
import com.jayway.jsonpath.JsonPath;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The part of JSONPath (RFC 9535) that signatures may use: names, indexes, slices, wildcards, and one descent to any depth.
 * Filters and functions are left out: they can be slow, and conditions do their work. Nothing of it can take more than time
 * linear in the configuration.
 */
final class ConfigPath {

    static final String HINT = "use names, [index], [*] and at most one .. such as $.plugins[*].type or $..mtu;"
            + " filters ?() and functions are not supported";

    private static final int LONGEST = 300;
    private static final String QUOTED_NAME = "(?:'[^'\\\\]*'|\"[^\"\\\\]*\")";
    private static final String BRACKETS = "\\[(?:\\*|-?\\d{1,6}|-?\\d{0,6}:-?\\d{0,6}|" + QUOTED_NAME + ")\\]";
    private static final String NAME = "(?:\\*|[^\\s.\\[\\]()?@*'\",:$]+)";
    private static final String STEP = "(?:\\." + NAME + "|" + BRACKETS + ")";
    private static final String DESCENT = "\\.\\.(?:" + NAME + "|" + BRACKETS + ")";
    private static final Pattern SUPPORTED = Pattern.compile("\\$" + STEP + "{0,16}(?:" + DESCENT + STEP + "{0,16})?");

    private ConfigPath() {}

    /** Reads a path; empty when it is none or asks for what is not supported. */
    static Optional<JsonPath> find(String path) {
        if (path.length() > LONGEST || !SUPPORTED.matcher(path).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(JsonPath.compile(path));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
