package dev.culprit.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

@PageTest(ProblemController.class)
class ProblemPagesTests {

    private final MockMvc mvc;

    @Autowired
    ProblemPagesTests(MockMvc mvc) {
        this.mvc = mvc;
    }

    @Test
    void explainsAProblemInTheLanguageOfTheReader() throws Exception {
        mvc.perform(get("/problems/article-not-found").header("Accept-Language", "zh-CN,en;q=0.5"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("<html lang=\"zh\"")))
                .andExpect(content().string(containsString("没有这个条目")));
    }

    @Test
    void theAddressChoosesTheLanguageAndIsRemembered() throws Exception {
        mvc.perform(get("/problems/article-not-found?lang=zh").header("Accept-Language", "en"))
                .andExpect(content().string(containsString("没有这个条目")))
                .andExpect(cookie().value("lang", "zh"));
    }

    @Test
    void theRememberedLanguageWinsOverTheBrowsers() throws Exception {
        mvc.perform(get("/problems/article-not-found")
                        .cookie(new Cookie("lang", "zh"))
                        .header("Accept-Language", "en"))
                .andExpect(content().string(containsString("没有这个条目")))
                .andExpect(cookie().doesNotExist("lang"));
    }

    @Test
    void anUnknownLanguageChangesNothing() throws Exception {
        mvc.perform(get("/problems/article-not-found?lang=xx<script>"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("<html lang=\"en\"")))
                .andExpect(content().string(not(containsString("<script>"))))
                .andExpect(cookie().doesNotExist("lang"));
    }

    @Test
    void aBrowserGetsAPageForAMissingOne() throws Exception {
        mvc.perform(get("/problems/never-heard-of").accept(MediaType.TEXT_HTML))
                .andExpect(status().isNotFound())
                .andExpect(content().contentTypeCompatibleWith(MediaType.TEXT_HTML))
                .andExpect(content().string(containsString("There is no such page")));
    }

    @Test
    void aProgramGetsAProblemDocument() throws Exception {
        mvc.perform(get("/problems/never-heard-of").accept(MediaType.APPLICATION_JSON))
                .andExpect(status().isNotFound())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.type").value("/problems/not-found"))
                .andExpect(jsonPath("$.title").value("There is no such page"))
                .andExpect(jsonPath("$.status").value(404))
                .andExpect(jsonPath("$.requestId").isNotEmpty());
    }

    @Test
    void theInterfaceAnswersInDocumentsWhateverIsAsked() throws Exception {
        mvc.perform(get("/api/v1/nothing").accept(MediaType.TEXT_HTML))
                .andExpect(status().isNotFound())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
    }

    @Test
    void aTerminalGetsWords() throws Exception {
        mvc.perform(get("/nothing").accept(MediaType.ALL))
                .andExpect(status().isNotFound())
                .andExpect(content().contentTypeCompatibleWith(MediaType.TEXT_PLAIN))
                .andExpect(content().string(containsString("404 There is no such page")));
    }

    @Test
    void whatTheFrameworkSaysIsForProgramsOnly() throws Exception {
        mvc.perform(delete("/problems/not-found?lang=zh").with(csrf()).accept(MediaType.TEXT_HTML))
                .andExpect(status().isMethodNotAllowed())
                .andExpect(content().string(containsString("此地址不接受这种请求")))
                .andExpect(content().string(not(containsString("DELETE"))));
        mvc.perform(delete("/problems/not-found").with(csrf()).accept(MediaType.APPLICATION_JSON))
                .andExpect(jsonPath("$.detail").value(containsString("DELETE")));
    }

    @Test
    void everyAnswerTellsTheBrowserToLoadNothingFromElsewhere() throws Exception {
        mvc.perform(get("/problems/article-not-found"))
                .andExpect(header().string("Content-Security-Policy", containsString("default-src 'none'")))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Referrer-Policy", "same-origin"));
    }
}
