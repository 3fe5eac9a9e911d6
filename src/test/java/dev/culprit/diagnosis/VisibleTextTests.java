package dev.culprit.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VisibleTextTests {

    @Test
    void takesColoursOut() {
        assertThat(VisibleText.of("\u001B[1;31merror\u001B[0m: no")).isEqualTo("error: no");
    }

    @Test
    void showsThatThereWasSomethingThatSteersATerminal() {
        assertThat(VisibleText.of("a\u001B]0;title\u0007b\bc")).isEqualTo("a\uFFFD]0;title\uFFFDb\uFFFDc");
    }

    @Test
    void showsThatTextWasReversedOrHidden() {
        assertThat(VisibleText.of("user\u202Etxt\u2066\u200B.exe")).isEqualTo("user\uFFFDtxt\uFFFD\uFFFD.exe");
    }

    @Test
    void leavesOtherScriptsAndSymbolsAlone() {
        assertThat(VisibleText.of("节点 “é” ✗ 👩\u200D🔧")).isEqualTo("节点 “é” ✗ 👩\u200D🔧");
    }
}
