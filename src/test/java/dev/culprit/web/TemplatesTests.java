package dev.culprit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.attoparser.AbstractMarkupHandler;
import org.attoparser.MarkupParser;
import org.attoparser.ParseException;
import org.attoparser.config.ParseConfiguration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What no template may do: say a word of its own, run or style something inline, let markup through. */
class TemplatesTests {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Path WHERE_MARKUP_IS_SHOWN = TEMPLATES.resolve("fragments/prose.html");
    private static final Set<String> SPOKEN_ATTRIBUTES =
            Set.of("alt", "aria-label", "content", "data-done", "label", "placeholder", "title");

    static Stream<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            return files.filter(Files::isRegularFile).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everyWordComesFromTheMessages(Path template) throws IOException, ParseException {
        assertThat(look(template).bareWords).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void nothingIsScriptedOrStyledInline(Path template) throws IOException, ParseException {
        assertThat(look(template).inlineCode).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void markupIsShownInOnePlaceOnly(Path template) throws IOException, ParseException {
        if (!template.equals(WHERE_MARKUP_IS_SHOWN)) {
            assertThat(look(template).unescaped).isEmpty();
        }
    }

    private static Look look(Path template) throws IOException, ParseException {
        Look look = new Look();
        new MarkupParser(ParseConfiguration.htmlConfiguration()).parse(Files.readString(template), look);
        return look;
    }

    /** Walks through a template and notes what it should not hold. */
    private static final class Look extends AbstractMarkupHandler {

        final List<String> bareWords = new ArrayList<>();
        final List<String> inlineCode = new ArrayList<>();
        final List<String> unescaped = new ArrayList<>();
        private boolean hasSource;

        @Override
        public void handleText(char[] buffer, int offset, int length, int line, int column) {
            String text = new String(buffer, offset, length);
            if (text.chars().anyMatch(Character::isLetter)) {
                bareWords.add(line + ": " + text.strip());
            }
            if (text.contains("[(")) {
                unescaped.add(line + ": " + text.strip());
            }
        }

        @Override
        public void handleAttribute(
                char[] buffer,
                int nameOffset,
                int nameLength,
                int nameLine,
                int nameColumn,
                int operatorOffset,
                int operatorLength,
                int operatorLine,
                int operatorColumn,
                int valueContentOffset,
                int valueContentLength,
                int valueOuterOffset,
                int valueOuterLength,
                int valueLine,
                int valueColumn) {
            String name = new String(buffer, nameOffset, nameLength);
            String value = new String(buffer, valueContentOffset, valueContentLength);
            note(name, value, nameLine);
        }

        private void note(String name, String value, int line) {
            if (SPOKEN_ATTRIBUTES.contains(name) && !isTechnical(value)) {
                bareWords.add(line + ": " + name + "=" + value);
            }
            if (name.equals("th:utext")) {
                unescaped.add(line + ": " + value);
            }
            if (name.equals("style") || name.equals("th:style") || name.startsWith("on") || name.startsWith("th:on")) {
                inlineCode.add(line + ": " + name);
            }
            hasSource |= name.equals("src") || name.equals("th:src");
        }

        // the content of a meta element is for machines
        private static boolean isTechnical(String value) {
            return value.isEmpty() || value.contains("=") || value.startsWith("{") || !value.contains(" ");
        }

        @Override
        public void handleOpenElementStart(char[] buffer, int nameOffset, int nameLength, int line, int column) {
            hasSource = false;
        }

        @Override
        public void handleOpenElementEnd(char[] buffer, int nameOffset, int nameLength, int line, int column) {
            String element = new String(buffer, nameOffset, nameLength);
            if (element.equals("style") || (element.equals("script") && !hasSource)) {
                inlineCode.add(line + ": " + element);
            }
        }
    }
}
