package dev.culprit.reading;

import dev.culprit.article.ArticleDocument.Kind;
import dev.culprit.article.ArticleSummary;
import dev.culprit.web.Markdown;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * An article as lists show it.
 *
 * @param lang the language that title and summary are really in
 * @param title without markup
 * @param summary without markup
 */
record Listed(
        String key,
        String slug,
        boolean benign,
        String lang,
        String title,
        String summary,
        List<String> components,
        Instant published) {

    static Listed of(ArticleSummary article, Locale locale) {
        ArticleSummary.Localized headline = article.headline(locale);
        return new Listed(
                article.key(),
                article.slug(),
                article.kind() == Kind.BENIGN,
                headline.locale(),
                Markdown.plain(headline.title()),
                Markdown.plain(headline.summary()),
                article.components(),
                article.published());
    }
}
