package dev.culprit.search;

import dev.culprit.search.WordField.Part;
import java.util.Locale;
import java.util.stream.Stream;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;

/** Puts questions into the terms of the index. Each text goes through the analyzers as it is, so that none is malformed. */
record ArticleQuery(SearchPredicateFactory predicates) {

    private static final int FEW_TERMS = 2;
    private static final int MANY_TERMS = 8;
    private static final int MOST_OF_FEW = 75;
    private static final int HALF_OF_MANY = 50;
    private static final int A_LOG_LINE = 25;
    private static final int SOME_OF_A_LINE = 30;
    private static final int A_FEW_WORDS = 12;
    private static final float WHOLE_NAME = 20;
    private static final float ERROR_TEXT = 2;

    /** What people see: articles that hold most of the words, those first that hold them where it counts. */
    SearchPredicate forPeople(SearchRequest request, QueryText text) {
        var query = predicates.bool().must(text.isEmpty() ? predicates.matchAll() : bestFor(text));
        if (request.area() != null) {
            query.filter(exactly(ArticleBinder.AREA, request.area()));
        }
        if (request.component() != null) {
            query.filter(exactly(ArticleBinder.COMPONENT, request.component().toLowerCase(Locale.ROOT)));
        }
        if (request.kind() != null) {
            query.filter(exactly(ArticleBinder.KIND, request.kind().name()));
        }
        return query.toPredicate();
    }

    private PredicateFinalStep exactly(String field, String value) {
        return predicates.match().field(field).matching(value);
    }

    /** A pasted line is looked for in titles and error text alone: its many words make every further field slow. */
    private PredicateFinalStep bestFor(QueryText text) {
        String words = text.joined();
        var query = predicates
                .bool()
                .must(mostOf(words))
                .should(in(Part.TITLE, words))
                .should(predicates
                        .match()
                        .field(ArticleBinder.ERROR)
                        .matching(words)
                        .boost(ERROR_TEXT));
        if (text.words().size() <= A_FEW_WORDS) {
            Stream.of(Part.SYMPTOMS, Part.CAUSES, Part.FIXES).forEach(part -> query.should(in(part, words)));
            query.should(
                    predicates.match().field(ArticleBinder.NAME).matching(words).boost(WHOLE_NAME));
        }
        return query;
    }

    private PredicateFinalStep in(Part part, String words) {
        return predicates
                .match()
                .fields(WordField.pathsOf(part))
                .matching(words)
                .boost(part.boost());
    }

    /** All of one or two terms, most of a few, some of a pasted line: much of that is names and times. */
    private PredicateFinalStep mostOf(String words) {
        return predicates
                .match()
                .field(ArticleBinder.EVERYTHING)
                .matching(words)
                .minimumShouldMatch()
                .ifMoreThan(FEW_TERMS)
                .thenRequirePercent(MOST_OF_FEW)
                .ifMoreThan(MANY_TERMS)
                .thenRequirePercent(HALF_OF_MANY)
                .ifMoreThan(A_LOG_LINE)
                .thenRequirePercent(SOME_OF_A_LINE)
                .end();
    }

    /** What the matcher weighs: whatever holds any of the words. */
    SearchPredicate forMatcher(QueryText text) {
        String words = text.joined();
        return predicates
                .bool()
                .should(predicates.match().field(ArticleBinder.EVERYTHING).matching(words))
                .should(predicates.match().field(ArticleBinder.ERROR).matching(words))
                .toPredicate();
    }

    /** What somebody may be about to type: the words so far, the last of them only begun. */
    SearchPredicate forTyping(QueryText text) {
        var query = predicates
                .bool()
                .must(predicates.or(
                        predicates.match().field(ArticleBinder.EVERYTHING).matching(text.begun()),
                        predicates.prefix().field(ArticleBinder.EVERYTHING).matching(text.begun())));
        query.should(in(Part.TITLE, text.joined()));
        query.should(in(Part.SYMPTOMS, text.joined()));
        if (!text.complete().isEmpty()) {
            query.must(mostOf(text.complete()));
        }
        return query.toPredicate();
    }
}
