package dev.culprit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds templates and languages together: what is shown exists in every language, and what exists is shown. */
class MessagesTests {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Path SOURCES = Path.of("src/main/java");
    /** {@code #{a.b.c}} or {@code #{a.b.c(…)}} in a template. */
    private static final Pattern IN_TEMPLATE = Pattern.compile("#\\{([a-z][a-z0-9.-]*)[}(]");
    /** {@code #{|a.b.${x}.c|}}: the key depends on a value. */
    private static final Pattern MADE_IN_TEMPLATE = Pattern.compile("#\\{\\|([^|]*)\\|[}(]");
    /** {@code columns(${ {'a.b', 'c.d'} })}: the keys of a table's head. */
    private static final Pattern COLUMNS = Pattern.compile("columns\\(\\$\\{ \\{([^}]*)}");

    private static final Pattern COLUMN = Pattern.compile("'([a-z0-9.-]+)'");

    /** A key as a string in code; one that ends in a dot, or follows a dot, is a part of several. */
    private static final Pattern IN_CODE = Pattern.compile("\"([a-z][a-z0-9-]*(?:\\.[a-z0-9-]+)+)\"");

    private static final Pattern COMMENT = Pattern.compile("(?s)<!--/\\*.*?\\*/-->");
    private static final Pattern STRAIGHT_QUOTE = Pattern.compile("'");
    private static final Pattern HALF_WIDTH_BESIDE_HAN = Pattern.compile("\\p{IsHan}[,;:?!]|[,;:?!]\\p{IsHan}");

    static Stream<String> otherLanguages() {
        return Arrays.stream(Language.values())
                .filter(language -> language != Language.ENGLISH)
                .map(Language::tag);
    }

    @ParameterizedTest
    @MethodSource("otherLanguages")
    void everyLanguageHasTheSameMessages(String tag) throws IOException {
        assertThat(messages("messages_" + tag).keySet()).isEqualTo(english().keySet());
    }

    @ParameterizedTest
    @MethodSource("otherLanguages")
    void everyLanguageTakesTheSameArguments(String tag) throws IOException {
        Properties other = messages("messages_" + tag);

        assertThat(english().stringPropertyNames())
                .allSatisfy(key -> assertThat(arguments(other.getProperty(key)))
                        .as(key)
                        .isEqualTo(arguments(english().getProperty(key))));
    }

    @Test
    void everyMessageInUseExists() throws IOException {
        assertThat(english().stringPropertyNames()).containsAll(keysInTemplates());
    }

    @Test
    void everyMessageIsInUse() throws IOException {
        Set<String> unused = new TreeSet<>(english().stringPropertyNames());
        unused.removeAll(keysInTemplates());
        unused.removeAll(keysInCode());
        List<Pattern> made = keysMadeInTemplates();
        unused.removeIf(
                key -> made.stream().anyMatch(pattern -> pattern.matcher(key).matches()));

        assertThat(unused).isEmpty();
    }

    @Test
    void everyProblemHasWords() throws IOException {
        assertThat(Problem.values())
                .allSatisfy(problem -> assertThat(english().stringPropertyNames())
                        .contains("problem." + problem.slug() + ".title", "problem." + problem.slug() + ".advice"));
    }

    @Test
    void noMessageHasAnApostropheThatFormattingWouldEat() throws IOException {
        assertThat(english().stringPropertyNames())
                .allSatisfy(
                        key -> assertThat(english().getProperty(key)).as(key).doesNotContainPattern(STRAIGHT_QUOTE));
    }

    @Test
    void chineseMessagesArePunctuatedAsChinese() throws IOException {
        Properties chinese = messages("messages_zh");

        assertThat(chinese.stringPropertyNames())
                .allSatisfy(key ->
                        assertThat(chinese.getProperty(key)).as(key).doesNotContainPattern(HALF_WIDTH_BESIDE_HAN));
    }

    private static Properties english() throws IOException {
        return messages("messages");
    }

    private static Properties messages(String name) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(RESOURCES.resolve(name + ".properties"), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }

    private static Set<String> arguments(String message) {
        return found(Pattern.compile("\\{(\\d)[},]"), message);
    }

    private static Set<String> keysInTemplates() throws IOException {
        Set<String> keys = foundIn(RESOURCES.resolve("templates"), ".html", IN_TEMPLATE);
        foundIn(RESOURCES.resolve("templates"), ".html", COLUMNS)
                .forEach(columns -> keys.addAll(found(COLUMN, columns)));
        return keys;
    }

    private static Set<String> keysInCode() throws IOException {
        return foundIn(SOURCES, ".java", IN_CODE);
    }

    private static List<Pattern> keysMadeInTemplates() throws IOException {
        return foundIn(RESOURCES.resolve("templates"), ".html", MADE_IN_TEMPLATE).stream()
                .map(key -> Arrays.stream(key.split("\\$\\{[^}]*}", -1))
                        .map(Pattern::quote)
                        .collect(Collectors.joining("[a-z0-9-]+")))
                .map(Pattern::compile)
                .toList();
    }

    private static Set<String> foundIn(Path folder, String suffix, Pattern pattern) throws IOException {
        Set<String> found = new HashSet<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(suffix)).toList()) {
                found.addAll(
                        found(pattern, COMMENT.matcher(Files.readString(file)).replaceAll("")));
            }
        }
        return found;
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1)).collect(Collectors.toSet());
    }
}
