package dev.culprit.web;

/**
 * Markup that may stand in a page as it is. Only {@link Markdown} makes it, and only {@code fragments/prose} shows it.
 */
public final class Prose {

    private final String markup;

    Prose(String markup) {
        this.markup = markup;
    }

    /** Well-formed HTML without scripts, styles, forms, images or handlers. */
    public String markup() {
        return markup;
    }

    public boolean isEmpty() {
        return markup.isEmpty();
    }

    @Override
    public String toString() {
        return markup;
    }
}
