package dev.culprit.article;

import static dev.culprit.article.Acting.asReviewer;
import static dev.culprit.article.ArticleBuilder.anArticle;

import dev.culprit.article.SaveOutcome.Saved;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the contracts of the store have in common: it is empty at first, and tells what happens in it. */
abstract class StoreContract {

    private static final List<String> TABLES = List.of(
            "article_name",
            "article_component",
            "applicability",
            "placeholder",
            "signature",
            "cause",
            "fix",
            "reference",
            "mention",
            "sample",
            "article_text",
            "cause_text",
            "fix_text",
            "step",
            "revision",
            "meeting",
            "article",
            "import_state",
            "area");

    @Autowired
    Articles articles;

    @Autowired
    RecordedEvents events;

    @Autowired
    JdbcClient database;

    @BeforeEach
    void emptyTheStore() {
        TABLES.forEach(table -> database.sql("delete from " + table).update());
        events.clear();
    }

    static ArticleBuilder otherArticle() {
        return anArticle().withKey("NET-0001").withSlug("no-route");
    }

    /** Saves the document after whatever is there, and shows it to readers. */
    StoredArticle publish(ArticleDocument document) {
        int latest = articles.findForEditing(document.key())
                .map(StoredArticle::revision)
                .orElse(0);
        articles.save(document, latest, "ada", "");
        return ((Saved) asReviewer("bob", () -> articles.publish(document.key(), latest + 1))).article();
    }
}
