package dev.culprit.matching;

import static org.assertj.core.api.Assertions.assertThat;

import dev.culprit.matching.KnownIssue.PossibleCause;
import dev.culprit.matching.signature.NamedSignature;
import dev.culprit.matching.signature.Signature;
import dev.culprit.paste.Paste;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MatcherTests {

    private static final KnownIssue DISK_FULL = issue(
            "DSK-0001",
            false,
            text("no-space", "write {file:path}: no space left on device"),
            new PossibleCause("logs-grew", List.of(text("log-folder", "/var/log/")), List.of(), List.of()),
            new PossibleCause(
                    "images-piled-up", List.of(text("image-folder", "/var/lib/containerd/")), List.of(), List.of()));

    private static KnownIssue issue(String key, boolean benign, NamedSignature symptom, PossibleCause... causes) {
        return new KnownIssue(
                key,
                key.toLowerCase(Locale.ROOT),
                benign,
                List.of(),
                List.of(),
                List.of(symptom),
                List.of(causes),
                Set.of(),
                List.of());
    }

    private static NamedSignature text(String id, String template) {
        return new NamedSignature(id, new Signature.Text(template));
    }

    private static Findings match(Matcher matcher, String paste) {
        return matcher.match(Paste.of(paste));
    }

    @Test
    void findsTheIssueWhoseSymptomThePasteShows() {
        Findings findings = match(Matcher.of(List.of(DISK_FULL)), "E write /var/log/pods/a: no space left on device");

        assertThat(findings.matches()).singleElement().satisfies(match -> {
            assertThat(match.key()).isEqualTo("DSK-0001");
            assertThat(match.evidence().get(0).values()).containsEntry("file", "/var/log/pods/a");
        });
    }

    @Test
    void putsTheCauseFirstThatItsEvidenceSpeaksFor() {
        Findings findings =
                match(Matcher.of(List.of(DISK_FULL)), "write /var/lib/containerd/io/x: no space left on device");

        assertThat(findings.matches().get(0).causes().get(0).id()).isEqualTo("images-piled-up");
    }

    @Test
    void answersNothingToAnUnrelatedPaste() {
        assertThat(match(Matcher.of(List.of(DISK_FULL)), "NullPointerException at Foo.java:12")
                        .matches())
                .isEmpty();
    }

    @Test
    void namesHarmlessLinesApartFromProblems() {
        KnownIssue harmless = issue("DSK-0002", true, text("retry", "will retry the write later"));

        Findings findings = match(Matcher.of(List.of(DISK_FULL, harmless)), "warning: will retry the write later");

        assertThat(findings.matches()).isEmpty();
        assertThat(findings.benign()).extracting(Match::key).containsExactly("DSK-0002");
    }

    @Test
    void takesUpAndDropsIssuesWithoutTouchingTheOldMatcher() {
        Matcher empty = Matcher.of(List.of());

        Matcher knowing = empty.with(DISK_FULL);

        String paste = "write /a: no space left on device";
        assertThat(match(empty, paste).matches()).isEmpty();
        assertThat(match(knowing, paste).matches()).hasSize(1);
        assertThat(match(knowing.without("DSK-0001"), paste).matches()).isEmpty();
    }
}
