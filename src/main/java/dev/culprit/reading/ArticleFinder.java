package dev.culprit.reading;

import dev.culprit.article.ArticleSummary;
import dev.culprit.article.Articles;
import dev.culprit.reading.HitList.Hit;
import dev.culprit.search.ArticleSearch;
import dev.culprit.search.SearchRequest;
import dev.culprit.search.SearchResult;
import dev.culprit.search.SearchResult.Found;
import dev.culprit.web.QueryString;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds articles by the index and shows them by the store, which alone knows what is published now. */
@Component
class ArticleFinder {

    private final ArticleSearch search;
    private final Articles articles;

    ArticleFinder(ArticleSearch search, Articles articles) {
        this.search = search;
        this.articles = articles;
    }

    /** A page of articles; {@code query} is where its neighbours are linked from. */
    HitList find(SearchRequest request, Locale locale, QueryString query) {
        SearchResult result = search.search(request, locale);
        Map<String, ArticleSummary> published =
                published(result.found().stream().map(Found::key).toList());
        List<Hit> hits = result.found().stream()
                .flatMap(found -> Stream.ofNullable(published.get(found.key()))
                        .map(article -> new Hit(Listed.of(article, locale), found.excerpt())))
                .toList();
        return new HitList(result.total(), hits, new PageNumber(request.page() + 1).links(query, result.total()));
    }

    /** The components in all that a request finds, with the number of articles. */
    Map<String, Long> countComponents(SearchRequest request) {
        return search.countComponents(request);
    }

    /** What somebody who has typed this far may mean. */
    List<Listed> suggest(String typed, int limit, Locale locale) {
        List<String> keys = search.suggest(typed, limit);
        Map<String, ArticleSummary> published = published(keys);
        return keys.stream()
                .flatMap(key -> Stream.ofNullable(published.get(key)))
                .map(article -> Listed.of(article, locale))
                .toList();
    }

    private Map<String, ArticleSummary> published(List<String> keys) {
        return articles.listNamed(keys).stream().collect(Collectors.toMap(ArticleSummary::key, Function.identity()));
    }
}
