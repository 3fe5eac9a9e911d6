package dev.culprit.matching.signature;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Very many templates, numbered from 0 in the order in which they were added. Kept as text and parsed again when one is
 * met, for a million of them parsed would fill a gigabyte.
 */
public final class TemplateSet {

    private byte[] texts = new byte[1024];
    private int[] ends = new int[64];
    private int size;
    private final Literals anchors = new Literals();

    private Kind[] kinds = new Kind[64];

    /** How the template can be found once its anchor, one of its literals, is. */
    enum Kind {
        /** The anchor is all there is. */
        LITERAL,
        /** Matches start where the anchor does. */
        STARTS_WITH_ANCHOR,
        /** The anchor is somewhere in it. */
        HAS_ANCHOR,
        /** There is no literal. */
        NO_ANCHOR
    }

    private static final byte[] NO_LITERAL = {};

    /**
     * Adds a template.
     *
     * @throws TemplateSyntaxException when it is none; nothing is added then
     */
    public void add(String text) throws TemplateSyntaxException {
        Template template = Template.parse(text);
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, size * 2);
            kinds = Arrays.copyOf(kinds, size * 2);
        }
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        int start = start(size);
        int end = start + encoded.length;
        if (end > texts.length) {
            texts = Arrays.copyOf(texts, Math.max(end, texts.length * 2));
        }
        System.arraycopy(encoded, 0, texts, start, encoded.length);
        ends[size] = end;
        TemplateStep.Literal anchor = anchor(template);
        anchors.add(anchor == null ? NO_LITERAL : anchor.folded());
        kinds[size] = kind(template, anchor);
        size++;
    }

    private static TemplateStep.@Nullable Literal anchor(Template template) {
        TemplateStep.Literal best = null;
        double most = 0;
        for (TemplateStep step : template.steps()) {
            if (step instanceof TemplateStep.Literal literal) {
                double information = LogLanguage.SHIPPED.information(literal.folded());
                if (information > most) {
                    best = literal;
                    most = information;
                }
            }
        }
        return best;
    }

    private static Kind kind(Template template, TemplateStep.@Nullable Literal anchor) {
        if (anchor == null) {
            return Kind.NO_ANCHOR;
        }
        boolean first = template.steps()[0] == anchor;
        return !first ? Kind.HAS_ANCHOR : template.steps().length == 1 ? Kind.LITERAL : Kind.STARTS_WITH_ANCHOR;
    }

    /** How many there are. */
    public int size() {
        return size;
    }

    /** One of them, parsed. */
    Template get(int number) {
        int start = start(number);
        String text = new String(texts, start, ends[number] - start, StandardCharsets.UTF_8);
        try {
            return Template.parse(text);
        } catch (TemplateSyntaxException e) {
            throw new IllegalStateException("was parsed before: " + text, e);
        }
    }

    private int start(int number) {
        return number == 0 ? 0 : ends[number - 1];
    }

    Kind kind(int number) {
        return kinds[number];
    }

    /** The anchors, under the numbers of their templates; an empty one where there is none. */
    Literals anchors() {
        return anchors;
    }
}
