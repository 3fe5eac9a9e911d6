package dev.culprit.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Runs browser tests only where there is a browser. With {@code CULPRIT_BROWSER_REQUIRED=true}, as CI sets it, a missing
 * browser is a failure instead.
 */
final class Chromium implements ExecutionCondition {

    private static final String REQUIRED = "CULPRIT_BROWSER_REQUIRED";

    /** The browser on the path, if there is one. */
    static Optional<Path> find() {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":", -1))
                .flatMap(folder -> Arrays.stream(new String[] {"chromium", "chromium-browser", "google-chrome"})
                        .map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (find().isPresent()) {
            return ConditionEvaluationResult.enabled("a browser is there");
        }
        if (Boolean.parseBoolean(System.getenv(REQUIRED))) {
            throw new IllegalStateException(REQUIRED + " is set and there is no chromium on the path");
        }
        return ConditionEvaluationResult.disabled("no chromium on the path: browser tests are skipped");
    }
}
