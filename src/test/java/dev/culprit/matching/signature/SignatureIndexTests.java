package dev.culprit.matching.signature;

import static org.assertj.core.api.Assertions.assertThat;

import dev.culprit.paste.ConfigFormat;
import dev.culprit.paste.Paste;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignatureIndexTests implements ScannerContract {

    @Override
    public List<Hit> scan(List<OwnedSignature> signatures, Paste paste) {
        return SignatureIndex.of(signatures).scan(paste);
    }

    private static OwnedSignature signature(String owner, String template) {
        OwnedSignature any = ScannerContract.owned("s", new Signature.Text(template));
        return new OwnedSignature(owner, "s", any.signature());
    }

    private static List<String> owners(SignatureIndex index, String paste) {
        return index.scan(Paste.of(paste)).stream()
                .map(hit -> hit.signature().owner())
                .toList();
    }

    @Test
    void findsWhatWasAddedLater() {
        SignatureIndex before = SignatureIndex.of(List.of(signature("A", "disk is full")));

        SignatureIndex after = before.with("B", List.of(signature("B", "network is down")));

        assertThat(owners(after, "network is down, disk is full")).containsExactly("B", "A");
        assertThat(owners(before, "network is down, disk is full")).containsExactly("A");
    }

    @Test
    void forgetsWhatAnOwnerHadBefore() {
        SignatureIndex index = SignatureIndex.of(List.of(signature("A", "disk is full")));

        SignatureIndex changed = index.with("A", List.of(signature("A", "disk is gone")))
                .with("A", List.of(signature("A", "disk is slow")));

        assertThat(owners(changed, "disk is full\ndisk is gone\ndisk is slow")).containsExactly("A");
        assertThat(owners(changed.without("A"), "disk is slow")).isEmpty();
    }

    @Test
    void answersTheSameOnceMerged() {
        SignatureIndex index = SignatureIndex.of(List.of(signature("A", "disk is full"), signature("B", "disk is")))
                .with("C", List.of(signature("C", "is full")))
                .without("B");

        SignatureIndex merged = index.merged();

        assertThat(owners(merged, "disk is full"))
                .isEqualTo(owners(index, "disk is full"))
                .containsExactly("A", "C");
    }

    /** Enough messages that what a signature takes besides its trigger is looked for by an index of its own. */
    private static final String MANY = "E1112 08:15:32.004417 911 a.go:1] nothing to see\n".repeat(1_200);

    private static OwnedSignature owned(String owner, Signature definition) {
        return new OwnedSignature(
                owner, "s", SignatureCompiler.compile(definition).signature().orElseThrow());
    }

    private static Signature rareAnd(Signature other) {
        return new Signature.All(List.of(new Signature.Text("zqxjwvky is full"), other), null);
    }

    @Test
    void findsTheOtherPartsOfASignatureInALongPaste() {
        SignatureIndex index = SignatureIndex.of(List.of(
                owned("text", rareAnd(new Signature.Text("pod {x} is gone"))),
                owned("regex", rareAnd(new Signature.Regex("exit code 1\\d\\b"))),
                owned("letters", rareAnd(new Signature.Regex("\\b[0-9]{4}[x-z]\\b"))),
                owned("none", rareAnd(new Signature.None(List.of(new Signature.Text("node is fine")), null)))));
        String full = MANY + "E1112 08:15:32.004417 911 a.go:1] zqxjwvky is full\n" + MANY;

        assertThat(owners(index, full)).containsExactly("none");
        assertThat(owners(index, full + "pod web-0 is gone\n\nexit code 17\n\n1234y\n\nnode is fine\n"))
                .containsExactlyInAnyOrder("text", "regex", "letters");
        assertThat(owners(index, MANY + "pod web-0 is gone\n\nexit code 17\n\n1234y\n"))
                .isEmpty();
    }

    @Test
    void findsAConfigurationBesideAMessage() {
        SignatureIndex index = SignatureIndex.of(List.of(owned(
                "A",
                rareAnd(new Signature.Config(ConfigFormat.JSON, "$.type", new ConfigCondition.Equals("flannel"))))));

        assertThat(owners(index, "zqxjwvky is full\n\n{\"type\":\"flannel\"}\n"))
                .containsExactly("A");
        assertThat(owners(index, "zqxjwvky is full\n\n{\"type\":\"calico\"}\n")).isEmpty();
    }

    @Test
    void findsAConfigurationByAPattern() {
        SignatureIndex index = SignatureIndex.of(List.of(
                owned("A", new Signature.Config(ConfigFormat.JSON, "$.type", new ConfigCondition.Matches("^flan.")))));

        assertThat(owners(index, "{\"type\":\"flannel\"}\n")).containsExactly("A");
        assertThat(owners(index, "{\"type\":\"flan\"}\n")).isEmpty();
        assertThat(owners(index, "{\"type\":\"no flannel\"}\n")).isEmpty();
    }

    @Test
    void tellsOfEachSignatureTheFirstFiftyPlaces() {
        SignatureIndex index = SignatureIndex.of(List.of(
                owned("regex", new Signature.Regex("disk \\d+ is full")),
                owned("text", new Signature.Text("disk {x} is full")),
                owned("envelope", new Signature.Regex("a.go:1\\] disk"))));
        String line = "E1112 08:15:32.004417 911 a.go:1] disk 7 is full\n";

        for (String owner : List.of("regex", "text", "envelope")) {
            assertThat(owners(index, line.repeat(45))).filteredOn(owner::equals).hasSize(45);
            assertThat(owners(index, line.repeat(60))).filteredOn(owner::equals).hasSize(50);
        }
    }
}
