package dev.culprit.matching.signature;

import static org.assertj.core.api.Assertions.assertThat;

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
}
