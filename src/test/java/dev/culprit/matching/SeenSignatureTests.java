package dev.culprit.matching;

import static dev.culprit.matching.KnownIssueBuilder.anIssue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.culprit.matching.signature.CompiledSignature;
import dev.culprit.matching.signature.ConfigCondition;
import dev.culprit.matching.signature.Hit;
import dev.culprit.matching.signature.NamedSignature;
import dev.culprit.matching.signature.OwnedSignature;
import dev.culprit.matching.signature.Signature;
import dev.culprit.matching.signature.SignatureCompiler;
import dev.culprit.matching.signature.SignatureIndex;
import dev.culprit.paste.ConfigFormat;
import dev.culprit.paste.Paste;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeenSignatureTests {

    private static final TextIndex INDEX = TextIndex.of(
            List.of(anIssue("LSE-0001").withWords("An agent lost its lease", "").build()));

    private static SeenSignature seen(Signature definition, String paste) {
        CompiledSignature compiled =
                SignatureCompiler.compile(definition).signature().orElseThrow();
        List<Hit> hits = SignatureIndex.of(List.of(new OwnedSignature("LSE-0001", "s", compiled)))
                .scan(Paste.of(paste));
        return SeenSignature.of(new NamedSignature("s", definition), hits, INDEX);
    }

    private static SeenSignature seen(String template, String paste) {
        return seen(new Signature.Text(template), paste);
    }

    private static double rarity(String word) {
        return INDEX.rarity(Terms.word(word));
    }

    @Test
    void tellsAsMuchAsItsWordsAreRare() {
        assertThat(seen("lease {x:word} expired", "the lease 4711 expired").information())
                .isCloseTo(rarity("lease") + rarity("expired"), within(1e-9));
    }

    @Test
    void tellsNoMoreWhenItIsSeenAgain() {
        assertThat(seen("lease {x:word} expired", "lease 1 expired\nlease 2 expired")
                        .information())
                .isEqualTo(seen("lease {x:word} expired", "lease 1 expired").information());
    }

    @Test
    void tellsOnlyWhatWasThereOfAlternatives() {
        Signature either = new Signature.Any(List.of(new Signature.Text("lease"), new Signature.Text("ledger")), null);

        assertThat(seen(either, "the lease").information()).isCloseTo(rarity("lease"), within(1e-9));
    }

    @Test
    void tellsAllItsWordsWhereAConfigurationShowsIt() {
        Signature setting =
                new Signature.Config(ConfigFormat.YAML, "$.lease.mode", new ConfigCondition.Equals("shared"));

        assertThat(seen(setting, "lease:\n  mode: shared\n").information())
                .isGreaterThan(rarity("lease") + rarity("mode") + rarity("shared") - 1e-9);
    }

    @Test
    void tellsWithOthersWhatTheyHaveInCommonOnce() {
        SeenSignature lease = seen("lease expired", "lease expired");
        SeenSignature ledger = seen("ledger expired", "ledger expired");

        assertThat(SeenSignature.togetherTell(List.of(lease, lease))).isEqualTo(lease.information());
        assertThat(SeenSignature.togetherTell(List.of(lease, ledger)))
                .isCloseTo(lease.information() + ledger.information() - rarity("expired"), within(1e-9));
        assertThat(SeenSignature.togetherTell(List.of())).isZero();
    }

    @Test
    void isRoutineWhenOnlyInformationAndDebuggingSayIt() {
        assertThat(seen("lease", "INFO the lease\nDEBUG the lease").isRoutine()).isTrue();
        assertThat(seen("lease", "INFO the lease\nERROR the lease").isRoutine()).isFalse();
        assertThat(seen("lease", "the lease").isRoutine()).isFalse();
        assertThat(seen(
                                new Signature.Config(ConfigFormat.YAML, "$.lease", new ConfigCondition.Equals("x")),
                                "lease: x\nother: y\n")
                        .isRoutine())
                .isFalse();
    }

    @Test
    void isInnermostWhenItReachesIntoTheLastOfWrappedErrors() {
        assertThat(seen("lease", "start failed: no lease").isInnermost()).isTrue();
        assertThat(seen("failed: no", "start failed: no lease").isInnermost()).isTrue();
        assertThat(seen("start failed", "start failed: no lease").isInnermost()).isFalse();
        assertThat(seen("start", "start").isInnermost()).isTrue();
        assertThat(seen("start", "start failed: no lease\nstart").isInnermost()).isTrue();
        assertThat(seen(
                                new Signature.Config(ConfigFormat.YAML, "$.lease", new ConfigCondition.Equals("x")),
                                "lease: x\nother: y\n")
                        .isInnermost())
                .isTrue();
    }

    @Test
    void isInnermostOnALaterLineOfAMessage() {
        String trace =
                "java.lang.X: start failed\n\tat a.B.c(B.java:1)\nCaused by: java.io.Y: gone\n\tat d.E.f(E.java:2)\n";

        assertThat(seen("gone", trace).isInnermost()).isTrue();
        assertThat(seen("E.java", trace).isInnermost()).isTrue();
        assertThat(seen("start failed", trace).isInnermost()).isFalse();
    }

    @Test
    void hasTheStoriesOfTheMessagesThatShowIt() {
        assertThat(seen("lease", "the lease of 4711\nthe lease of 4712\na lease")
                        .stories())
                .hasSize(2);
        assertThat(seen("lease", "the lease of 4711").stories())
                .isEqualTo(seen("lease", "the lease of 4712").stories());
        assertThat(seen(
                                new Signature.Config(ConfigFormat.YAML, "$.lease", new ConfigCondition.Equals("x")),
                                "a: y\nlease: x\n")
                        .stories())
                .hasSize(1);
    }
}
