package dev.culprit.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.arbitrary;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;
import static org.quicktheories.generators.SourceDSL.strings;

import dev.culprit.matching.signature.PlaceholderType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

class CommandTemplateTests {

    private static final List<String> TEMPLATES = List.of(
            "kubectl get node {value} -o jsonpath='{.spec.taints[*].key}'",
            "kubectl get pods -A --field-selector spec.nodeName={value} | grep flannel",
            "ssh {value} ls -l",
            "sudo sh -c 'cat {value} > /tmp/x'",
            "echo \"{value}\" # see {value}",
            "ls \"$(dirname {value})\"",
            "cat <<EOF\n{value}\nEOF",
            "awk '{print $1}' {value}; echo 'it'\\''s' {value}",
            "{value}");

    /** Letters and digits, and all that a shell, a terminal or a tokenizer may stumble over. */
    private static final String PERILOUS = "ab1/.-_:@%+~#=,'\"\\`$(){}[]<>|&;*?! \t\n\r\u0000\u001B\u00A0\u2028\u202E节";

    private static final List<String> SOUND =
            List.of("edge-2", "/run/flannel/subnet.env", "/a~b", "10.0.0.7", "fd00::/64", "v1.2.3+k3s1", "1m3s", "42");

    private static Gen<String> hostileText() {
        Gen<String> noise = lists().of(integers().between(0, PERILOUS.length() - 1))
                .ofSizeBetween(0, 4)
                .map(indices -> indices.stream()
                        .map(index -> PERILOUS.substring(index, index + 1))
                        .collect(Collectors.joining()));
        return arbitrary().pick(SOUND).zip(noise, noise, (sound, before, after) -> before + sound + after);
    }

    @Test
    void aFilledCommandHasTheWordsOfItsTemplateButForThePlaceholder() {
        qt().forAll(arbitrary().pick(TEMPLATES), arbitrary().enumValues(PlaceholderType.class), hostileText())
                .checkAssert((template, type, value) -> {
                    String filled = filled(template, type, value);

                    String harmless = template.replace("{value}", "placeholder");
                    List<String> expected = filled.equals(template)
                            ? ShellTokens.of(template)
                            : ShellTokens.of(harmless).stream()
                                    .map(word -> word.replace("placeholder", value))
                                    .toList();
                    assertThat(ShellTokens.of(filled)).isEqualTo(expected);
                });
    }

    @Test
    void arbitraryTextNeverChangesTheWordsOfACommand() {
        qt().forAll(arbitrary().pick(TEMPLATES), strings().allPossible().ofLengthBetween(0, 20))
                .checkAssert((template, value) -> {
                    String filled = filled(template, PlaceholderType.ANY, value);

                    assertThat(ShellTokens.of(filled)).hasSameSizeAs(ShellTokens.of(template));
                });
    }

    private static String filled(String template, PlaceholderType type, String value) {
        Map<String, ShellWord> words =
                ShellWord.of(type, value).map(word -> Map.of("value", word)).orElse(Map.of());
        return CommandTemplate.of(template, Set.of("value")).filled(words);
    }

    @Test
    void onlyDeclaredNamesArePlaceholders() {
        String command = "kubectl get pod {pod} -o jsonpath='{.status}' | awk '{print $1}'";

        assertThat(CommandTemplate.of(command, Set.of("pod")).filled(Map.of("pod", new ShellWord("web-0"))))
                .isEqualTo("kubectl get pod web-0 -o jsonpath='{.status}' | awk '{print $1}'");
    }

    @Test
    void aValueThatNeedsQuotesStaysOutOfQuotedText() {
        Map<String, ShellWord> words = Map.of("file", new ShellWord("/a~b"));

        assertThat(CommandTemplate.of("cat {file}", words.keySet()).filled(words))
                .isEqualTo("cat '/a~b'");
        assertThat(CommandTemplate.of("sh -c 'cat {file}'", words.keySet()).filled(words))
                .isEqualTo("sh -c 'cat {file}'");
        assertThat(CommandTemplate.of("cat <<E\n{file}\nE", words.keySet()).filled(words))
                .isEqualTo("cat <<E\n{file}\nE");
    }

    @Test
    void aValueIsFilledInOnceOnly() {
        Map<String, ShellWord> words = Map.of("a", new ShellWord("b"), "b", new ShellWord("c"));

        assertThat(CommandTemplate.of("{a} {b} {{a}}", words.keySet()).filled(words))
                .isEqualTo("b c {b}");
    }
}
