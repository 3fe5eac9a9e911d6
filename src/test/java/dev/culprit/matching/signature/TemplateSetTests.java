package dev.culprit.matching.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.culprit.matching.signature.TemplateSet.Kind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateSetTests {

    @ParameterizedTest
    @CsvSource({
        "disk is full, LITERAL, disk is full",
        "disk {x}, STARTS_WITH_ANCHOR, disk",
        "{x} disk, HAS_ANCHOR, disk",
        "error {x} zqxjwvky, HAS_ANCHOR, zqxjwvky",
        "zqxjwvky {x} error, STARTS_WITH_ANCHOR, zqxjwvky",
        "{x:uuid}, NO_ANCHOR, ''"
    })
    void looksForATemplateByItsRarestText(String template, Kind kind, String anchor) throws TemplateSyntaxException {
        TemplateSet set = new TemplateSet();
        set.add(template);

        assertThat(set.kind(0)).isEqualTo(kind);
        assertThat(anchor(set, 0)).isEqualTo(anchor);
    }

    private static String anchor(TemplateSet set, int template) {
        Literals anchors = set.anchors();
        return new String(anchors.bytes(), anchors.start(template), anchors.length(template), StandardCharsets.UTF_8)
                .strip();
    }

    @Test
    void keepsVeryManyInTheirOrder() throws TemplateSyntaxException {
        TemplateSet set = new TemplateSet();
        for (int i = 0; i < 300; i++) {
            set.add("disk number " + i + " is {x}");
        }

        assertThat(set.size()).isEqualTo(300);
        for (int i = 0; i < 300; i++) {
            assertThat(set.get(i).text()).isEqualTo("disk number " + i + " is {x}");
            assertThat(set.kind(i)).isEqualTo(Kind.STARTS_WITH_ANCHOR);
        }
    }

    @Test
    void keepsALongOne() throws TemplateSyntaxException {
        TemplateSet set = new TemplateSet();
        String longOne = "disk ".repeat(300) + "{x}";
        set.add("first");
        set.add(longOne);

        assertThat(set.get(1).text()).isEqualTo(longOne);
        assertThat(set.get(0).text()).isEqualTo("first");
    }

    @Test
    void addsNothingThatIsNoTemplate() {
        TemplateSet set = new TemplateSet();

        assertThatThrownBy(() -> set.add("{x")).isInstanceOf(TemplateSyntaxException.class);
        assertThat(set.size()).isZero();
    }

    // by whom it is scanned

    @Test
    void isScannedByTheCallerAloneOrByThreadsThatHaveSomeWorkAhead() throws TemplateSyntaxException {
        TemplateScanner scanner = scanner("disk is full");
        try (Workers one = new Workers(scanner, 1);
                Workers two = new Workers(scanner, 2)) {
            assertThat(one.chunksAhead()).isZero();
            assertThat(two.chunksAhead()).isGreaterThanOrEqualTo(4);
        }
    }

    @Test
    void passesOnWhatGoesWrongInAScan() {
        IllegalStateException fault = new IllegalStateException("sink is full");

        assertThatThrownBy(() -> Workers.result(CompletableFuture.failedFuture(fault)))
                .isSameAs(fault);
    }

    @Test
    void isFoundThousandsOfTimesInOneBlock() throws TemplateSyntaxException {
        byte[] text = "a b\n".repeat(4_000).getBytes(StandardCharsets.UTF_8);
        byte[] padded = Arrays.copyOf(text, text.length + FoldingPasses.PADDING);
        List<Long> lines = new ArrayList<>();
        List<String> values = new ArrayList<>();

        long next = new LineScan(scanner("a {x:word}", "b")).scan(padded, 0, text.length, 7, match -> {
            lines.add(match.line());
            match.values((name, value) -> values.add(name + "=" + value));
        });

        assertThat(next).isEqualTo(4_007);
        assertThat(lines).hasSize(8_000).startsWith(7L, 7L, 8L, 8L).endsWith(4_006L, 4_006L);
        assertThat(values).hasSize(4_000).containsOnly("x=b");
    }

    private static TemplateScanner scanner(String... templates) throws TemplateSyntaxException {
        TemplateSet set = new TemplateSet();
        for (String template : templates) {
            set.add(template);
        }
        return new TemplateScanner(set, TextModel.OF_LOGS);
    }
}
