package dev.culprit.editing;

import dev.culprit.article.ArticleDocument;
import dev.culprit.article.ArticleDocument.Kind;
import dev.culprit.article.ArticleDocument.Sample;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A published article, as far as others must not take its matches. */
record Neighbour(
        String key, String slug, Kind kind, Map<String, String> titles, Set<String> shares, List<Sample> samples) {

    /** With the samples that it must match. */
    static Neighbour of(ArticleDocument document) {
        Map<String, String> titles = new TreeMap<>(ArticleDocument.LOCALE_ORDER);
        document.texts().forEach((locale, text) -> titles.put(locale, text.title()));
        List<Sample> samples = document.samples().stream()
                .filter(sample -> sample.match() && sample.text() != null)
                .toList();
        return new Neighbour(
                document.key(), document.slug(), document.kind(), titles, Set.copyOf(document.shares()), samples);
    }

    Stream<Specimen> specimens() {
        return samples.stream().map(sample -> Specimen.of(this, sample));
    }

    /** Whether both are declared to show the same symptom. */
    boolean sharesWith(ArticleDocument article) {
        return shares.contains(article.slug()) || article.shares().contains(slug);
    }

    String title(Locale locale) {
        return titles.getOrDefault(
                locale.getLanguage(), titles.values().iterator().next());
    }
}
