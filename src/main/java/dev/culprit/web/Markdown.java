package dev.culprit.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Turns the Markdown that authors write into markup that is safe to show: HTML in it is escaped, addresses that are not
 * of the web are dropped, an image becomes its description, a heading a paragraph. The only maker of markup outside the
 * templates. Stateless and safe to share.
 */
public final class Markdown {

    private static final Parser PARSER = Parser.builder().build();
    private static final HtmlRenderer BLOCKS = renderer(false);
    private static final HtmlRenderer INLINE = renderer(true);

    private Markdown() {}

    private static HtmlRenderer renderer(boolean omitSingleParagraph) {
        return HtmlRenderer.builder()
                .escapeHtml(true)
                .sanitizeUrls(true)
                .urlSanitizer(new DefaultUrlSanitizer(List.of("http", "https", "mailto")))
                .omitSingleParagraphP(omitSingleParagraph)
                .attributeProviderFactory(context -> Markdown::markForeignLinks)
                .build();
    }

    /** Paragraphs, lists, quotations, code. */
    public static Prose blocks(String markdown) {
        return blocks(markdown, Markdown::leadsNowhere);
    }

    /** The same, where code that names something leads to it: the function knows the address, which begins with / or #. */
    public static Prose blocks(String markdown, Function<String, Optional<String>> addressOfCode) {
        return new Prose(BLOCKS.render(parse(markdown, addressOfCode)));
    }

    /** A line without the paragraph around it: titles, list items. */
    public static Prose inline(String markdown) {
        return inline(markdown, Markdown::leadsNowhere);
    }

    /** The same, where code that names something leads to it. */
    public static Prose inline(String markdown, Function<String, Optional<String>> addressOfCode) {
        return new Prose(INLINE.render(parse(markdown, addressOfCode)));
    }

    /** The words alone, for places that know no markup: tab titles, descriptions, feeds. */
    public static String plain(String markdown) {
        MarkdownWords words = new MarkdownWords();
        parse(markdown, Markdown::leadsNowhere).accept(words);
        return words.text();
    }

    private static Node parse(String markdown, Function<String, Optional<String>> addressOfCode) {
        Node document = PARSER.parse(markdown);
        document.accept(new MarkdownTamer(addressOfCode));
        return document;
    }

    private static Optional<String> leadsNowhere(String code) {
        return Optional.empty();
    }

    private static void markForeignLinks(Node node, String tag, Map<String, String> attributes) {
        if (node instanceof Link) {
            String address = attributes.getOrDefault("href", "");
            if (address.startsWith("#") || (address.startsWith("/") && !address.startsWith("//"))) {
                attributes.remove("rel");
            } else {
                attributes.put("rel", "noopener noreferrer nofollow");
            }
        }
    }
}
