package dev.culprit.matching.signature;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;

/**
 * Finds very many templates in lines of raw text, each line a message of its own. Immutable but for templates parsed when
 * first met, and safe to share; what a search needs is in {@link LineScan}.
 */
final class TemplateScanner {

    private final TemplateSet templates;
    private final LiteralIndex anchors;
    private final int[] withoutAnchor;
    private final AtomicReferenceArray<Template> met;

    /** For templates that are not added to any more. */
    TemplateScanner(TemplateSet templates, TextModel model) {
        this.templates = templates;
        this.anchors = new LiteralIndex(templates.anchors(), model);
        this.withoutAnchor = IntStream.range(0, templates.size())
                .filter(template -> templates.kind(template) == TemplateSet.Kind.NO_ANCHOR)
                .toArray();
        this.met = new AtomicReferenceArray<>(templates.size());
    }

    int size() {
        return templates.size();
    }

    TemplateSet.Kind kind(int number) {
        return templates.kind(number);
    }

    int anchorLength(int number) {
        return templates.anchors().length(number);
    }

    Template template(int number) {
        Template known = met.get(number);
        if (known == null) {
            known = templates.get(number);
            met.set(number, known);
        }
        return known;
    }

    LiteralIndex anchors() {
        return anchors;
    }

    int[] withoutAnchor() {
        return withoutAnchor;
    }
}
