package dev.culprit.content;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files of one article by their path below its folder: {@code article.yaml}, {@code en.md}, {@code samples/a.txt}.
 * Line ends are {@code \n}.
 */
public record ArticleFiles(SortedMap<String, String> byName) {

    static final String STRUCTURE = "article.yaml";
    static final String SAMPLES = "samples/";
    static final String TEXT_SUFFIX = ".md";

    public ArticleFiles {
        byName = Collections.unmodifiableSortedMap(new TreeMap<>(byName));
    }

    public static ArticleFiles of(Map<String, String> files) {
        return new ArticleFiles(new TreeMap<>(files));
    }
}
