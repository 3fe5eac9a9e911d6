package dev.culprit.matching.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.generators.Generate.pick;
import static org.quicktheories.generators.SourceDSL.lists;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.culprit.Examples;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quicktheories.core.Gen;

/** The sieve against the engine that it spares: it may pass too much, never too little. */
class RegexSieveTests {

    private static final Gen<String> ATOMS = pick(List.of(
            "a",
            "b",
            "K",
            "s",
            "é",
            "网",
            "'",
            " ",
            ".",
            "\\d",
            "\\w",
            "\\s",
            "\\W",
            "\\D",
            "\\S",
            "\\.",
            "\\\\",
            "\\bab",
            "^a",
            "b$",
            "\\x41",
            "\\x{212A}",
            "\\pL",
            "\\p{Greek}",
            "\\Qa.b\\E",
            "[ab]",
            "[^ab]",
            "[^a-z]",
            "[]a]",
            "[a-]",
            "[é-ï]",
            "[\\d_]",
            "[^\\d]",
            "[^\\S]",
            "[[:alpha:]]",
            "[^[:alpha:]]",
            "[\\-x]",
            "[\\x30-\\x39]",
            "[\u2018\u2019]",
            "{",
            "a{b"));

    private static final Gen<String> REPEATED =
            ATOMS.zip(pick(List.of("", "", "", "*", "+", "?", "{2}", "{0,2}", "{5,}", "{1,9}?", "+?")), String::concat);

    private static final Gen<String> SEQUENCES =
            lists().of(REPEATED).ofSizeBetween(1, 4).map(parts -> String.join("", parts));

    private static final Gen<String> REGEXES = lists().of(SEQUENCES)
            .ofSizeBetween(1, 3)
            .zip(
                    pick(List.of("%s", "(?i)%s", "x(%s)y", "(?:%s)+", "(?P<n>%s){2,3}b", "(?i:%s)?a")),
                    (choices, frame) -> String.format(frame, String.join("|", choices)));

    private static final Gen<String> TEXTS = lists().of(pick(List.of(
                    "a", "b", "A", "B", "k", "\u212A", "s", "\u017F", "é", "É", "网", "网络", "'", "\"", "\u2018", " ",
                    "\t", "7", "42", "_", "-", ".", "\\", "x", "y", "ab", "a.b", "{", "]", "α")))
            .ofSizeBetween(0, 25)
            .map(parts -> String.join("", parts));

    @Test
    void passesEveryTextThatThePatternIsFoundIn() {
        Examples.of(10_000)
                .forAll(REGEXES, TEXTS)
                .assuming((regex, text) -> compiles(regex))
                .check((regex, text) -> !Pattern.compile(regex).matcher(text).find() || mayFind(regex, text));
    }

    private static boolean compiles(String regex) {
        try {
            Pattern.compile(regex);
            return true;
        } catch (PatternSyntaxException e) {
            return false;
        }
    }

    private static boolean mayFind(String regex, String text) {
        return new RegexSieve(regex).mayFind(FoldedText.of(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
            time[sd]? ?out                 ; time is out
            (refused|timeout).*5432        ; connection refused by port 543
            \\d+\\.\\d+ is up              ; 10. is up
            exit code [1-9]\\d*            ; exit code 0
            (?i)leader (lost|gone)         ; leader elected
            重(装|建)                      ; 重启
            a{3}                           ; aa b aa
            [^a-zA-Z]x                     ; axbx
            ab{2}c                         ; abc
            ab{2,}c                        ; abc
            ab{4}c                         ; abbc
            (ab){2}c                       ; abc
            ab+?c                          ; ac
            ab{1}c                         ; ac
            [\\d_]x                        ; ax
            [\\t]x                         ; ax
            [a\\-]x                        ; bx
            [^\\w]x                        ; ax
            [a-c]x                         ; dx
            \\wx                           ; -x
            \\sx                           ; ax
            \\.x                           ; ax
            """)
    void keepsBackMostOthers(String regex, String text) {
        assertThat(mayFind(regex, text)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
            [^a-z]x          ; \u212Ax
            [^a-z]x          ; \u017Fx
            \\W1             ; \u212A1
            .x               ; éx
            \\x{41}b         ; xAb
            \\x41b           ; xAb
            \\101b           ; xAb
            [\\x30-\\x39]b   ; 5b
            [é-ï]x           ; ïx
            [aé]x            ; éx
            [aé]x            ; ax
            [\\-x]y          ; -y
            [\\.x]y          ; .y
            [\\d]y           ; 5y
            [\\dx-z]y        ; yy
            [a-\\x7a]y       ; my
            [[:alpha:]5]y    ; 5y
            ab{2}c           ; abbc
            ab{4}c           ; abbbbc
            ab{4,}c          ; abbbbbbc
            ab{0}c           ; ac
            (ab){2}c         ; ababc
            ab+?c            ; abbc
            \\Q{a}\\E1       ; {a}1
            a{b              ; a{b
            """)
    void passesWhatThePatternIsFoundIn(String regex, String text) {
        assertThat(Pattern.compile(regex).matcher(text).find()).isTrue();
        assertThat(mayFind(regex, text)).isTrue();
    }

    @Test
    void passesEverythingForAPatternThatIsTooLarge() {
        assertThat(mayFind("(?:(?:(?:[ab]{9}c){9}d){9}e){9}(?:xyz{9}){9}" + "q".repeat(900), "z"))
                .isTrue();
        assertThat(mayFind("a?".repeat(1001) + "b", "z")).isTrue();
    }

    @Test
    void forgetsStatesWhenThereAreManyAndGoesOn() {
        String regex = "a[ab]{3}" + "[ab]".repeat(12) + "c";
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            text.append(Integer.bitCount(i * 0x9E3779B1) % 2 == 0 ? 'a' : 'b');
        }

        assertThat(mayFind(regex, text.toString())).isFalse();
        assertThat(mayFind(regex, text + "a".repeat(16) + "c")).isTrue();
    }

    @Test
    void givesTheSameAnswersToManyThreads() {
        RegexSieve sieve = new RegexSieve("(lost|gone) after \\d+ (tries|attempts)");
        FoldedText shown = FoldedText.of("leader lost, then gone after 77 tries");
        FoldedText other = FoldedText.of("leader lost after a while; gone after 7 hours");

        List<CompletableFuture<Boolean>> answers = IntStream.range(0, 200)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> sieve.mayFind(shown) && !sieve.mayFind(other)))
                .toList();

        assertThat(answers).extracting(CompletableFuture::join).containsOnly(true);
    }
}
