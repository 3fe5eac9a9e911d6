package dev.culprit.reading;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.xpath;

import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;

class FeedTests extends ReadingTest {

    @Test
    void suggestionsAreInTheFormThatBrowsersRead() throws Exception {
        mvc.perform(get("/search/suggest?q=dis"))
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith("application/x-suggestions+json"))
                .andExpect(jsonPath("$[0]").value("dis"))
                .andExpect(jsonPath("$[1][0]").value("The disk is <full>"))
                .andExpect(jsonPath("$[3][0]").value("http://localhost/articles/disk-full"));
    }

    @Test
    void browsersCanSearchFromTheAddressBar() throws Exception {
        mvc.perform(get("/opensearch.xml"))
                .andExpect(content().contentTypeCompatibleWith("application/opensearchdescription+xml"))
                .andExpect(xpath("//*[local-name()='Url' and @type='text/html']/@template")
                        .string("http://localhost/search?q={searchTerms}"))
                .andExpect(xpath("//*[local-name()='Url' and @type='application/x-suggestions+json']/@template")
                        .string("http://localhost/search/suggest?q={searchTerms}"));
    }

    @Test
    void theFeedTellsWhatWasPublished() throws Exception {
        mvc.perform(get("/feed.xml"))
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_ATOM_XML))
                .andExpect(xpath("//*[local-name()='entry']/*[local-name()='title']")
                        .string("The disk is <full>"))
                .andExpect(
                        xpath("//*[local-name()='entry']/*[local-name()='id']").string("http://localhost/a/DSK-0001"))
                .andExpect(xpath("//*[local-name()='feed']/*[local-name()='updated']")
                        .string("2026-11-20T10:15:00Z"));
    }

    @Test
    void crawlersFindEveryArticle() throws Exception {
        mvc.perform(get("/robots.txt"))
                .andExpect(content().string(containsString("Sitemap: http://localhost/sitemap.xml")));
        mvc.perform(get("/sitemap.xml"))
                .andExpect(xpath("//*[local-name()='loc']").nodeCount(3))
                .andExpect(xpath("//*[local-name()='url'][3]/*[local-name()='loc']")
                        .string("http://localhost/articles/disk-full"));
    }
}
