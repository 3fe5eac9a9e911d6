package dev.culprit.matching.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.culprit.paste.Message;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTests {

    /** What is found of a template in a message: of each match its text, then the values of its placeholders. */
    private static List<List<String>> find(String template, String message) {
        String text = Message.normalise(message);
        FoldedText folded = FoldedText.of(text);
        TemplateMatcher matcher = new TemplateMatcher();
        matcher.reset(folded);
        List<List<String>> matches = new ArrayList<>();
        Template parsed = parse(template);
        boolean more = matcher.seek(parsed) && matcher.find(0);
        while (more) {
            List<String> match = new ArrayList<>();
            match.add(text.substring(folded.sourceOffset(matcher.start()), folded.sourceOffset(matcher.end())));
            for (int i = 0; i < parsed.steps().length; i++) {
                if (parsed.steps()[i] instanceof TemplateStep.Placeholder) {
                    match.add(text.substring(
                            folded.sourceOffset(matcher.valueStart(i)), folded.sourceOffset(matcher.valueEnd(i))));
                }
            }
            matches.add(match);
            more = matcher.find(matcher.end());
        }
        return matches;
    }

    private static List<String> values(String template, String message) {
        List<List<String>> matches = find(template, message);
        assertThat(matches).as(template + " in " + message).isNotEmpty();
        return matches.get(0).subList(1, matches.get(0).size());
    }

    private static Template parse(String template) {
        try {
            return Template.parse(template);
        } catch (TemplateSyntaxException e) {
            throw new AssertionError(template, e);
        }
    }

    private static TemplateSyntaxException mistake(String template) {
        return catchThrowableOfType(TemplateSyntaxException.class, () -> Template.parse(template));
    }

    @Test
    void findsLiteralTextInsideAMessage() {
        assertThat(find("no such file", "open x: no such file or directory")).containsExactly(List.of("no such file"));
    }

    @Test
    void ignoresLetterCaseInEveryScript() {
        assertThat(find("ÉCHEC du Démarrage", "erreur: échec DU DÉMARRAGE")).hasSize(1);
        assertThat(find("ошибка", "ОШИБКА")).hasSize(1);
        assertThat(find("kelvin", "\u212Aelvin")).hasSize(1);
    }

    @Test
    void keepsTheDotlessIApart() {
        assertThat(find("\u0131d", "ID id")).isEmpty();
    }

    @Test
    void takesEveryQuoteForTheSame() {
        assertThat(find("'cni0'", "\"cni0\" `cni0` \u201Ccni0\u201D \u2018cni0\u2019 'cni0'"))
                .hasSize(5);
    }

    @Test
    void ignoresHowMuchWhiteSpaceThereIs() {
        assertThat(find("a  b", "a b")).hasSize(1);
        assertThat(find("a b", "a \t  b")).hasSize(1);
        assertThat(find("a b", "ab")).isEmpty();
    }

    @Test
    void ignoresBackslashes() {
        assertThat(find("failed to \\\"run\\\"", "failed to \"run\"")).hasSize(1);
        assertThat(find("failed to \"run\"", "failed to \\\\\\\"run\\\\\\\"")).hasSize(1);
    }

    @Test
    void aBlankAtTheEndStandsForWhiteSpaceOrTheEdge() {
        assertThat(find("code 1 ", "exit code 1")).hasSize(1);
        assertThat(find("code 1 ", "exit code 1 now")).hasSize(1);
        assertThat(find("code 1 ", "exit code 137")).isEmpty();
        assertThat(find(" eth0", "eth0 veth0")).hasSize(1);
    }

    @Test
    void doubledBracesAreLiteral() {
        assertThat(values("{{\"name\":\"{name:word}\"}}", "{\"name\":\"cbr0\"}"))
                .containsExactly("cbr0");
    }

    @Test
    void readsBracesFromTheLeft() {
        assertThat(values("{{{a:int}}}", "{5}")).containsExactly("5");
    }

    @Test
    void matchesAreLeftmostAndDoNotOverlap() {
        assertThat(find("aa", "aaaaa")).hasSize(2);
        assertThat(find("{x:int}-{y:int}", "1-2-3-4"))
                .containsExactly(List.of("1-2", "1", "2"), List.of("-3-4", "-3", "4"));
    }

    @Test
    void aPlaceholderTakesTheLongestRunThatLetsTheRestMatch() {
        assertThat(values("open {file:path}/subnet.env", "open /run/a/subnet.env/b/subnet.env: no"))
                .containsExactly("/run/a/subnet.env/b");
        assertThat(values("{a:word}{b:word}", "abc")).containsExactly("ab", "c");
    }

    @Test
    void anyTakesTheShortest() {
        assertThat(values("from {a:any} to {b}", "from x to y to z")).containsExactly("x", "y");
    }

    @Test
    void anyTakesAtLeastOneAndAtMostFiveHundredAndTwelveCharacters() {
        assertThat(find("a{x}b", "ab")).isEmpty();
        assertThat(find("a{x}b", "a" + "x".repeat(512) + "b")).hasSize(1);
        assertThat(find("a{x}b", "a" + "x".repeat(513) + "b")).isEmpty();
        assertThat(find("a{x}b", "a" + "\u00FC".repeat(512) + "b")).hasSize(1);
        assertThat(find("a{x}b", "a" + "\u00FC".repeat(513) + "b")).isEmpty();
    }

    @Test
    void goesBackWhenALaterPlaceWouldFit() {
        assertThat(values("a{x}b{y:int}", "a-b-b7")).containsExactly("-b-", "7");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            word     | pod default/web-1, next       | pod {v:word}       | default/web-1
            word     | key=[a]                       | key=[{v:word}]     | a
            word     | ist für                       | ist {v:word}       | für
            ident    | node edge-2.example_x/y: gone | node {v:ident}     | edge-2.example_x/y
            path     | open /var/lib/x(1).txt next   | open {v:path}      | /var/lib/x(1).txt
            ip       | dial 10.0.0.255:6443          | dial {v:ip}        | 10.0.0.255
            ip       | dial 10.0.0.256:6443          | dial {v:ip}        | 10.0.0.25
            ip       | dial [fe80::1]:53             | dial [{v:ip}]      | fe80::1
            ip       | at 2001:db8:0:0:0:0:2:1 x     | at {v:ip} x        | 2001:db8:0:0:0:0:2:1
            ip       | at ::ffff:192.0.2.128 x       | at {v:ip} x        | ::ffff:192.0.2.128
            ip       | at 1:2:3:4:5:6:7:: x          | at {v:ip} x        | 1:2:3:4:5:6:7::
            cidr     | cidr 10.244.0.0/16 taken      | cidr {v:cidr}      | 10.244.0.0/16
            cidr     | cidr 10.244.0.0/33 taken      | cidr {v:cidr}      | 10.244.0.0/3
            cidr     | cidr fd00::/108 taken         | cidr {v:cidr}      | fd00::/108
            mac      | mac 0A:58:0a:f4:00:01 x       | mac {v:mac}        | 0A:58:0a:f4:00:01
            mac      | mac 0a-58-0a-f4-00-01 x       | mac {v:mac}        | 0a-58-0a-f4-00-01
            uuid     | 67f502b4-6d56-ca03-8f1e-0123456789ab gone | {v:uuid} gone | 67f502b4-6d56-ca03-8f1e-0123456789ab
            hex      | id e5a8e7ad13F2 x             | id {v:hex}         | e5a8e7ad13F2
            int      | exit code -1 x                | exit code {v:int}  | -1
            int      | 137 restarts                  | {v:int} restarts   | 137
            version  | runs v1.31.4+k3s1 here        | runs {v:version}   | v1.31.4+k3s1
            version  | runs 1.6.0, here              | runs {v:version}   | 1.6.0
            version  | Ubuntu 24.04.                 | ubuntu {v:version} | 24.04
            duration | after 1m30.5s: gave up        | after {v:duration} | 1m30.5s
            duration | after 250µs: gave up          | after {v:duration} | 250µs
            duration | after 10m: gave up            | after {v:duration} | 10m
            """)
    void takesWhatItsTypeSays(String type, String message, String template, String value) {
        assertThat(values(template, message)).as(type).containsExactly(value);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            id {v:hex}       | id e5a8e
            at {v:ip} x      | at 1.2.3 x
            at {v:ip} x      | at 1:2:3:4:5:6:7 x
            at {v:ip} x      | at 1:2:3:4:5:6:7:8:9 x
            at {v:ip} x      | at 1::2::3 x
            at {v:ip} x      | at 12345::1 x
            at {v:cidr} x    | at 10.0.0.0/024 x
            mac {v:mac}      | mac 0a:58:0a-f4:00:01
            {v:uuid} gone    | 67f502b46d56ca038f1e0123456789ab gone
            open {v:path}    | open run/x
            runs {v:version} | runs 12
            node {v:ident}   | node 节点
            for {v:duration} | for 12 s
            """)
    void leavesWhatItsTypeDoesNotTake(String template, String message) {
        assertThat(find(template, message)).isEmpty();
    }

    @Test
    void quotedIsWhatStandsBetweenMatchingQuotes() {
        assertThat(values("name {v:quoted}", "name \"it's\" 'x'")).containsExactly("it's");
        assertThat(values("name {v:quoted} x", "name \u201Ca \"b\"\u201D x")).containsExactly("a \"b\"");
        assertThat(values("name={v:quoted}", "name=\\\"\\\"")).containsExactly("");
        assertThat(find("name {v:quoted}", "name \"never closed")).isEmpty();
        assertThat(find("name {v:quoted}", "name 'x\"")).isEmpty();
        assertThat(find("{v:quoted}", "'" + "x".repeat(512) + "'")).hasSize(1);
        assertThat(find("{v:quoted}", "'" + "x".repeat(513) + "'")).isEmpty();
    }

    @Test
    void givesTheValueAsItWasWritten() {
        assertThat(values("NODE {n:ident} is {s:quoted}", "node Edge-2 IS 'NotReady'"))
                .containsExactly("Edge-2", "NotReady");
    }

    @Test
    void neverMatchesHalfACharacter() {
        assertThat(values("{a:word}{b:word}", "\u7F51\u7EDC")).containsExactly("\u7F51", "\u7EDC");
        assertThat(values("{a}{b}!", "\uD83D\uDE00\uD83D\uDE01!")).containsExactly("\uD83D\uDE00", "\uD83D\uDE01");
    }

    @Test
    void placeholdersMayStandAtBothEnds() {
        assertThat(find("{a:ident}: failed {b:int}", "x kubelet: failed 5"))
                .containsExactly(List.of("kubelet: failed 5", "kubelet", "5"));
    }

    @ParameterizedTest
    @CsvSource({
        "a } b,3",
        "open {file,6",
        "open {},6",
        "{ \"cniVersion\": 1 },1",
        "{a:wrd},4",
        "{x},1",
        "'',1",
        "'  ',1"
    })
    void tellsWhereATemplateIsWrong(String template, int column) {
        TemplateSyntaxException mistake = mistake(template);

        assertThat(mistake.column()).isEqualTo(column);
        assertThat(mistake.hint()).isNotBlank();
    }

    @Test
    void hintsAtDoubledBraces() {
        assertThat(mistake("{\"a\": 1}").hint()).contains("write { twice");
        assertThat(mistake("a}").hint()).contains("write } twice");
    }

    @Test
    void namesTheTypesThereAre() {
        assertThat(mistake("{a:number}").hint()).contains("int").contains("any");
    }

    @Tag("large")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{a}x{b}x{c}x{d}x{e}x{f}y",
                "{a:word}x{b:word}x{c:word}x{d:word}y",
                "{a:path}x{b:path}x{c}y",
                "x{a}x{b}x{c}x{d:quoted}"
            })
    void hostileTextTakesLinearTime(String template) {
        String message = "x".repeat(300_000) + "'y" + "/x".repeat(100_000);

        List<List<String>> matches = find(template, message);

        assertThat(matches).hasSizeLessThan(2);
    }
}
