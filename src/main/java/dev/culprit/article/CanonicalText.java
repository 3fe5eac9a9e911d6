package dev.culprit.article;

import java.util.Map;
import java.util.SortedMap;

/**
 * Articles as text, in the one form that revisions keep: {@code read(write(x))} equals {@code x}. A port: the module that
 * knows the files implements it. Safe to share.
 */
public interface CanonicalText {

    /** The files of an article by their path below its folder, such as {@code article.yaml} and {@code samples/a.txt}. */
    SortedMap<String, String> write(ArticleDocument document);

    /**
     * The article in these files.
     *
     * @throws IllegalArgumentException when {@link #write} cannot have made them
     */
    ArticleDocument read(Map<String, String> files);
}
