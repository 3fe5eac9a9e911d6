package dev.culprit.editing;

import dev.culprit.article.ArticleDocument;
import dev.culprit.article.ArticleDocument.Kind;
import dev.culprit.diagnosis.UnmatchedPaste;

/**
 * A recorded text that signatures can be tried on, and what is known of it.
 *
 * @param owner key of the article whose sample it is; empty for a text that belongs to none
 * @param name of its file, or where it can be read
 */
record Specimen(Source source, String owner, String name, String text) {

    /** Where it comes from, and so what a match in it means. */
    enum Source {
        /** A sample of the article that is worked on. */
        OWN,
        /** A sample that another article must match. */
        NEIGHBOUR,
        /** A log in which nothing is wrong. */
        BENIGN,
        /** A paste of the last days that nothing answered. */
        UNMATCHED
    }

    static Specimen own(ArticleDocument article, ArticleDocument.Sample sample) {
        return new Specimen(Source.OWN, article.key(), sample.file(), String.valueOf(sample.text()));
    }

    static Specimen of(Neighbour neighbour, ArticleDocument.Sample sample) {
        Source source = neighbour.kind() == Kind.BENIGN ? Source.BENIGN : Source.NEIGHBOUR;
        return new Specimen(source, neighbour.key(), sample.file(), String.valueOf(sample.text()));
    }

    static Specimen benign(String path, String text) {
        return new Specimen(Source.BENIGN, "", path, text);
    }

    static Specimen of(UnmatchedPaste paste) {
        return new Specimen(Source.UNMATCHED, "", paste.path(), paste.text());
    }
}
