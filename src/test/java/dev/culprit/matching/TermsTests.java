package dev.culprit.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TermsTests {

    private static List<String> terms(String text) {
        List<String> terms = new ArrayList<>();
        Terms.of(text, (term, start, end) -> terms.add(text.substring(start, end)));
        return terms;
    }

    private static List<Long> hashes(String text) {
        List<Long> hashes = new ArrayList<>();
        Terms.of(text, (term, start, end) -> hashes.add(term));
        return hashes;
    }

    @Test
    void givesWordsAndPairsOfNeighbours() {
        assertThat(terms("open subnet.env: gone"))
                .containsExactly("open", "subnet", "open subnet", "env", "subnet.env", "gone", "env: gone");
    }

    @Test
    void makesNoPairsOfWordsThatStandApart() {
        assertThat(terms("open ----- gone")).containsExactly("open", "gone");
    }

    @Test
    void ignoresCase() {
        assertThat(hashes("NetworkPluginNotReady")).isEqualTo(hashes("networkpluginnotready"));
    }

    @Test
    void leavesOutWhatMachinesMadeUp() {
        assertThat(terms("coredns-7484cd47db-kmg55")).containsExactly("coredns");
        assertThat(terms("e5a8e7ad13f2628e35bf08b06924cf00")).isEmpty();
        assertThat(terms("1234567 139 x")).containsExactly("139");
    }

    @Test
    void keepsNamesWithFewDigits() {
        assertThat(terms("x509")).containsExactly("x509");
        assertThat(terms("ipv6")).containsExactly("ipv6");
    }

    @Test
    void givesPairsOfChineseCharactersAndTheWordsBetween() {
        assertThat(terms("节点重启后flannel失败")).containsExactly("节点", "点重", "重启", "启后", "flannel", "失败");
    }

    @Test
    void makesNoPairsAcrossChineseParticles() {
        assertThat(terms("证书过期了怎么办")).containsExactly("证书", "书过", "过期");
    }

    @Test
    void pairsWordsAtMostFourCharactersApart() {
        assertThat(terms("open -- gone")).contains("open -- gone");
        assertThat(terms("open --- gone")).containsExactly("open", "gone");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ab",
                "12345",
                "ipv6",
                "docker0",
                "beefcafe1x",
                "an_id",
                "Ошибка",
                "ab1c",
                "abcdefghi1z",
                "abcdefg123"
            })
    void keepsWords(String word) {
        assertThat(terms(word)).containsExactly(word);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "7", "123456", "abcd1", "sha256", "deadbeef0", "abcdef1", "abcdef1234"})
    void leavesOutSingleLettersLongNumbersAndMadeUpNames(String word) {
        assertThat(terms(word)).isEmpty();
    }

    @Test
    void leavesOutWhatIsTooLongForAWord() {
        assertThat(terms("x".repeat(64))).hasSize(1);
        assertThat(terms("x".repeat(65))).isEmpty();
    }

    @Test
    void ignoresCaseInEveryAlphabet() {
        assertThat(hashes("AZ_ЯÉ")).isEqualTo(hashes("az_яé"));
        assertThat(hashes("@`")).isEmpty();
        assertThat(hashes("ab[cd")).isEqualTo(hashes("ab{cd"));
    }

    @Test
    void tellsWordsApart() {
        assertThat(hashes("lease broker"))
                .doesNotHaveDuplicates()
                .doesNotContainAnyElementsOf(hashes("broker lease").subList(2, 3));
        assertThat(Terms.pair(Terms.word("lease"), Terms.word("broker")))
                .isEqualTo(hashes("lease broker").get(2));
    }

    @Test
    void knowsTheFirstAndTheLastOfTheChineseCharacters() {
        assertThat(terms("\u3400\u9fff")).containsExactly("\u3400\u9fff");
        assertThat(terms("\u4e00\u7684\u4e01")).isEmpty();
        assertThat(terms("节a点")).isEmpty();
    }
}
