package dev.culprit.matching.signature;

import static org.assertj.core.api.Assertions.assertThat;

import dev.culprit.matching.signature.ConfigCondition.Exists;
import dev.culprit.matching.signature.Signature.All;
import dev.culprit.matching.signature.Signature.Any;
import dev.culprit.matching.signature.Signature.None;
import dev.culprit.matching.signature.Signature.Regex;
import dev.culprit.matching.signature.Signature.Text;
import dev.culprit.paste.Paste;
import dev.culprit.paste.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every way to look for many signatures must do, fast or slow. */
interface ScannerContract {

    List<Hit> scan(List<OwnedSignature> signatures, Paste paste);

    static OwnedSignature owned(String id, Signature definition) {
        Compilation compilation = SignatureCompiler.compile(definition);
        return new OwnedSignature(
                "KB-1", id, compilation.signature().orElseThrow(() -> new AssertionError(compilation.problems())));
    }

    private List<Hit> scan(Signature definition, String... lines) {
        return scan(List.of(owned("it", definition)), Paste.of(pasteOf(lines)));
    }

    private List<Hit> scanText(String paste, String... templates) {
        List<OwnedSignature> signatures = Arrays.stream(templates)
                .map(template -> owned(template, new Text(template)))
                .toList();
        return scan(signatures, Paste.of(paste));
    }

    private static String pasteOf(String... lines) {
        return String.join("\n", lines);
    }

    private static List<Integer> lines(List<Hit> hits) {
        return hits.stream().map(hit -> hit.spans().get(0).line()).toList();
    }

    private static List<String> ids(List<Hit> hits) {
        return hits.stream().map(hit -> hit.signature().id()).toList();
    }

    @Test
    default void tellsWhereWhatAndWithWhichValues() {
        List<Hit> hits = scanText("ok\nopen /run/flannel/subnet.env: no such file", "open {file:path}/subnet.env");

        assertThat(hits).hasSize(1);
        assertThat(hits.get(0).spans()).containsExactly(new Span(2, 0, 28));
        assertThat(hits.get(0).text()).isEqualTo("open /run/flannel/subnet.env");
        assertThat(hits.get(0).values()).isEqualTo(Map.of("file", "/run/flannel"));
        assertThat(hits.get(0).messages()).hasSize(1);
    }

    @Test
    default void findsAPatternThatWasWrittenForTheWholeLine() {
        String line = "2025-03-01T10:00:00Z level=error component=push msg=\"batch dropped\" status=429";

        List<Hit> hits = scan(new Regex("level=error.+msg=\"batch dropped\" status=(?P<status>\\d+)"), "ok", line);

        assertThat(hits).hasSize(1);
        assertThat(hits.get(0).spans()).containsExactly(new Span(2, 21, line.length()));
        assertThat(hits.get(0).values()).isEqualTo(Map.of("status", "429"));
    }

    @Test
    default void findsATemplateThatWasCopiedWithItsLinesEnvelope() {
        String paste = "2025-04-03T23:38:01.874Z   ERROR shop.orders:Cannot close the ledger";

        List<Hit> hits = scanText(paste, "ERROR shop.orders:Cannot close the ledger", "shop.orders:Cannot open");

        assertThat(ids(hits)).containsExactly("ERROR shop.orders:Cannot close the ledger");
    }

    @Test
    default void findsNothingInAnEmptyPaste() {
        assertThat(scanText("", "anything here")).isEmpty();
        assertThat(scanText("\n\n", "anything here")).isEmpty();
    }

    @Test
    default void findsSignaturesThatContainEachOther() {
        assertThat(ids(scanText(
                        "failed to set up sandbox",
                        "set up",
                        "failed to set up",
                        "failed to set up sandbox",
                        "up sand")))
                .containsExactlyInAnyOrder("set up", "failed to set up", "failed to set up sandbox", "up sand");
    }

    @Test
    default void findsSignaturesThatOverlap() {
        assertThat(ids(scanText("network plugin is not ready", "network plugin is", "plugin is not ready")))
                .containsExactlyInAnyOrder("network plugin is", "plugin is not ready");
    }

    @Test
    default void findsSignaturesThatDifferInTheirLastWordOnly() {
        String[] templates = IntStream.range(0, 200)
                .mapToObj(i -> "connection to the server failed with code " + i + " ")
                .toArray(String[]::new);

        List<Hit> hits = scanText("connection to the server failed with code 137", templates);

        assertThat(ids(hits)).containsExactly("connection to the server failed with code 137 ");
    }

    @Test
    default void findsASignatureAgainAndAgain() {
        assertThat(lines(scanText("x eth0 eth0\neth0\nnone\neth0", "eth0"))).containsExactly(1, 1, 2, 4);
    }

    @Test
    default void findsSignaturesWithoutAnythingToAnchorOn() {
        assertThat(ids(scanText(
                        "EOF 10.0.0.1 'a'", "EOF", "{ip:ip}", "{a:quoted}", "{x:int}.{y:int}", "'{a:word}'", "'a'")))
                .contains("EOF", "{ip:ip}", "{a:quoted}", "'{a:word}'", "'a'");
    }

    @Test
    default void findsASignatureWrittenWithOtherQuotesCaseBlanksAndBackslashes() {
        String template = "failed to load \"libfoo bar\" in zone 'x'";

        assertThat(lines(scanText(
                        pasteOf(
                                "Failed To Load \"libfoo bar\" in ZONE \"x\"",
                                "failed  to\tload `libfoo   bar` in\u00A0zone 'x'",
                                "err=\"failed to load \\\"libfoo bar\\\" in zone \\\"x\\\"\"",
                                "err=\"failed to load \\\\\\\"libfoo bar\\\\\\\" in zone \\\\\\\"x\\\\\\\"\"",
                                "failed to load \u201Clibfoo bar\u201D in zone \u2018x\u2019",
                                "failed to load libfoo bar in zone x"),
                        template)))
                .containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    default void findsTextWhoseCaseFoldsAcrossScripts() {
        assertThat(scanText("\u212Aernel panic \u017Fyncing", "kernel panic syncing"))
                .hasSize(1);
        assertThat(scanText("ОШИБКА СЕТИ", "ошибка сети")).hasSize(1);
        assertThat(scanText("节点未就绪：容器运行时网络未就绪", "容器运行时网络未就绪")).hasSize(1);
    }

    @Test
    default void findsSignaturesBetweenCarriageReturns() {
        assertThat(lines(scanText("one\r\nno such device\r\nno such device\r\n", "no such device")))
                .containsExactly(2, 3);
    }

    @Test
    default void neverFindsASignatureAcrossMessages() {
        assertThat(scanText("no such\ndevice", "no such device")).isEmpty();
    }

    @Test
    default void matchesARegexWithTheCaseAsWritten() {
        assertThat(scan(new Regex("exit code (?P<code>\\d+)"), "EXIT CODE 1", "exit code 137"))
                .singleElement()
                .satisfies(hit -> assertThat(hit.values()).containsEntry("code", "137"));
    }

    @Test
    default void findsRegexesWithAChoiceOfLiterals() {
        Signature choice = new Regex("(?:leader election|lease) (?:lost|expired)");

        assertThat(lines(scan(choice, "leader election lost", "lease expired", "lease renewed")))
                .containsExactly(1, 2);
    }

    @Test
    default void findsRegexesWithoutALiteral() {
        assertThat(scan(new Regex("\\d{3}-\\d{3}"), "call 555-123 now")).hasSize(1);
    }

    @Test
    default void allMembersMustBeFound() {
        Signature all = new All(List.of(new Text("alpha is up"), new Text("beta is down")), null);

        assertThat(scan(all, "alpha is up")).isEmpty();
        assertThat(scan(all, "beta is down", "x", "x", "alpha is up"))
                .singleElement()
                .satisfies(hit -> {
                    assertThat(hit.spans()).extracting(Span::line).containsExactly(1, 4);
                    assertThat(hit.text()).isEqualTo("beta is down\nalpha is up");
                    assertThat(hit.messages()).hasSize(2);
                });
    }

    @Test
    default void membersMustBeCloseTogetherWhenTheSignatureSaysSo() {
        Signature close = new All(List.of(new Text("alpha is up"), new Text("beta is down")), 2);

        assertThat(scan(close, "alpha is up", "x", "x", "beta is down")).isEmpty();
        assertThat(scan(close, "alpha is up", "x", "beta is down")).hasSize(1);
        assertThat(scan(close, "alpha is up", "x", "x", "alpha is up", "beta is down", "x", "alpha is up"))
                .singleElement()
                .satisfies(hit -> assertThat(hit.spans()).extracting(Span::line).containsExactly(4, 5));
    }

    @Test
    default void findsEveryPlaceWhereMembersAreClose() {
        Signature close = new All(List.of(new Text("alpha is up"), new Text("beta is down")), 1);

        assertThat(scan(close, "alpha is up", "beta is down", "x", "x", "beta is down", "alpha is up"))
                .hasSize(2);
    }

    @Test
    default void oneMemberIsEnoughForAny() {
        Signature any = new Any(List.of(new Text("alpha is up"), new Text("beta is down")), null);

        assertThat(lines(scan(any, "x", "beta is down", "alpha is up"))).containsExactly(2, 3);
    }

    @Test
    default void noneSpoilsASignatureAnywhere() {
        Signature unless =
                new All(List.of(new Text("alpha is up"), new None(List.of(new Text("beta is down")), null)), null);

        assertThat(scan(unless, "alpha is up", "x")).hasSize(1);
        assertThat(scan(unless, "alpha is up", "x", "x", "x", "beta is down")).isEmpty();
    }

    @Test
    default void noneSpoilsASignatureNearbyWhenItSaysSo() {
        Signature unless =
                new All(List.of(new Text("alpha is up"), new None(List.of(new Text("beta is down")), null)), 2);

        assertThat(lines(scan(unless, "alpha is up", "beta is down", "x", "x", "x", "alpha is up")))
                .containsExactly(6);
    }

    @Test
    default void givesHitsInTheOrderOfTheirPlaces() {
        assertThat(ids(scanText(
                        "first words then second words\nthird words", "third words", "second words", "first words")))
                .containsExactly("first words", "second words", "third words");
    }

    @Test
    default void tellsTheFirstFiftyPlacesOfASignature() {
        assertThat(lines(scanText("eth0 is down\n".repeat(2500), "eth0 is down")))
                .isEqualTo(IntStream.rangeClosed(1, 50).boxed().toList());
    }

    @Test
    default void tellsTheFirstFiftyPlacesInOneLongLine() {
        String line = "dial tcp: connection refused: eof ".repeat(20_000);

        List<Hit> hits = scan(
                List.of(
                        owned("text", new Text("connection refused: {what:word}")),
                        owned("regex", new Regex("tcp: (?P<why>connection \\w+)"))),
                Paste.of(line));

        assertThat(hits)
                .hasSize(100)
                .allSatisfy(hit -> assertThat(hit.spans()).allMatch(span -> span.line() == 1 && span.end() <= 50 * 34));
        assertThat(hits.get(0).text()).isEqualTo("tcp: connection refused");
    }

    @Test
    default void findsWhatIsTogetherBehindVeryManyPlacesOfOnePart() {
        Signature together = new All(List.of(new Text("beta is up"), new Text("alpha is down")), 1);
        String paste = "beta is up\n".repeat(5000) + "x\nx\nalpha is down\nbeta is up\n" + "beta is up\n".repeat(5000);

        assertThat(scan(together, paste))
                .singleElement()
                .satisfies(hit -> assertThat(hit.spans()).extracting(Span::line).containsExactly(5003, 5004));
    }

    @Test
    default void findsAllThatIsTogetherWhereThePartsAreFrequent() {
        Signature together = new All(List.of(new Text("beta is up"), new Text("alpha is down")), 1);
        String paste = "beta is up\nx\nalpha is down\nx\n".repeat(300) + "alpha is down, beta is up\n".repeat(60);

        assertThat(lines(scan(together, paste)))
                .isEqualTo(IntStream.rangeClosed(1201, 1250).boxed().toList());
    }

    @Test
    default void seesWhatMustNotBeNearbyBehindVeryManyOfIt() {
        Signature unless =
                new All(List.of(new Text("alpha is up"), new None(List.of(new Text("beta is down")), null)), 2);
        String paste = "beta is down\n".repeat(3000) + "x\nx\nx\nalpha is up\nbeta is down\n" + "x\n".repeat(9)
                + "alpha is up";

        assertThat(lines(scan(unless, paste))).containsExactly(3015);
    }

    @Test
    default void findsTheOneMatchBehindVeryManyAnchors() {
        String paste = "no such file or directory\n".repeat(20_000) + "open /x: no such file or directory";

        assertThat(lines(scanText(paste, "open {file:path}: no such file or directory")))
                .containsExactly(20_001);
    }

    @Test
    default void findsAPatternAtTheEndOfALongLine() {
        String paste = "x".repeat(300_000) + " lease lost after 7 tries";

        assertThat(scan(new Regex("lease lost after (?P<tries>\\d+)"), paste))
                .singleElement()
                .satisfies(hit -> assertThat(hit.values()).containsEntry("tries", "7"));
    }

    @Test
    default void findsWhatStandsInDeeplyNestedQuotes() {
        StringBuilder line = new StringBuilder("err=");
        for (int depth = 0; depth < 10; depth++) {
            line.append("\\".repeat((1 << depth) - 1)).append("\"failed: ");
        }

        assertThat(scanText(line + "disk \\\"sda\\\" is full", "disk {name:quoted} is full"))
                .singleElement()
                .satisfies(hit -> assertThat(hit.values()).containsEntry("name", "sda"));
    }

    @Test
    default void findsMembersOfACombinationThatHaveNoLiteral() {
        Signature all = new All(List.of(new Regex("\\d{3}-\\d{3}"), new Text("call me")), null);

        assertThat(scan(all, "call me", "555-123")).hasSize(1);
        assertThat(scan(all, "call me", "555 123")).isEmpty();
    }

    @Test
    default void findsTheSameTextForEverySignatureThatHasIt() {
        List<OwnedSignature> signatures = List.of(
                owned("a", new Regex("leader (lost|gone)")),
                owned("b", new All(List.of(new Regex("leader (lost|gone)"), new Text("node down")), null)),
                owned("c", new Regex("leader (lost|gone)")));

        assertThat(ids(scan(signatures, Paste.of("leader gone")))).containsExactly("a", "c");
    }

    @Test
    default void aSignatureOnConfigurationsStaysSilentWithoutOne() {
        Signature config = new Signature.Config(dev.culprit.paste.ConfigFormat.JSON, "$.cniVersion", new Exists());

        assertThat(scan(config, "just a line")).isEmpty();
    }

    @Test
    default void tenThousandSignaturesDoNotGetInEachOthersWay() {
        List<OwnedSignature> signatures = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            signatures.add(owned("s" + i, new Text("component c" + i + "x refused {what:word} at step " + i)));
        }
        Paste paste = Paste.of("component c77x refused it at step 77\ncomponent C9999x refused 'it' at step 9999\n"
                + "component c5000x refused that at step 5000");

        assertThat(ids(scan(signatures, paste))).containsExactly("s77", "s5000");
    }
}
