package dev.culprit.reading;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.BDDMockito.given;

import dev.culprit.article.Area;
import dev.culprit.article.ArticleBuilder;
import dev.culprit.article.ArticleDocument;
import dev.culprit.article.ArticleDocument.Kind;
import dev.culprit.article.ArticleSummary;
import dev.culprit.article.ArticleSummary.Headline;
import dev.culprit.article.Articles;
import dev.culprit.article.CanonicalText;
import dev.culprit.article.Status;
import dev.culprit.article.StoredArticle;
import dev.culprit.diagnosis.Diagnoses;
import dev.culprit.diagnosis.Diagnosis;
import dev.culprit.search.ArticleSearch;
import dev.culprit.search.SearchResult;
import dev.culprit.search.SearchResult.Found;
import dev.culprit.search.SearchResult.Piece;
import dev.culprit.web.PageTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.data.domain.PageImpl;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;

/** The pages for readers with a store and an index that hold one article. */
@PageTest({
    HomeController.class,
    ArticleController.class,
    BrowseController.class,
    SearchController.class,
    FeedController.class,
    ArticleApi.class
})
@Import(ArticleFinder.class)
abstract class ReadingTest {

    static final ArticleDocument DOCUMENT = ArticleBuilder.everyConstruct();
    static final Area DISKS = new Area("disk", "DSK", Map.of("en", "Disks"));
    static final SearchResult FOUND = new SearchResult(
            45, List.of(new Found("DSK-0001", List.of(new Piece("no ", false), new Piece("<space>", true)))));
    static final Diagnosis NO_ANSWER = new Diagnosis("en", List.of(), List.of(), List.of(), List.of(), List.of(), 1);
    static final Instant CHANGED = Instant.parse("2026-11-20T10:15:00Z");

    @Autowired
    MockMvc mvc;

    @MockitoBean
    Articles articles;

    @MockitoBean
    CanonicalText canonical;

    @MockitoBean
    ArticleSearch search;

    @MockitoBean
    Diagnoses diagnoses;

    @BeforeEach
    void publishAnArticle() {
        StoredArticle stored = new StoredArticle(DOCUMENT, 3, Status.PUBLISHED, CHANGED, "ada");
        given(articles.findPublished(any())).willReturn(Optional.empty());
        given(articles.findArchived(any())).willReturn(Optional.empty());
        for (String name : List.of("DSK-0002", "inodes-used-up", "no-inodes")) {
            given(articles.findPublished(name)).willReturn(Optional.of(stored));
        }
        given(articles.listNamed(anyCollection())).willReturn(List.of(summary("disk-full", "The disk is <full>")));
        given(articles.list(any(), any(), any()))
                .willReturn(new PageImpl<>(List.of(summary("disk-full", "The disk is <full>"))));
        given(articles.areas()).willReturn(List.of(DISKS));
        given(articles.countByArea()).willReturn(Map.of(DISKS, 7L));
        given(search.search(any(), any())).willReturn(FOUND);
        given(search.countComponents(any())).willReturn(Map.of("kubelet", 45L));
        given(search.suggest(any(), anyInt())).willReturn(List.of("DSK-0001"));
        given(diagnoses.diagnose(any(), any())).willReturn(NO_ANSWER);
        given(canonical.write(DOCUMENT)).willReturn(new TreeMap<>(Map.of("en.md", "# No inodes are left\n")));
    }

    private static ArticleSummary summary(String slug, String title) {
        return new ArticleSummary(
                "DSK-0001",
                slug,
                Kind.PROBLEM,
                List.of("kubelet"),
                new TreeMap<>(Map.of("en", new Headline(title, "What happens."))),
                null,
                CHANGED);
    }
}
