package dev.culprit.web;

import java.util.Optional;
import java.util.function.Function;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/** Takes out what would load something or upset the outline of the page; puts in the links of names. */
final class MarkdownTamer extends AbstractVisitor {

    private final Function<String, Optional<Destination>> destinations;

    MarkdownTamer(Function<String, Optional<Destination>> destinations) {
        this.destinations = destinations;
    }

    @Override
    public void visit(Code code) {
        destinations
                .apply(code.getLiteral())
                .filter(destination -> !isLinked(code))
                .ifPresent(destination -> lead(code, destination));
    }

    private static void lead(Code code, Destination destination) {
        Link link = new Link(destination.address(), null);
        code.insertBefore(link);
        link.appendChild(code);
        destination.title().ifPresent(title -> {
            moveChildren(Markdown.title(title), link);
            code.unlink();
        });
    }

    private static boolean isLinked(Node node) {
        for (Node parent = node.getParent(); parent != null; parent = parent.getParent()) {
            if (parent instanceof Link) {
                return true;
            }
        }
        return false;
    }

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

    /** Leaves of links what they say: they may not stand in one another. */
    static final class LinkRemover extends AbstractVisitor {
        @Override
        public void visit(Link link) {
            visitChildren(link);
            replaceByChildren(link);
        }
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
