package dev.culprit.editing;

import dev.culprit.article.ArticleDocument;
import dev.culprit.article.ArticleDocument.Kind;
import dev.culprit.article.ArticleDocument.Text;
import dev.culprit.article.Articles;
import dev.culprit.article.StoredArticle;
import dev.culprit.content.Problem;
import dev.culprit.content.SignatureText;
import dev.culprit.matching.signature.NamedSignature;
import dev.culprit.matching.signature.Signature;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;

/** Signatures tried by themselves, in the place of an article's own or of none's. Safe to share. */
@Service
class SignatureTrial {

    private static final String NO_ARTICLE = "(workbench)";

    private final Articles articles;
    private final Workbench workbench;

    SignatureTrial(Articles articles, Workbench workbench) {
        this.articles = articles;
        this.workbench = workbench;
    }

    /**
     * What an editor asked for.
     *
     * @param article key of the article whose signatures these are to be; blank for none
     * @param signatures as they stand in {@code article.yaml}
     * @param paste a text to look at
     */
    record Wish(
            @Nullable String article,
            @Nullable String signatures,
            @Nullable String paste) {

        String key() {
            return article == null ? "" : article.strip();
        }

        String definitions() {
            return signatures == null ? "" : signatures.replace("\r\n", "\n");
        }

        /** The same with one more signature. */
        Wish with(Proposal proposal) {
            String name = "line-"
                    + (definitions()
                                    .lines()
                                    .filter(line -> line.startsWith("- id:"))
                                    .count()
                            + 1);
            String added =
                    SignatureText.write(List.of(new NamedSignature(name, new Signature.Text(proposal.template()))));
            String before = definitions().isBlank() ? "" : definitions().stripTrailing() + "\n";
            String pasted = paste == null || paste.isBlank() ? proposal.line() : paste;
            return new Wish(article, before + added, pasted);
        }
    }

    /**
     * What came of it.
     *
     * @param unknown whether there is no article of that key
     * @param report null when nothing was tried
     */
    record Result(
            String article,
            @Nullable String title,
            boolean unknown,
            String signatures,
            @Nullable String paste,
            List<Problem> problems,
            @Nullable WorkbenchReport report) {}

    /** The signatures of an article, to be changed and tried. */
    Result of(String key) {
        Optional<ArticleDocument> article = find(key);
        return article.map(found -> of(new Wish(key, SignatureText.write(found.signatures()), null)))
                .orElseGet(() -> of(new Wish(key, null, null)));
    }

    Result of(Wish wish) {
        SignatureText read = SignatureText.read(wish.definitions());
        Optional<ArticleDocument> article = find(wish.key());
        ArticleDocument working = article.orElseGet(SignatureTrial::scratch);
        @Nullable
        ArticleDocument published = articles.findPublished(working.key())
                .map(StoredArticle::document)
                .orElse(null);
        @Nullable
        WorkbenchReport report = read.signatures().isEmpty()
                ? null
                : workbench.test(
                        working.recognisedBy(read.signatures(), working.samples()),
                        published,
                        wish.paste(),
                        LocaleContextHolder.getLocale());
        return new Result(
                wish.key(),
                article.map(found -> found.text(LocaleContextHolder.getLocale())
                                .text()
                                .title())
                        .orElse(null),
                article.isEmpty() && !wish.key().isEmpty(),
                wish.definitions(),
                wish.paste(),
                read.problems(),
                report);
    }

    private Optional<ArticleDocument> find(String key) {
        return key.isEmpty() ? Optional.empty() : articles.findForEditing(key).map(StoredArticle::document);
    }

    private static ArticleDocument scratch() {
        TreeMap<String, Text> texts = new TreeMap<>();
        texts.put("en", new Text("", "", List.of(), List.of(), null));
        return new ArticleDocument(
                NO_ARTICLE,
                NO_ARTICLE,
                Kind.PROBLEM,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                texts);
    }
}
