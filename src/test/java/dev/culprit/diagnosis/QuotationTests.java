package dev.culprit.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.culprit.diagnosis.Diagnosis.Quote;
import dev.culprit.paste.Paste;
import dev.culprit.paste.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuotationTests {

    @Test
    void quotesTheLineWithWhatMattersInIt() {
        Quotation quotation = new Quotation(Paste.of("first\nopen /x: no such file\n"));

        assertThat(quotation.quotes(List.of(new Span(2, 5, 7))))
                .containsExactly(new Quote(2, 5, 7, "open ", "/x", ": no such file"));
    }

    @Test
    void joinsThePiecesOfOneLine() {
        Quotation quotation = new Quotation(Paste.of("a \\\"b\\\" c"));

        assertThat(quotation.quotes(List.of(new Span(1, 0, 2), new Span(1, 3, 5))))
                .containsExactly(new Quote(1, 0, 5, "", "a \\\"b", "\\\" c"));
    }

    @Test
    void keepsLongLinesShort() {
        Quotation quotation = new Quotation(Paste.of("x".repeat(10_000) + "y".repeat(10_000) + "z".repeat(10_000)));

        Quote quote = quotation.quotes(List.of(new Span(1, 10_000, 20_000))).get(0);

        assertThat(quote.before()).hasSizeLessThan(200).startsWith("…").endsWith("x");
        assertThat(quote.marked()).hasSizeLessThan(1_000).startsWith("y").endsWith("…");
        assertThat(quote.after()).hasSizeLessThan(300).startsWith("z").endsWith("…");
        assertThat(quote.start()).isEqualTo(10_000);
        assertThat(quote.end()).isEqualTo(20_000);
    }

    @Test
    void cutsNoCharacterInTwo() {
        Quotation quotation = new Quotation(Paste.of("👩".repeat(1_000) + "no" + "👩".repeat(1_000)));

        Quote quote = quotation.quotes(List.of(new Span(1, 2_000, 2_002))).get(0);

        assertThat(quote.before() + quote.after()).matches("…(👩)+…").hasSizeGreaterThan(100);
    }
}
