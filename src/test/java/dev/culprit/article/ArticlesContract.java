package dev.culprit.article;

import static dev.culprit.article.Acting.asReviewer;
import static dev.culprit.article.ArticleBuilder.anArticle;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.culprit.article.ArticleDocument.Kind;
import dev.culprit.article.SaveOutcome.Saved;
import dev.culprit.article.SaveOutcome.Stale;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;

/** How articles are kept, found, listed and changed, on every database. */
abstract class ArticlesContract extends StoreContract {

    private static final Pageable FIRST_PAGE = PageRequest.of(0, 20);

    @Test
    void changesNothingWhenItDiesWhilePublishing() {
        StoredArticle before = publish(anArticle().build());
        articles.save(anArticle().withTitle("en", "Better").build(), 1, "ada", "");
        events.dieWhilePublishing();

        assertThatThrownBy(() -> asReviewer("bob", () -> articles.publish("DSK-0001", 2)))
                .isInstanceOf(IllegalStateException.class);

        assertThat(articles.findPublished("DSK-0001")).contains(before);
        assertThat(articles.findForEditing("DSK-0001"))
                .get()
                .extracting(StoredArticle::status)
                .isEqualTo(Status.DRAFT);
        assertThat(articles.revisions("DSK-0001").get(0).published()).isNull();
        assertThat(asReviewer("bob", () -> articles.publish("DSK-0001", 2))).isInstanceOf(SaveOutcome.Saved.class);
    }

    @Test
    void rebuildsAPublishedDocumentFromItsRows() {
        ArticleDocument document = ArticleBuilder.everyConstruct();

        publish(document);

        assertThat(articles.findPublished(document.key()))
                .hasValueSatisfying(found -> assertThat(found.document()).isEqualTo(document));
    }

    @Test
    void keepsTheCanonicalTextOfWhatItPublishes() {
        ArticleDocument document = ArticleBuilder.everyConstruct();

        publish(document);

        assertThat(articles.findText(document.key(), 1)).contains(new JsonText().write(document));
        assertThat(articles.findForEditing(document.key()).orElseThrow().document())
                .isEqualTo(articles.findPublished(document.key()).orElseThrow().document());
    }

    @Test
    void replacesEveryRowOnPublishingAgain() {
        ArticleDocument bare = anArticle().withKey("DSK-0002").withSlug("bare").build();
        publish(ArticleBuilder.everyConstruct());

        publish(bare);

        assertThat(articles.findPublished("DSK-0002").orElseThrow().document()).isEqualTo(bare);
    }

    @Test
    void showsReadersNothingThatIsNotPublished() {
        articles.save(anArticle().withKey("DSK-0001").build(), 0, "ada", "");

        assertThat(articles.findPublished("DSK-0001")).isEmpty();
        assertThat(articles.list(ArticleFilter.ANY, ArticleOrder.KEY, FIRST_PAGE))
                .isEmpty();
        assertThat(allPublished()).isEmpty();
    }

    @Test
    void keepsShowingThePublishedTextWhileAnotherIsWorkedOn() {
        publish(anArticle().withTitle("en", "Old").build());

        articles.save(anArticle().withTitle("en", "New").build(), 1, "ada", "");

        assertThat(title(articles.findPublished("DSK-0001"))).isEqualTo("Old");
        assertThat(title(articles.findForEditing("DSK-0001"))).isEqualTo("New");
    }

    @Test
    void tellsRevisionStatusAuthorAndTimeOfWhatItFinds() {
        publish(anArticle().build());
        articles.save(anArticle().build(), 1, "eve", "");

        assertThat(articles.findPublished("DSK-0001")).hasValueSatisfying(found -> {
            assertThat(found.revision()).isEqualTo(1);
            assertThat(found.status()).isEqualTo(Status.PUBLISHED);
            assertThat(found.author()).isEqualTo("ada");
            assertThat(found.changed()).isBeforeOrEqualTo(Instant.now());
        });
        assertThat(articles.findForEditing("DSK-0001")).hasValueSatisfying(found -> {
            assertThat(found.revision()).isEqualTo(2);
            assertThat(found.status()).isEqualTo(Status.DRAFT);
            assertThat(found.author()).isEqualTo("eve");
        });
    }

    @Test
    void findsAnArticleByKeySlugOrAliasInAnyLetterCase() {
        publish(anArticle().withSlug("disk-full").withAliases("no-space").build());

        assertThat(List.of("DSK-0001", "dsk-0001", "disk-full", "no-space", "No-Space"))
                .allSatisfy(name -> assertThat(articles.findPublished(name)).isPresent());
        assertThat(articles.findPublished("disk")).isEmpty();
    }

    @Test
    void keepsOldSlugsAndAliasesForEver() {
        publish(anArticle().withSlug("first").withAliases("alias").build());

        publish(anArticle().withSlug("second").build());
        publish(anArticle().withSlug("third").build());

        assertThat(List.of("first", "alias", "second"))
                .allSatisfy(name -> assertThat(articles.findPublished(name)
                                .orElseThrow()
                                .document()
                                .slug())
                        .isEqualTo("third"));
        assertThat(articles.save(otherArticle().withSlug("first").build(), 0, "ada", ""))
                .isEqualTo(new SaveOutcome.Taken("first", "DSK-0001"));
    }

    @Test
    void refusesANameOfAnotherArticle() {
        publish(anArticle().withSlug("disk-full").withAliases("no-space").build());

        assertThat(articles.save(otherArticle().withSlug("disk-full").build(), 0, "ada", ""))
                .isEqualTo(new SaveOutcome.Taken("disk-full", "DSK-0001"));
        assertThat(articles.save(otherArticle().withAliases("no-space").build(), 0, "ada", ""))
                .isEqualTo(new SaveOutcome.Taken("no-space", "DSK-0001"));
        assertThat(articles.save(otherArticle().withSlug("dsk-0001").build(), 0, "ada", ""))
                .isEqualTo(new SaveOutcome.Taken("dsk-0001", "DSK-0001"));
    }

    @Test
    void givesBackANameThatWasOnlyEverClaimedByADraft() {
        articles.save(anArticle().withSlug("wanted").build(), 0, "ada", "");
        articles.save(anArticle().withSlug("other").build(), 1, "ada", "");

        SaveOutcome outcome = articles.save(otherArticle().withSlug("wanted").build(), 0, "eve", "");

        assertThat(outcome).isInstanceOf(Saved.class);
    }

    @Test
    void refusesATextMadeFromAnOlderRevision() {
        articles.save(anArticle().withTitle("en", "First").build(), 0, "ada", "");
        articles.save(anArticle().withTitle("en", "Second").build(), 1, "ada", "");

        SaveOutcome outcome = articles.save(anArticle().withTitle("en", "Third").build(), 1, "eve", "");

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Stale.class,
                        stale -> assertThat(stale.current().revision()).isEqualTo(2));
        assertThat(title(articles.findForEditing("DSK-0001"))).isEqualTo("Second");
    }

    @Test
    void walksFromDraftThroughReviewToPublicationAndArchive() {
        articles.save(anArticle().build(), 0, "ada", "");
        assertThat(status()).isEqualTo(Status.DRAFT);

        articles.submit("DSK-0001", 1);
        assertThat(status()).isEqualTo(Status.REVIEW);

        asReviewer("bob", () -> articles.publish("DSK-0001", 1));
        assertThat(status()).isEqualTo(Status.PUBLISHED);

        articles.archive("DSK-0001", 1);
        assertThat(status()).isEqualTo(Status.ARCHIVED);
        assertThat(articles.findPublished("DSK-0001")).isEmpty();
        assertThat(articles.findArchived("disk-full")).isPresent();

        asReviewer("bob", () -> articles.publish("DSK-0001", 1));
        assertThat(articles.findPublished("DSK-0001")).isPresent();
    }

    @Test
    void tellsOfEveryRevisionWithAuthorAndReason() {
        publish(anArticle().withTitle("en", "First").build());
        articles.save(anArticle().withTitle("en", "Second").build(), 1, "eve", "better words");

        List<Revision> revisions = articles.revisions("DSK-0001");

        assertThat(revisions).extracting(Revision::number).containsExactly(2, 1);
        assertThat(revisions).extracting(Revision::author).containsExactly("eve", "ada");
        assertThat(revisions).extracting(Revision::title).containsExactly("Second", "First");
        assertThat(revisions).extracting(Revision::publisher).containsExactly(null, "bob");
        assertThat(revisions.get(0).reason()).isEqualTo("better words");
    }

    @Test
    void restoresAnOldRevisionAsANewOne() {
        publish(anArticle().withTitle("en", "First").build());
        publish(anArticle().withTitle("en", "Second").build());

        articles.restore("DSK-0001", 1, 2, "eve", "the old one was right");

        StoredArticle restored = articles.findForEditing("DSK-0001").orElseThrow();
        assertThat(title(Optional.of(restored))).isEqualTo("First");
        assertThat(restored.revision()).isEqualTo(3);
        assertThat(restored.status()).isEqualTo(Status.DRAFT);
    }

    @Test
    void listsByComponentAreaAndKind() {
        publish(anArticle().withComponents("kubelet", "flannel").build());
        publish(otherArticle().withComponents("calico").withKind(Kind.BENIGN).build());

        assertThat(keys(ArticleFilter.ANY)).containsExactly("DSK-0001", "NET-0001");
        assertThat(keys(ArticleFilter.ANY.withComponent("flannel"))).containsExactly("DSK-0001");
        assertThat(keys(ArticleFilter.ANY.withArea(new Area("net", "NET", Map.of()))))
                .containsExactly("NET-0001");
        assertThat(keys(ArticleFilter.ANY.withKind(Kind.BENIGN))).containsExactly("NET-0001");
        assertThat(keys(ArticleFilter.ANY.withKind(Kind.BENIGN).withComponent("flannel")))
                .isEmpty();
    }

    @Test
    void listsPageByPageInTheOrderAskedFor() {
        publish(otherArticle().build());
        publish(anArticle().build());

        Page<ArticleSummary> newest = articles.list(ArticleFilter.ANY, ArticleOrder.NEWEST, PageRequest.of(0, 1));
        Page<ArticleSummary> byKey = articles.list(ArticleFilter.ANY, ArticleOrder.KEY, PageRequest.of(1, 1));

        assertThat(newest).extracting(ArticleSummary::key).containsExactly("DSK-0001");
        assertThat(byKey).extracting(ArticleSummary::key).containsExactly("NET-0001");
        assertThat(newest.getTotalElements()).isEqualTo(2);
    }

    @Test
    void summarisesInEveryLocale() {
        ArticleDocument document = ArticleBuilder.everyConstruct();
        publish(document);

        ArticleSummary summary =
                articles.listNamed(List.of("inodes-used-up", "unknown")).get(0);

        assertThat(summary.headlines().keySet()).containsExactly("en", "zh", "de");
        assertThat(summary.headline(Locale.CHINESE).title()).isEqualTo("索引节点用尽");
        assertThat(summary.headline(Locale.FRENCH).title()).isEqualTo("No inodes are left");
        assertThat(summary.headline(Locale.ENGLISH).summary()).endsWith("Even with space left.");
        assertThat(summary.components()).isEqualTo(document.components());
        assertThat(summary.verifiedOn()).isEqualTo(document.verifiedOn());
    }

    @Test
    void listsForEditorsByStatusAndWords() {
        publish(anArticle().withTitle("en", "100% full").build());
        articles.save(otherArticle().withTitle("en", "No route").build(), 0, "eve", "");

        assertThat(editorial(EditorialFilter.ANY)).containsExactly("NET-0001", "DSK-0001");
        assertThat(editorial(new EditorialFilter(Status.DRAFT, null))).containsExactly("NET-0001");
        assertThat(editorial(new EditorialFilter(null, "0% F"))).containsExactly("DSK-0001");
        assertThat(editorial(new EditorialFilter(Status.PUBLISHED, "route"))).isEmpty();
    }

    @Test
    void editorsFindAPublishedArticleByItsTitleInAnyLanguage() {
        publish(ArticleBuilder.everyConstruct());

        assertThat(editorial(new EditorialFilter(null, "节点用尽"))).containsExactly("DSK-0002");
    }

    @Test
    void handsOutEveryPublishedArticle() {
        publish(anArticle().build());
        publish(ArticleBuilder.everyConstruct());

        assertThat(allPublished()).containsExactly(anArticle().build(), ArticleBuilder.everyConstruct());
    }

    private Status status() {
        return articles.findForEditing("DSK-0001").orElseThrow().status();
    }

    private static String title(Optional<StoredArticle> article) {
        return article.orElseThrow().document().text(Locale.ENGLISH).text().title();
    }

    private List<String> keys(ArticleFilter filter) {
        return articles.list(filter, ArticleOrder.KEY, FIRST_PAGE)
                .map(ArticleSummary::key)
                .getContent();
    }

    private List<String> editorial(EditorialFilter filter) {
        return articles.listForEditing(filter, FIRST_PAGE)
                .map(EditorialEntry::key)
                .getContent();
    }

    private List<ArticleDocument> allPublished() {
        List<ArticleDocument> all = new ArrayList<>();
        articles.forEachPublished(article -> all.add(article.document()));
        return all;
    }
}
