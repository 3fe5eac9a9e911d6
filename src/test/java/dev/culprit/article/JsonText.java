package dev.culprit.article;

import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** Stands in for the content files. */
class JsonText implements CanonicalText {

    private static final String FILE = "article.json";

    @Override
    public SortedMap<String, String> write(ArticleDocument document) {
        return new TreeMap<>(Map.of(FILE, JsonColumn.MAPPER.writeValueAsString(document)));
    }

    @Override
    public ArticleDocument read(Map<String, String> files) {
        return JsonColumn.MAPPER.readValue(Objects.requireNonNull(files.get(FILE)), ArticleDocument.class);
    }
}
