package dev.culprit.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds what modules tell and what the page of the log can word together. */
class AuditedActionsTests {

    private static final Pattern ACTION = Pattern.compile("\"([a-z]+(?:-[a-z]+)*-[a-z]+(?:ed|reset|back))\"");

    @Test
    void everyActionThatIsToldHasWords() throws IOException {
        Properties words = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources/messages.properties"))) {
            words.load(reader);
        }

        assertThat(toldActions())
                .hasSizeGreaterThan(5)
                .allSatisfy(action -> assertThat(words).containsKey("audit.action." + action));
    }

    private static Set<String> toldActions() throws IOException {
        Set<String> actions = new HashSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source : sources.filter(Files::isRegularFile).toList()) {
                String text = Files.readString(source);
                if (text.contains("Audited")) {
                    ACTION.matcher(text).results().forEach(match -> actions.add(match.group(1)));
                }
            }
        }
        return actions;
    }
}
