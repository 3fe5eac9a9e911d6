package dev.culprit.paste;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In the table a bar stands on either side of what lies between two links. */
class ChainTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "one",
                "a|: |b",
                "a|: |b|: |c",
                "a:b",
                "a: ",
                ": b",
                "a|: |b: ",
                "open /x/y.env|: |no such file",
                "rpc error|: |code = Unknown| desc = |failed|: |x",
                "code = Unknown| desc = |a|: |b",
                "a| Caused by: |b",
                "a| Suppressed: |b| Wrapped by: |c",
                "a caused by|: |b",
                "Get \"https://x:443/\"|: |dial tcp 10.0.0.1:443|: |refused"
            })
    void isSplitWhereOneErrorWrapsAnother(String marked) {
        String[] parts = marked.split("\\|");
        String text = "x: " + marked.replace("|", "") + ": x";
        List<Segment> links = new ArrayList<>();

        Chain.split(text, 3, text.length() - 3, links);

        List<String> expected = new ArrayList<>();
        for (int i = 0; i < parts.length; i += 2) {
            expected.add(parts[i]);
        }
        assertThat(links)
                .extracting(link -> text.substring(link.start(), link.end()))
                .isEqualTo(expected);
    }

    @Test
    void hasNoLinksWithoutText() {
        List<Segment> links = new ArrayList<>();

        Chain.split("a: b", 2, 2, links);

        assertThat(links).isEmpty();
    }

    @Test
    void keepsTheRestInItsLastLinkWhenItIsVeryLong() {
        String text = "a: ".repeat(200) + "b";
        List<Segment> links = new ArrayList<>();

        Chain.split(text, 0, text.length(), links);

        assertThat(links).hasSize(128).last().isEqualTo(new Segment(3 * 127, text.length()));
    }
}
