package dev.culprit.article;

import dev.culprit.article.ArticleDocument.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What lists show of a published article.
 *
 * @param headlines by locale, in the order of {@link ArticleDocument#LOCALE_ORDER}; never empty
 * @param verifiedOn the day on which somebody last checked it; null when nobody did
 * @param published when the text that readers see was published
 */
public record ArticleSummary(
        String key,
        String slug,
        Kind kind,
        List<String> components,
        SortedMap<String, Headline> headlines,
        @Nullable LocalDate verifiedOn,
        Instant published) {

    public ArticleSummary {
        components = List.copyOf(components);
        SortedMap<String, Headline> ordered = new TreeMap<>(ArticleDocument.LOCALE_ORDER);
        ordered.putAll(headlines);
        headlines = Collections.unmodifiableSortedMap(ordered);
    }

    /** The first words of an article. */
    public record Headline(String title, String summary) {}

    /** A headline and the locale it is really in. */
    public record Localized(String locale, String title, String summary) {}

    /** The headline in the wanted locale, else in English, else in any. */
    public Localized headline(Locale wanted) {
        return Stream.of(wanted.getLanguage(), "en", headlines.firstKey())
                .flatMap(tag -> Optional.ofNullable(headlines.get(tag))
                        .map(headline -> new Localized(tag, headline.title(), headline.summary()))
                        .stream())
                .findFirst()
                .orElseThrow();
    }
}
