package dev.culprit.article;

import static dev.culprit.article.Acting.asReviewer;
import static dev.culprit.article.ArticleBuilder.anArticle;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.culprit.article.ArticleImports.Offer;
import dev.culprit.article.ArticleImports.Replacement;
import dev.culprit.article.ImportOutcome.Conflict;
import dev.culprit.article.ImportOutcome.NameTaken;
import dev.culprit.article.ImportOutcome.Taken;
import dev.culprit.article.ImportOutcome.Unchanged;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;

/** What is taken from a content folder and what is kept, on every database. */
abstract class ImportsContract extends StoreContract {

    private static final ArticleDocument SHIPPED =
            anArticle().withTitle("en", "Shipped").build();
    private static final ArticleDocument SHIPPED_ANEW =
            anArticle().withTitle("en", "Shipped anew").build();
    private static final ArticleDocument EDITED =
            anArticle().withTitle("en", "Edited here").build();

    @Autowired
    ArticleImports imports;

    @Test
    void publishesANewArticle() {
        ImportOutcome outcome = imports.take(SHIPPED, "1");

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Taken.class,
                        taken -> assertThat(taken.article().document()).isEqualTo(SHIPPED));
        assertThat(published()).isEqualTo("Shipped");
        assertThat(imports.hashesByKey()).isEqualTo(Map.of("DSK-0001", "1"));
        assertThat(events.all()).hasSize(1);
    }

    @Test
    void leavesEverythingAloneWhenTheFileIsTheOneLastTaken() {
        imports.take(SHIPPED, "1");
        edit();

        ImportOutcome outcome = imports.take(SHIPPED, "1");

        assertThat(outcome).isEqualTo(new Unchanged("DSK-0001"));
        assertThat(published()).isEqualTo("Edited here");
    }

    @Test
    void takesAChangedFileWhenNobodyEditedTheArticle() {
        imports.take(SHIPPED, "1");

        ImportOutcome outcome = imports.take(SHIPPED_ANEW, "2");

        assertThat(outcome).isInstanceOf(Taken.class);
        assertThat(published()).isEqualTo("Shipped anew");
        assertThat(articles.revisions("DSK-0001")).hasSize(2);
    }

    @Test
    void keepsAnEditedArticleAndPutsTheChangedFileBy() {
        imports.take(SHIPPED, "1");
        edit();

        ImportOutcome outcome = imports.take(SHIPPED_ANEW, "2");

        assertThat(outcome).isEqualTo(new Conflict("DSK-0001"));
        assertThat(published()).isEqualTo("Edited here");
        assertThat(imports.conflicts()).containsExactly("DSK-0001");
        assertThat(imports.findOffered("DSK-0001")).contains(new JsonText().write(SHIPPED_ANEW));
    }

    @Test
    void seesAnEditInADraftToo() {
        imports.take(SHIPPED, "1");
        articles.save(EDITED, 1, "ada", "");

        assertThat(imports.take(SHIPPED_ANEW, "2")).isEqualTo(new Conflict("DSK-0001"));
    }

    @Test
    void findsNoConflictWhenBothChangedToTheSame() {
        imports.take(SHIPPED, "1");
        edit();

        ImportOutcome outcome = imports.take(EDITED, "2");

        assertThat(outcome).isEqualTo(new Unchanged("DSK-0001"));
        assertThat(imports.hashesByKey()).containsEntry("DSK-0001", "2");
        assertThat(imports.take(SHIPPED_ANEW, "3")).isInstanceOf(Taken.class);
    }

    @Test
    void offersADeclinedFileOnlyWhenItChangesAgain() {
        imports.take(SHIPPED, "1");
        edit();
        imports.take(SHIPPED_ANEW, "2");

        imports.decline("DSK-0001");

        assertThat(imports.conflicts()).isEmpty();
        assertThat(imports.take(SHIPPED_ANEW, "2")).isEqualTo(new Unchanged("DSK-0001"));
        assertThat(imports.take(SHIPPED, "3")).isEqualTo(new Conflict("DSK-0001"));
    }

    @Test
    void keepsAnArticleWrittenHereUnderTheKeyOfAFile() {
        publish(EDITED);

        assertThat(imports.take(SHIPPED, "1")).isEqualTo(new Conflict("DSK-0001"));
        assertThat(published()).isEqualTo("Edited here");
    }

    @Test
    void doesNotBringBackWhatAnEditorArchived() {
        imports.take(SHIPPED, "1");
        articles.archive("DSK-0001", 1);

        assertThat(imports.take(SHIPPED_ANEW, "2")).isEqualTo(new Conflict("DSK-0001"));
        assertThat(articles.findPublished("DSK-0001")).isEmpty();
    }

    @Test
    void saysWhichNameBelongsToAnotherArticle() {
        publish(otherArticle().withSlug("disk-full").build());

        assertThat(imports.take(SHIPPED, "1")).isEqualTo(new NameTaken("DSK-0001", "disk-full", "NET-0001"));
        assertThat(imports.hashesByKey()).isEmpty();
    }

    @Test
    void takesEachOfSeveralArticlesOnItsOwnMerits() {
        publish(EDITED);
        imports.take(otherArticle().build(), "1");

        List<ImportOutcome> outcomes = imports.take(List.of(
                new Offer(SHIPPED, "1"),
                new Offer(otherArticle().build(), "1"),
                new Offer(anArticle().withKey("NEW-0001").withSlug("no-route").build(), "1"),
                new Offer(anArticle().withKey("NEW-0002").withSlug("new").build(), "1")));

        assertThat(outcomes.subList(0, 3))
                .containsExactly(
                        new Conflict("DSK-0001"),
                        new Unchanged("NET-0001"),
                        new NameTaken("NEW-0001", "no-route", "NET-0001"));
        assertThat(outcomes.get(3)).isInstanceOf(Taken.class);
        assertThat(imports.hashesByKey()).containsEntry("NEW-0002", "1").doesNotContainKey("NEW-0001");
    }

    @Test
    void seesTheNamesOfArticlesTakenTogether() {
        List<ImportOutcome> outcomes = imports.take(List.of(
                new Offer(SHIPPED, "1"),
                new Offer(otherArticle().withSlug("disk-full").build(), "1")));

        assertThat(outcomes.get(1)).isEqualTo(new NameTaken("NET-0001", "disk-full", "DSK-0001"));
    }

    @Test
    void takesTwoTextsOfOneArticleOneAfterTheOther() {
        imports.take(List.of(new Offer(SHIPPED, "1"), new Offer(SHIPPED_ANEW, "2")));

        assertThat(published()).isEqualTo("Shipped anew");
        assertThat(articles.revisions("DSK-0001")).hasSize(2);
    }

    @Test
    void storesTheArticlesBeforeOneThatCannotBeStored() {
        ArticleDocument unstorable = otherArticle().withSlug("x".repeat(300)).build();

        assertThatThrownBy(() -> imports.take(List.of(new Offer(SHIPPED, "1"), new Offer(unstorable, "1"))))
                .isInstanceOf(DataIntegrityViolationException.class);

        assertThat(published()).isEqualTo("Shipped");
        assertThat(imports.hashesByKey()).containsOnlyKeys("DSK-0001");
    }

    @Test
    void publishesEachOfSeveralTextsInThePlaceOfItsRevision() {
        publish(SHIPPED);
        ArticleDocument fresh = otherArticle().build();

        List<SaveOutcome> outcomes = imports.publish(
                List.of(new Replacement(SHIPPED_ANEW, 1), new Replacement(fresh, 0)), "ada", "imported");

        assertThat(outcomes).hasSize(2).allMatch(SaveOutcome.Saved.class::isInstance);
        assertThat(published()).isEqualTo("Shipped anew");
        assertThat(articles.revisions("DSK-0001").get(0)).satisfies(revision -> {
            assertThat(revision.author()).isEqualTo("ada");
            assertThat(revision.reason()).isEqualTo("imported");
            assertThat(revision.publisher()).isEqualTo("ada");
        });
        assertThat(articles.findPublished("NET-0001").orElseThrow().document()).isEqualTo(fresh);
    }

    @Test
    void publishesNoTextMadeFromAnotherRevisionThanTheLatest() {
        publish(EDITED);

        List<SaveOutcome> outcomes = imports.publish(List.of(new Replacement(SHIPPED, 0)), "ada", "");

        assertThat(outcomes).singleElement().isInstanceOf(SaveOutcome.Stale.class);
        assertThat(published()).isEqualTo("Edited here");
    }

    @Test
    void publishesNoTextWithTheNameOfOneBeforeIt() {
        ArticleDocument thief = otherArticle().withSlug("disk-full").build();

        List<SaveOutcome> outcomes =
                imports.publish(List.of(new Replacement(SHIPPED, 0), new Replacement(thief, 0)), "ada", "");

        assertThat(outcomes.get(1)).isEqualTo(new SaveOutcome.Taken("disk-full", "DSK-0001"));
        assertThat(articles.findPublished("NET-0001")).isEmpty();
    }

    @Test
    void publishesADraftOfTheSameTextWithoutSavingItAgain() {
        articles.save(SHIPPED, 0, "ada", "");

        imports.publish(List.of(new Replacement(SHIPPED, 1)), "bob", "");

        assertThat(published()).isEqualTo("Shipped");
        assertThat(articles.revisions("DSK-0001")).hasSize(1);
    }

    @Test
    void archivesAnUneditedArticleWhoseFileIsGone() {
        imports.take(SHIPPED, "1");
        imports.take(otherArticle().build(), "1");

        List<String> archived = imports.archiveVanished(List.of("NET-0001"));

        assertThat(archived).containsExactly("DSK-0001");
        assertThat(articles.findPublished("DSK-0001")).isEmpty();
        assertThat(articles.findPublished("NET-0001")).isPresent();
        assertThat(imports.archiveVanished(List.of("NET-0001"))).isEmpty();
    }

    @Test
    void keepsAnEditedArticleWhoseFileIsGone() {
        imports.take(SHIPPED, "1");
        edit();

        assertThat(imports.archiveVanished(List.of())).isEmpty();
        assertThat(published()).isEqualTo("Edited here");
    }

    @Test
    void publishesAnArticleAgainWhoseFileCameBack() {
        imports.take(SHIPPED, "1");
        imports.archiveVanished(List.of());

        ImportOutcome outcome = imports.take(SHIPPED, "1");

        assertThat(outcome).isInstanceOf(Taken.class);
        assertThat(published()).isEqualTo("Shipped");
    }

    @Test
    void replacesTheAreas() {
        Area flannel = new Area("flannel", "FLN", Map.of("en", "Flannel", "zh", "Flannel 网络"));
        Area calico = new Area("calico", "CAL", Map.of("en", "Calico"));
        imports.takeAreas(List.of(flannel, calico));

        imports.takeAreas(List.of(calico, flannel));

        assertThat(articles.areas()).containsExactly(calico, flannel);
    }

    private void edit() {
        articles.save(EDITED, 1, "ada", "");
        asReviewer("bob", () -> articles.publish("DSK-0001", 2));
    }

    private String published() {
        return articles.findPublished("DSK-0001")
                .orElseThrow()
                .document()
                .text(Locale.ENGLISH)
                .text()
                .title();
    }
}
