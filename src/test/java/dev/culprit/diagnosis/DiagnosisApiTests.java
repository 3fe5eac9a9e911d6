package dev.culprit.diagnosis;

import static dev.culprit.diagnosis.TestKnowledge.LEASE_MISSING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.MediaType.APPLICATION_JSON;
import static org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON;
import static org.springframework.http.MediaType.TEXT_PLAIN;

import dev.culprit.web.PageTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PageTest(DiagnosisApi.class)
@Import(DiagnosesForTests.class)
class DiagnosisApiTests {

    private final MockMvcTester mvc;

    @Autowired
    DiagnosisApiTests(MockMvcTester mvc) {
        this.mvc = mvc;
    }

    @Test
    void takesPlainText() {
        MvcTestResult result = post(TEXT_PLAIN, LEASE_MISSING);

        assertThat(result).hasStatusOk().hasContentType(APPLICATION_JSON);
        assertThat(result).bodyJson().extractingPath("$.matches[0].article.key").isEqualTo("NET-0001");
        assertThat(result)
                .bodyJson()
                .extractingPath("$.matches[0].article.url")
                .isEqualTo("http://localhost/articles/lease-file-missing");
    }

    @Test
    void takesJsonWithALanguage() {
        MvcTestResult result = post(APPLICATION_JSON, "{\"paste\": \"" + LEASE_MISSING + "\", \"locale\": \"zh-CN\"}");

        assertThat(result).bodyJson().extractingPath("$.locale").isEqualTo("zh");
        assertThat(result)
                .bodyJson()
                .extractingPath("$.matches[0].article.locale")
                .isEqualTo("zh");
    }

    @Test
    void takesTheLanguageOfTheRequestWhenNoneIsNamed() {
        MvcTestResult result = mvc.post()
                .uri("/api/v1/diagnoses")
                .header("Accept-Language", "zh-CN,en;q=0.5")
                .contentType(TEXT_PLAIN)
                .content(LEASE_MISSING)
                .exchange();

        assertThat(result).bodyJson().extractingPath("$.locale").isEqualTo("zh");
    }

    @Test
    void havingNoMatchIsAnAnswer() {
        MvcTestResult result = post(TEXT_PLAIN, "nothing of ours");

        assertThat(result).hasStatusOk();
        assertThat(result).bodyJson().extractingPath("$.matches.length()").isEqualTo(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"paste\": \"\"}", "{\"paste\": null}", "{}", "null", "{\"paste\": \" \\n\"}"})
    void nothingToDiagnoseIsAProblem(String body) {
        MvcTestResult result = post(APPLICATION_JSON, body);

        assertThat(result).hasStatus(400).hasContentType(APPLICATION_PROBLEM_JSON);
        assertThat(result).bodyJson().extractingPath("$.type").isEqualTo("/problems/paste-missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "secret-token", "{\"paste\": ", "[1]", "{\"paste\": {\"a\": 1}}"})
    void whatIsNotTheJsonItSaysIsAProblemThatRepeatsNothingOfIt(String body) {
        MvcTestResult result = post(APPLICATION_JSON, body);

        assertThat(result).hasStatus(400).hasContentType(APPLICATION_PROBLEM_JSON);
        assertThat(result).bodyText().doesNotContain("secret-token");
    }

    @Test
    void otherTypesAreRefused() {
        assertThat(post(MediaType.APPLICATION_FORM_URLENCODED, LEASE_MISSING))
                .hasStatus(415)
                .hasContentType(APPLICATION_PROBLEM_JSON);
        assertThat(mvc.post().uri("/api/v1/diagnoses").content(LEASE_MISSING)).hasStatus(415);
    }

    @Test
    void anotherMethodIsAProblem() {
        assertThat(mvc.get().uri("/api/v1/diagnoses")).hasStatus(405).hasContentType(APPLICATION_PROBLEM_JSON);
    }

    private MvcTestResult post(MediaType type, String body) {
        return mvc.post()
                .uri("/api/v1/diagnoses")
                .contentType(type)
                .content(body)
                .exchange();
    }
}
