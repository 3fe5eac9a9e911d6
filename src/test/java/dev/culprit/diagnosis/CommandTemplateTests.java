package dev.culprit.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.arbitrary;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;
import static org.quicktheories.generators.SourceDSL.strings;

import dev.culprit.matching.signature.PlaceholderType;
import dev.culprit.web.Brackets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
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
            "T=$(kubectl get \"{value within quotes}\" | awk '{print $(NF)\")\"}'); ls {value} \"$(ls \"{value within quotes}\") {value within quotes}\" {value}",
            "curl https://{value}:6443/ \"https://me@{value within quotes}/\" [{value}]:80",
            "awk '{print $1}' {value}; echo 'it'\\''s' {value}",
            "{value}");

    /** Marks a placeholder where no quotes may be put, in a template that has others as well. */
    private static final String WITHIN_QUOTES = "{value within quotes}";

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
                .checkAssert((marked, type, value) -> {
                    String template = marked.replace(WITHIN_QUOTES, "{value}");
                    String filled = filled(template, type, value);

                    boolean needsQuotes = filled("'{value}'", type, value).equals("'{value}'");
                    String harmless = marked.replace("{value}", "placeholder")
                            .replace(WITHIN_QUOTES, needsQuotes ? "{value}" : "placeholder");
                    List<String> expected = filled.equals(template)
                            ? ShellTokens.of(template)
                            : ShellTokens.of(harmless).stream()
                                    .map(word -> wearing(value, word))
                                    .toList();
                    assertThat(ShellTokens.of(filled)).isEqualTo(expected);
                });
    }

    private static String wearing(String value, String word) {
        String host = Matcher.quoteReplacement(Brackets.PLAIN.around(value));
        return word.replaceFirst("(?<=//|//me@)placeholder", host).replace("placeholder", value);
    }

    @Test
    void arbitraryTextNeverChangesTheWordsOfACommand() {
        qt().forAll(arbitrary().pick(TEMPLATES), strings().allPossible().ofLengthBetween(0, 20))
                .checkAssert((marked, value) -> {
                    String template = marked.replace(WITHIN_QUOTES, "{value}");
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            curl https://{ip}:6443/livez            | curl https://'[fd00::7]':6443/livez
            curl https://{ip}/livez                 | curl https://'[fd00::7]'/livez
            curl http://me:pw@{ip}/                 | curl http://me:pw@'[fd00::7]'/
            openssl s_client -connect {ip}:6443     | openssl s_client -connect '[fd00::7]':6443
            openssl s_client -connect {ip}:{port}   | openssl s_client -connect '[fd00::7]':443
            curl "https://{ip}:6443"                | curl "https://[fd00::7]:6443"
            sh -c 'curl https://{ip}:6443'          | sh -c 'curl https://[fd00::7]:6443'
            echo $(curl https://{ip}); nc {ip}:{port} | echo $(curl https://[fd00::7]); nc '[fd00::7]':443
            curl https://[{ip}]:6443                | curl https://[fd00::7]:6443
            dig @{ip} example.org                   | dig @fd00::7 example.org
            ssh root@{ip}                           | ssh root@fd00::7
            ip route get {ip}                       | ip route get fd00::7
            """)
    void anIpv6AddressStandsInBracketsInAnUrlAndBeforeAPort(String template, String command) {
        Map<String, ShellWord> words = Map.of("ip", new ShellWord("fd00::7"), "port", new ShellWord("443"));

        assertThat(CommandTemplate.of(template, words.keySet()).filled(words)).isEqualTo(command);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.7", "fd00::/64", "02:42:ac:11:00:02", "api.example.org", "kube-system:443"})
    void nothingElseStandsInBrackets(String value) {
        Map<String, ShellWord> words = Map.of("ip", new ShellWord(value));

        assertThat(CommandTemplate.of("curl https://{ip}:6443", words.keySet()).filled(words))
                .isEqualTo("curl https://" + value + ":6443");
    }

    @Test
    void aValueThatNeedsQuotesStaysOutOfSubstitutionsOnly() {
        Map<String, ShellWord> words = Map.of("file", new ShellWord("/a~b"));
        String command = "n=$(grep -c ')' {file} | tr \")'\" x); cat {file} 'x' \"$(cat {file})\" {file}";

        assertThat(CommandTemplate.of(command, words.keySet()).filled(words))
                .isEqualTo("n=$(grep -c ')' {file} | tr \")'\" x); cat '/a~b' 'x' \"$(cat {file})\" '/a~b'");
    }

    @Test
    void aValueIsFilledInOnceOnly() {
        Map<String, ShellWord> words = Map.of("a", new ShellWord("b"), "b", new ShellWord("c"));

        assertThat(CommandTemplate.of("{a} {b} {{a}}", words.keySet()).filled(words))
                .isEqualTo("b c {b}");
    }
}
