package dev.culprit.reading;

import dev.culprit.article.ArticleDocument;
import dev.culprit.article.Articles;
import dev.culprit.article.Status;
import dev.culprit.article.StoredArticle;
import java.time.Clock;
import java.util.Locale;
import org.springframework.stereotype.Service;

/** Draws an article as readers will see it, before they do. Safe to share. */
@Service
public class ArticlePreview {

    private final Articles articles;
    private final Clock clock;

    ArticlePreview(Articles articles, Clock clock) {
        this.articles = articles;
        this.clock = clock;
    }

    /** What the fragment {@code words} of {@code reading/article} draws. */
    public Object of(ArticleDocument document, Locale locale) {
        StoredArticle unsaved = new StoredArticle(document, 0, Status.DRAFT, clock.instant(), "");
        return ArticlePage.of(unsaved, locale, articles.listNamed(document.related()));
    }
}
