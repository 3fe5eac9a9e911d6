package dev.culprit.reading;

import dev.culprit.article.ArticleDocument;
import dev.culprit.article.ArticleDocument.Kind;
import dev.culprit.article.ArticleDocument.Localized;
import dev.culprit.article.ArticleSummary;
import dev.culprit.article.StoredArticle;
import dev.culprit.web.CommandPiece.Blank;
import dev.culprit.web.Language;
import dev.culprit.web.Markdown;
import dev.culprit.web.Prose;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * An article as its page shows it.
 *
 * @param lang the language that the text is really in
 * @param translated whether that is the language of the page around it
 * @param title without markup, for the tab
 * @param description without markup, for search engines
 * @param blanks the values that its commands ask for
 */
record ArticlePage(
        String key,
        String slug,
        boolean benign,
        String lang,
        boolean translated,
        String title,
        String description,
        Prose heading,
        Prose summary,
        List<String> components,
        List<String> appliesTo,
        List<Prose> symptoms,
        List<Blank> blanks,
        List<CausePart> causes,
        @Nullable Prose prevention,
        List<Recognised> recognisedBy,
        List<Source> references,
        List<Listed> related,
        List<String> otherLanguages,
        @Nullable LocalDate verifiedOn,
        @Nullable String fixedIn,
        int revision,
        Instant changed) {

    /** A reference; {@code site} is its host. */
    record Source(String url, String site, String description) {}

    /** @param mentioned the articles that it names, those related among them */
    static ArticlePage of(StoredArticle stored, Locale locale, List<ArticleSummary> mentioned) {
        ArticleDocument document = stored.document();
        Localized localized = document.text(locale);
        ArticleDocument.Text text = localized.text();
        Wording wording = new Wording(document, text.causes(), locale, mentioned);
        return new ArticlePage(
                document.key(),
                document.slug(),
                document.kind() == Kind.BENIGN,
                localized.locale(),
                localized.locale().equals(locale.getLanguage()),
                Markdown.plain(text.title()),
                Markdown.plain(text.summary()),
                wording.heading(text.title()),
                wording.paragraphs(text.summary()),
                document.components(),
                document.appliesTo().stream().map(ArticlePage::versions).toList(),
                text.symptoms().stream().map(wording::line).toList(),
                List.copyOf(wording.blanks().values()),
                causes(document, text, wording),
                text.prevention() == null ? null : wording.paragraphs(text.prevention()),
                document.signatures().stream().map(Recognised::by).toList(),
                document.references().stream()
                        .map(reference -> source(reference, locale))
                        .toList(),
                mentioned.stream()
                        .filter(article -> document.related().contains(article.slug()))
                        .map(article -> Listed.of(article, locale))
                        .toList(),
                otherLanguages(document, localized.locale()),
                document.verifiedOn(),
                document.fixedIn(),
                stored.revision(),
                stored.changed());
    }

    private static String versions(ArticleDocument.Applicability applicability) {
        return applicability.versions() == null
                ? applicability.component()
                : applicability.component() + " " + applicability.versions();
    }

    private static List<CausePart> causes(ArticleDocument document, ArticleDocument.Text text, Wording wording) {
        return IntStream.range(0, document.causes().size())
                .mapToObj(
                        position -> CausePart.of(position + 1, document.causes().get(position), text, wording))
                .toList();
    }

    private static Source source(ArticleDocument.Reference reference, Locale locale) {
        String site = reference.url().replaceFirst("^https?://(www\\.)?", "").replaceFirst("/.*$", "");
        return new Source(reference.url(), site, Wording.inLocale(reference.description(), locale, reference.url()));
    }

    /** Languages of the pages in which the article can be read as well. */
    private static List<String> otherLanguages(ArticleDocument document, String shown) {
        return document.texts().keySet().stream()
                .filter(tag -> !tag.equals(shown) && Language.ofTag(tag).isPresent())
                .toList();
    }
}
