package dev.culprit.search;

import dev.culprit.search.SearchResult.Found;
import dev.culprit.search.SearchResult.Piece;
import dev.culprit.search.WordField.Part;
import dev.culprit.search.WordField.Tongue;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.engine.search.projection.SearchProjection;
import org.hibernate.search.engine.search.projection.dsl.SearchProjectionFactory;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.scope.SearchScope;
import org.hibernate.search.mapper.orm.session.SearchSession;
import org.springframework.stereotype.Service;

/**
 * Finds published articles by words, in any language they are written in. Any text may be asked for: nothing in it is
 * taken for syntax. What was published a moment ago may take a second to be found. Safe to share.
 */
@Service
public class ArticleSearch {

    private static final int LONGEST_TEXT = 2_000;
    private static final int LONGEST_WORDS = 8_000;
    private static final int MOST_WORDS = 400;
    private static final int MOST_COMPONENTS = 200;
    private static final int COUNTED_EXACTLY = 10_000;
    private static final AggregationKey<Map<String, Long>> COMPONENTS = AggregationKey.of(ArticleBinder.COMPONENT);

    private final EntityManagerFactory entities;

    ArticleSearch(EntityManagerFactory entities) {
        this.entities = entities;
    }

    /** An article and how well it fits; scores are comparable within one answer only. */
    public record Ranked(String key, double score) {}

    /** A page of articles for people, with excerpts in their language where there are any. */
    public SearchResult search(SearchRequest request, Locale locale) {
        QueryText text = QueryText.of(request.text(), LONGEST_TEXT, MOST_WORDS);
        return inSession((session, scope) -> {
            var result = session.search(scope)
                    .select(found(scope, locale))
                    .where(new ArticleQuery(scope.predicate()).forPeople(request, text))
                    .highlighter(Excerpt::highlighter)
                    .sort(order -> text.isEmpty() ? order.field(ArticleBinder.KEY) : order.score())
                    .totalHitCountThreshold(COUNTED_EXACTLY)
                    .fetch(request.page() * request.size(), request.size());
            return new SearchResult(result.total().hitCountLowerBound(), result.hits());
        });
    }

    /** The components in all that a request finds, with the number of articles, most frequent first. */
    public Map<String, Long> countComponents(SearchRequest request) {
        QueryText text = QueryText.of(request.text(), LONGEST_TEXT, MOST_WORDS);
        return inSession((session, scope) -> new LinkedHashMap<>(session.search(scope)
                .where(new ArticleQuery(scope.predicate()).forPeople(request, text))
                .aggregation(
                        COMPONENTS,
                        field -> field.terms()
                                .field(ArticleBinder.COMPONENT, String.class)
                                .orderByCountDescending()
                                .maxTermCount(MOST_COMPONENTS))
                .fetch(0)
                .aggregation(COMPONENTS)));
    }

    private static SearchProjection<Found> found(SearchScope<SearchEntry> scope, Locale locale) {
        var projections = scope.projection();
        return projections
                .composite()
                .from(projections.id(String.class).toProjection(), excerpt(projections, locale))
                .as(Found::new)
                .toProjection();
    }

    /** Where most of the words stand together in the reader's language; when none stands there, in English. */
    private static SearchProjection<List<Piece>> excerpt(SearchProjectionFactory<?, ?> projections, Locale locale) {
        SearchProjection<?>[] byTongue = Stream.of(Tongue.of(locale.getLanguage()), Tongue.EN)
                .distinct()
                .map(tongue -> excerpt(projections, tongue))
                .toArray(SearchProjection<?>[]::new);
        return projections
                .composite()
                .from(byTongue)
                .asList(ArticleSearch::firstThatSays)
                .toProjection();
    }

    private static SearchProjection<Excerpt> excerpt(SearchProjectionFactory<?, ?> projections, Tongue tongue) {
        SearchProjection<?>[] highlights = Stream.of(Part.SYMPTOMS, Part.CAUSES, Part.FIXES)
                .map(part -> new WordField(part, tongue))
                .map(field -> projections.highlight(field.path()).toProjection())
                .toArray(SearchProjection<?>[]::new);
        return projections
                .composite()
                .from(highlights)
                .asList(ArticleSearch::best)
                .toProjection();
    }

    private static Excerpt best(List<?> highlightsByField) {
        return Excerpt.best(highlightsByField.stream()
                .flatMap(highlights -> ((Collection<?>) highlights).stream())
                .map(String::valueOf));
    }

    private static List<Piece> firstThatSays(List<?> excerpts) {
        return excerpts.stream()
                .map(excerpt -> ((Excerpt) excerpt).pieces())
                .filter(pieces -> !pieces.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** The articles that fit these words best, best first: raw, for those who weigh them with other evidence. */
    public List<Ranked> rank(String words, int limit) {
        QueryText text = QueryText.of(words, LONGEST_WORDS, MOST_WORDS);
        if (text.isEmpty()) {
            return List.of();
        }
        return inSession((session, scope) -> session.search(scope)
                .select(ranked(scope))
                .where(new ArticleQuery(scope.predicate()).forMatcher(text))
                .fetchHits(limit));
    }

    private static SearchProjection<Ranked> ranked(SearchScope<SearchEntry> scope) {
        var projections = scope.projection();
        return projections
                .composite()
                .from(projections.id(String.class), projections.score())
                .as((key, score) -> new Ranked(key, score))
                .toProjection();
    }

    /** Keys of the articles that somebody who has typed this far may mean, best first. */
    public List<String> suggest(String typed, int limit) {
        QueryText text = QueryText.of(typed, LONGEST_TEXT, MOST_WORDS);
        if (text.isEmpty()) {
            return List.of();
        }
        return inSession((session, scope) -> session.search(scope)
                .select(scope.projection().id(String.class).toProjection())
                .where(new ArticleQuery(scope.predicate()).forTyping(text))
                .fetchHits(limit));
    }

    /** In a session of its own: an index needs no connection to the database. */
    private <T> T inSession(BiFunction<SearchSession, SearchScope<SearchEntry>, T> search) {
        try (EntityManager manager = entities.createEntityManager()) {
            SearchSession session = Search.session(manager);
            return search.apply(session, session.scope(SearchEntry.class));
        }
    }
}
