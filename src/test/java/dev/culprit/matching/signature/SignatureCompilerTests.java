package dev.culprit.matching.signature;

import static org.assertj.core.api.Assertions.assertThat;

import dev.culprit.matching.signature.ConfigCondition.Exists;
import dev.culprit.matching.signature.ConfigCondition.Matches;
import dev.culprit.matching.signature.Signature.All;
import dev.culprit.matching.signature.Signature.Any;
import dev.culprit.matching.signature.Signature.Config;
import dev.culprit.matching.signature.Signature.None;
import dev.culprit.matching.signature.Signature.Regex;
import dev.culprit.matching.signature.Signature.Text;
import dev.culprit.matching.signature.SignatureProblem.Severity;
import dev.culprit.paste.ConfigFormat;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureCompilerTests {

    private static final Text FINE = new Text("no such file");

    private static List<SignatureProblem> problems(Signature definition) {
        return SignatureCompiler.compile(definition).problems();
    }

    private static SignatureProblem onlyProblem(Signature definition) {
        List<SignatureProblem> problems = problems(definition);
        assertThat(problems).hasSize(1);
        return problems.get(0);
    }

    @Test
    void compilesWhatIsFine() {
        Compilation compilation = SignatureCompiler.compile(new All(List.of(FINE, new Regex("exit code \\d+")), 3));

        assertThat(compilation.problems()).isEmpty();
        assertThat(compilation.signature()).isPresent();
    }

    @Test
    void tellsWhereInACombinationAMistakeIs() {
        SignatureProblem problem =
                onlyProblem(new All(List.of(FINE, new Any(List.of(FINE, new Text("open {file")), null)), null));

        assertThat(problem.where()).isEqualTo("all[2].any[2].text column 6");
        assertThat(problem.severity()).isEqualTo(Severity.ERROR);
        assertThat(problem.hint()).isNotBlank();
    }

    @Test
    void tellsAllMistakesAtOnce() {
        assertThat(problems(new All(List.of(new Text("}"), new Regex("(a"), new Any(List.of(), 0)), null)))
                .extracting(SignatureProblem::where)
                .containsExactly("all[1].text column 1", "all[2].regex", "all[3].any", "all[3].any.within");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a(?=b)", "(abc", "(abc)\\1", "x{2000}", "a*", "(?:long literal)?"})
    void refusesPatternsThatRe2DoesNotKnowAndThoseThatFitAnything(String pattern) {
        SignatureProblem problem = problems(new Regex(pattern)).stream()
                .filter(each -> each.severity() == Severity.ERROR)
                .findFirst()
                .orElseThrow();

        assertThat(problem.where()).isEqualTo("regex");
    }

    @Test
    void refusesAPatternThatIsTooCostly() {
        assertThat(onlyProblem(new Regex("abc(?:[a-z]{100}){100}d")).message()).contains("too costly");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\d+:\\d+", "(foo|x)", "a.b.c", "ab(?:cde)?"})
    void warnsOfAPatternWithoutALiteral(String pattern) {
        Compilation compilation = SignatureCompiler.compile(new Regex(pattern));

        assertThat(compilation.signature()).isPresent();
        assertThat(compilation.problems())
                .extracting(SignatureProblem::severity)
                .containsExactly(Severity.WARNING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$[?(@.a =~ /(x+)+y/)]",
                "$[?(@..a == 1)]",
                "$.a.length()",
                "a.b",
                "$[(@.length-1)]",
                "$..a..b..c..d",
                "$.",
                ""
            })
    void refusesPathsThatCouldBeCostly(String path) {
        assertThat(onlyProblem(new Config(ConfigFormat.JSON, path, new Exists()))
                        .where())
                .isEqualTo("config.path");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$",
                "$.a",
                "$.a.b-c",
                "$['a.b']",
                "$[\"disable-x\"]",
                "$.a[*].type",
                "$.a[0]",
                "$..mtu",
                "$..delegates[*]..delegates",
                "$[?(@.name && @.plugins[0].type == 'x' && !(@.cniVersion))]",
                "$.a[1:]",
                "$.*"
            })
    void takesOrdinaryPaths(String path) {
        assertThat(problems(new Config(ConfigFormat.JSON, path, new Exists()))).isEmpty();
    }

    @Test
    void readsAPatternInAConditionAsWritten() {
        Compilation compilation = SignatureCompiler.compile(new Config(ConfigFormat.JSON, "$.a", new Matches("(")));

        assertThat(compilation.problems()).extracting(SignatureProblem::where).containsExactly("config.matches");
    }

    static Stream<Signature> signaturesThatNeedNothing() {
        return Stream.of(
                new None(List.of(FINE), null),
                new All(List.of(new None(List.of(FINE), null)), null),
                new Any(List.of(FINE, new None(List.of(FINE), null)), null),
                new All(List.of(FINE, new None(List.of(new None(List.of(FINE), null)), null)), null));
    }

    @ParameterizedTest
    @MethodSource("signaturesThatNeedNothing")
    void refusesNoneWhereNothingElseMustBeFound(Signature definition) {
        assertThat(SignatureCompiler.compile(definition).signature()).isEmpty();
    }

    @Test
    void refusesCombinationsThatAreTooLargeOrTooDeep() {
        Signature deep = FINE;
        for (int i = 0; i < 10; i++) {
            deep = new Any(List.of(deep), null);
        }

        assertThat(onlyProblem(deep).message()).contains("too large");
        assertThat(SignatureCompiler.compile(new Any(Collections.nCopies(100, FINE), null))
                        .signature())
                .isEmpty();
    }

    @Test
    void warnsWhenANameStandsForTwoPlaceholders() {
        SignatureProblem problem = onlyProblem(new Text("from {a:ip} to {a:ip}"));

        assertThat(problem.severity()).isEqualTo(Severity.WARNING);
        assertThat(problem.message()).contains(": a");
    }

    @Test
    void takesCombinationsUpToALimit() {
        assertThat(problems(new Any(Collections.nCopies(63, FINE), null))).isEmpty();
        assertThat(problems(new Any(Collections.nCopies(64, FINE), null))).isNotEmpty();
        assertThat(problems(nested(4))).isEmpty();
        assertThat(problems(nested(5))).isNotEmpty();
        assertThat(problems(nestedInNone(2))).isEmpty();
        assertThat(problems(nestedInNone(3))).isNotEmpty();
    }

    private static Signature nested(int depth) {
        return depth == 0 ? FINE : new All(List.of(nested(depth - 1)), null);
    }

    private static Signature nestedInNone(int depth) {
        Signature inside = nested(depth);
        return new All(List.of(FINE, new None(List.of(inside), null)), null);
    }

    @Test
    void tellsWhatIsWrongWithAnAll() {
        assertThat(onlyProblem(new All(List.of(FINE), 0)).where()).isEqualTo("all.within");
        assertThat(problems(new All(List.of(FINE), 1))).isEmpty();
        assertThat(onlyProblem(new All(List.of(), null)).message()).contains("empty");
        assertThat(onlyProblem(new All(List.of(new None(List.of(FINE), null)), null))
                        .message())
                .contains("nothing that must be found");
    }

    @Test
    void takesPatternsUpToALimit() {
        assertThat(problems(new Regex("a".repeat(2000)))).isEmpty();
        assertThat(onlyProblem(new Regex("a".repeat(2001))).message()).contains("too long");
    }
}
