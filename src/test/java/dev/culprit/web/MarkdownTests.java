package dev.culprit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTests {

    @Test
    void rendersParagraphsListsAndCode() {
        String markup = Markdown.blocks("Look at `cni0`:\n\n- one\n- two\n").markup();

        assertThat(markup).isEqualTo("<p>Look at <code>cni0</code>:</p>\n<ul>\n<li>one</li>\n<li>two</li>\n</ul>\n");
    }

    @Test
    void rendersALineWithoutAParagraph() {
        assertThat(Markdown.inline("the `node` **fails**").markup())
                .isEqualTo("the <code>node</code> <strong>fails</strong>");
    }

    @Test
    void keepsOnlyTheWordsOfPlainText() {
        assertThat(Markdown.plain("the `node` **fails**, see [here](https://example.org)"))
                .isEqualTo("the node fails, see here");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "a <img src=x onerror=alert(1)> b",
                "<a href=\"javascript:alert(1)\">x</a>",
                "`<script>`",
                "&lt;script&gt;",
                "- <iframe src=//evil>",
                "[x](<javascript:alert(1)> \"<script>\")",
                "![<script>](x)"
            })
    void letsNoMarkupOfTheAuthorThrough(String markdown) {
        assertThat(Markdown.blocks(markdown).markup())
                .doesNotContain("<script", "<img", "<iframe", "<a href=\"javascript");
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "vbscript:x"})
    void dropsAddressesThatAreNotOfTheWeb(String address) {
        assertThat(Markdown.blocks("[x](" + address + ")").markup()).contains("href=\"\"");
    }

    @Test
    void showsTheDescriptionOfAnImageAndLoadsNothing() {
        assertThat(Markdown.inline("![a *map*](https://example.org/x.png)").markup())
                .isEqualTo("a <em>map</em>");
    }

    @Test
    void leadsFromNamesToWhatTheyName() {
        Prose prose = Markdown.inline(
                "see `disk-full`, not [`disk-full`](/x) or `other`",
                name -> name.equals("disk-full")
                        ? Optional.of(Destination.at("/articles/disk-full"))
                        : Optional.empty());

        assertThat(prose.markup())
                .isEqualTo("see <a href=\"/articles/disk-full\"><code>disk-full</code></a>,"
                        + " not <a href=\"/x\"><code>disk-full</code></a> or <code>other</code>");
    }

    @Test
    void callsWhatANameLeadsToByItsTitle() {
        Prose prose = Markdown.inline(
                "see `log-grew`, not [`log-grew`](/x)",
                name -> Optional.of(Destination.titled("#" + name, "A `log` of [many](/y) *lines*")));

        assertThat(prose.markup())
                .isEqualTo("see <a href=\"#log-grew\">A <code>log</code> of many <em>lines</em></a>,"
                        + " not <a href=\"/x\"><code>log-grew</code></a>");
    }

    @Test
    void putsTitlesIntoTheMarkdownOfNames() {
        String markdown = Markdown.withTitles(
                "`a-b` and ``a-b``, `c`",
                name -> name.equals("a-b") ? Optional.of("The `$1` title") : Optional.empty());

        assertThat(markdown).isEqualTo("“The `$1` title” and ``a-b``, `c`");
        assertThat(Markdown.withTitles("见 `a-b` 和 `c-d` 等", name -> Optional.of("磁盘")))
                .isEqualTo("见“磁盘”和“磁盘”等");
    }

    @Test
    void keepsHeadingsOutOfThePageOutline() {
        assertThat(Markdown.blocks("# Big").markup()).isEqualTo("<p>Big</p>\n");
    }

    @Test
    void marksForeignLinksOnly() {
        assertThat(Markdown.inline("[a](https://example.org)").markup())
                .contains("rel=\"noopener noreferrer nofollow\"");
        assertThat(Markdown.inline("[a](/articles/x)").markup()).isEqualTo("<a href=\"/articles/x\">a</a>");
    }
}
