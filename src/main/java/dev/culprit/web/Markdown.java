package dev.culprit.web;

import dev.culprit.web.MarkdownTamer.LinkRemover;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    /** With the blanks that set code apart from Chinese: quotation marks need none. */
    private static final Pattern CODE =
            Pattern.compile("(?:(?<=\\p{IsHan}) )?(?<!`)`([^`\n]+)`(?!`)(?: (?=\\p{IsHan}))?");

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

    /** The same, where code that is a name leads to what it names. */
    public static Prose blocks(String markdown, Function<String, Optional<Destination>> destinations) {
        return new Prose(BLOCKS.render(parse(markdown, destinations)));
    }

    /** A line without the paragraph around it: titles, list items. */
    public static Prose inline(String markdown) {
        return inline(markdown, Markdown::leadsNowhere);
    }

    /** The same, where code that is a name leads to what it names. */
    public static Prose inline(String markdown, Function<String, Optional<Destination>> destinations) {
        return new Prose(INLINE.render(parse(markdown, destinations)));
    }

    /** The words alone, for places that know no markup: tab titles, descriptions, feeds. */
    public static String plain(String markdown) {
        MarkdownWords words = new MarkdownWords();
        parse(markdown, Markdown::leadsNowhere).accept(words);
        return words.text();
    }

    /** The same Markdown, where code that is a name has become the title of what it names, in quotation marks. */
    public static String withTitles(String markdown, Function<String, Optional<String>> titles) {
        return CODE.matcher(markdown)
                .replaceAll(code -> Matcher.quoteReplacement(titles.apply(code.group(1))
                        .map(title -> "“" + title + "”")
                        .orElseGet(code::group)));
    }

    private static Node parse(String markdown, Function<String, Optional<Destination>> destinations) {
        Node document = PARSER.parse(markdown);
        document.accept(new MarkdownTamer(destinations));
        return document;
    }

    /** A paragraph that says what a link leads to. */
    static Node title(String markdown) {
        Node document = parse(markdown, Markdown::leadsNowhere);
        document.accept(new LinkRemover());
        Node paragraph = document.getFirstChild();
        return paragraph == null ? document : paragraph;
    }

    private static Optional<Destination> leadsNowhere(String code) {
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
