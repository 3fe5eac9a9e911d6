package dev.culprit.reading;

import static java.util.Objects.requireNonNull;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.culprit.article.Status;
import dev.culprit.article.StoredArticle;
import dev.culprit.search.SearchRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ArticleApiTests extends ReadingTest {

    @Test
    void programsGetAListOfArticles() throws Exception {
        mvc.perform(get("/api/v1/articles?q=space&component=kubelet&page=2"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.total").value(45))
                .andExpect(jsonPath("$.page").value(2))
                .andExpect(jsonPath("$.pages").value(3))
                .andExpect(jsonPath("$.articles[0].key").value("DSK-0001"))
                .andExpect(jsonPath("$.articles[0].url").value("http://localhost/articles/disk-full"));

        then(search)
                .should()
                .search(new SearchRequest("space", null, "kubelet", null, 1, PageNumber.SIZE), Locale.ENGLISH);
    }

    @Test
    void programsGetAWholeArticleByAnyOfItsNames() throws Exception {
        for (String name : List.of("DSK-0002", "inodes-used-up", "no-inodes")) {
            mvc.perform(get("/api/v1/articles/" + name))
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.key").value("DSK-0002"))
                    .andExpect(jsonPath("$.title").value("No inodes are left"))
                    .andExpect(jsonPath("$.causes[0].check.command").value("df -i\nls {node}"))
                    .andExpect(jsonPath("$.causes[0].fixes[0].type").value("permanent"))
                    .andExpect(jsonPath("$.causes[0].fixes[0].steps[1].command").value("systemctl restart x"))
                    .andExpect(jsonPath("$.causes[0].fixes[0].verify.expect").value("below 50%"))
                    .andExpect(jsonPath("$.signatures[0].kind").value("text"))
                    .andExpect(jsonPath("$.values[0].type").value("ident"))
                    .andExpect(jsonPath("$.verifiedOn").value("2026-11-21"))
                    .andExpect(jsonPath("$.updated").value("2026-11-20T10:15:00Z"));
        }
    }

    @Test
    void programsAreSparedWhatTheyHaveAlready() throws Exception {
        String tag = requireNonNull(mvc.perform(get("/api/v1/articles/DSK-0002"))
                .andReturn()
                .getResponse()
                .getHeader("ETag"));

        mvc.perform(get("/api/v1/articles/DSK-0002").header("If-None-Match", tag))
                .andExpect(status().isNotModified());
        mvc.perform(get("/api/v1/articles/DSK-0002?lang=zh").header("If-None-Match", tag))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.title").value("索引节点用尽"));
    }

    @Test
    void programsAreToldWhetherAnArticleIsUnknownOrGone() throws Exception {
        given(articles.findArchived("old-thing"))
                .willReturn(Optional.of(new StoredArticle(DOCUMENT, 3, Status.ARCHIVED, CHANGED, "ada")));

        mvc.perform(get("/api/v1/articles/never-heard-of"))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.type").value("/problems/article-not-found"));
        mvc.perform(get("/api/v1/articles/old-thing"))
                .andExpect(status().isGone())
                .andExpect(jsonPath("$.type").value("/problems/article-archived"));
    }
}
