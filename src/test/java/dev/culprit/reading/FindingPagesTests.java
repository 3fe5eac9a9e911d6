package dev.culprit.reading;

import static org.hamcrest.Matchers.containsString;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.culprit.article.ArticleDocument.Kind;
import dev.culprit.diagnosis.Cause;
import dev.culprit.diagnosis.Diagnosis;
import dev.culprit.diagnosis.Diagnosis.ArticleLink;
import dev.culprit.diagnosis.Diagnosis.Evidence;
import dev.culprit.diagnosis.Diagnosis.Match;
import dev.culprit.diagnosis.Diagnosis.Quote;
import dev.culprit.matching.Tier;
import dev.culprit.search.SearchRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.UriUtils;

class FindingPagesTests extends ReadingTest {

    @Test
    void theListNarrowsByWhatTheAddressSays() throws Exception {
        mvc.perform(get("/articles?q=no+space&area=disk&component=kubelet&kind=benign&page=2"))
                .andExpect(status().isOk());

        then(search)
                .should()
                .search(
                        new SearchRequest("no space", "DSK", "kubelet", Kind.BENIGN, 1, PageNumber.SIZE),
                        Locale.ENGLISH);
    }

    @Test
    void theListTakesNoNonsenseFromTheAddress() throws Exception {
        mvc.perform(get("/articles?area=nowhere&kind=weird&page=minus&component="))
                .andExpect(status().isOk());

        then(search).should().search(new SearchRequest("", null, null, null, 0, PageNumber.SIZE), Locale.ENGLISH);
    }

    @Test
    void theListShowsWhereWordsStandAndLinksItsNeighbours() throws Exception {
        mvc.perform(get("/articles?q=space&page=2"))
                .andExpect(content().string(containsString("no <mark>&lt;space&gt;</mark>")))
                .andExpect(content().string(containsString("href=\"?q=space&amp;page=1\"")))
                .andExpect(content().string(containsString("href=\"?q=space&amp;page=3\"")))
                .andExpect(content().string(containsString("Page 2 of 3")));
    }

    @Test
    void anAreaIsAListUnderItsName() throws Exception {
        mvc.perform(get("/areas/disk"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("<h1>Disks</h1>")));
        mvc.perform(get("/areas/nowhere").accept(MediaType.TEXT_HTML)).andExpect(status().isNotFound());
    }

    @Test
    void aSearchForNothingLeadsToTheList() throws Exception {
        mvc.perform(get("/search?q=+")).andExpect(status().is3xxRedirection()).andExpect(redirectedUrl("/articles"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "E1121 10:00:00 kubelet.go:1] \"Failed\" err=\"{[<a|b>]}\\n 100%\"",
                "无法启动：子网文件",
                "100%",
                "a&b=c+d#e"
            })
    void aRawErrorLineArrivesWhole(String line) throws Exception {
        mvc.perform(get(URI.create("/search?q=" + UriUtils.encode(line, StandardCharsets.UTF_8))))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("<code>" + HtmlUtils.htmlEscape(line) + "</code>")));

        then(search).should().search(eq(SearchRequest.first(line, PageNumber.SIZE)), any());
    }

    @Test
    void aLineThatIsLikelyAKnownIssueIsAnsweredFirst() throws Exception {
        given(diagnoses.diagnose(any(), any())).willReturn(answer(0.97));

        mvc.perform(get("/search?q=no+space"))
                .andExpect(content().string(containsString("Certain")))
                .andExpect(content().string(containsString("<mark>&lt;no space&gt;</mark>")))
                .andExpect(content().string(containsString("href=\"/articles/disk-full#logs-grew\"")))
                .andExpect(content().string(containsString("No room for <code>logs</code>.")))
                .andExpect(content().string(containsString("action=\"/diagnose\"")));
    }

    @Test
    void aLineThatIsOnlyPossiblyAKnownIssueIsNotAnswered() throws Exception {
        given(diagnoses.diagnose(any(), any())).willReturn(answer(0.3));

        mvc.perform(get("/search?q=no+space"))
                .andExpect(content().string(containsString("This alone shows no known issue for sure.")));
    }

    private static Diagnosis answer(double confidence) {
        Evidence evidence =
                new Evidence("no-space", null, Map.of(), 4, List.of(new Quote(1, 0, 10, "", "<no space>", " left")));
        Match match = new Match(
                confidence,
                Tier.of(confidence),
                new ArticleLink(
                        "DSK-0001",
                        "disk-full",
                        "The disk is full",
                        "/articles/disk-full",
                        "en",
                        "No room for `logs`."),
                List.of(new Cause("logs-grew", "Many logs", 0.8, "", null, List.of())),
                List.of(evidence),
                List.of(),
                List.of(),
                Map.of("logs-grew", "Many logs"));
        return new Diagnosis("en", List.of(match), List.of(), List.of(), List.of(), List.of(), 1);
    }
}
