package dev.culprit.web;

import java.util.List;
import java.util.Map;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;

/**
 * Turns the Markdown that authors write into markup that is safe to show: HTML in it is escaped, addresses that are not
 * of the web are dropped, an image becomes its description, a heading a paragraph. The only maker of markup outside the
 * templates. Stateless and safe to share.
 */
public final class Markdown {

    private static final Parser PARSER = Parser.builder().build();
    private static final HtmlRenderer BLOCKS = renderer(false);
    private static final HtmlRenderer INLINE = renderer(true);
    private static final TextContentRenderer PLAIN =
            TextContentRenderer.builder().build();

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
        return new Prose(BLOCKS.render(parse(markdown)));
    }

    /** A line without the paragraph around it: titles, list items. */
    public static Prose inline(String markdown) {
        return new Prose(INLINE.render(parse(markdown)));
    }

    /** The words alone, for places that know no markup: tab titles, descriptions, feeds. */
    public static String plain(String markdown) {
        return PLAIN.render(parse(markdown)).strip();
    }

    private static Node parse(String markdown) {
        Node document = PARSER.parse(markdown);
        document.accept(new Tamer());
        return document;
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

    /** Takes out what would load something or upset the outline of the page. */
    private static final class Tamer extends AbstractVisitor {

        @Override
        public void visit(Image image) {
            visitChildren(image);
            replaceByChildren(image);
        }

        @Override
        public void visit(Heading heading) {
            visitChildren(heading);
            Paragraph paragraph = new Paragraph();
            moveChildren(heading, paragraph);
            heading.insertBefore(paragraph);
            heading.unlink();
        }

        private static void replaceByChildren(Node node) {
            Node child = node.getFirstChild();
            while (child != null) {
                Node next = child.getNext();
                node.insertBefore(child);
                child = next;
            }
            node.unlink();
        }

        private static void moveChildren(Node from, Node to) {
            Node child = from.getFirstChild();
            while (child != null) {
                Node next = child.getNext();
                to.appendChild(child);
                child = next;
            }
        }
    }
}
