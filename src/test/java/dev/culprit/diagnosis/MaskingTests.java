package dev.culprit.diagnosis;

import static dev.culprit.diagnosis.TestKnowledge.LEASE_MISSING;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.culprit.web.PageTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockPart;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A secret in a paste shows up nowhere: in no answer, in no table, in no log. */
@PageTest(DiagnosisController.class)
@Import(DiagnosesForTests.class)
@ExtendWith(OutputCaptureExtension.class)
class MaskingTests {

    private static final List<String> SECRETS = List.of(
            "hunter2-correct-horse",
            "ghp_16C7e42F292c6912E7710c838347Ae178B4a",
            "AKIAIOSFODNN7EXAMPLE",
            "eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJrdWJlIn0.c2lnbmF0dXJlc2ln",
            "jane.doe@example.com",
            "MIIEpAIBAAKCAQEAx1",
            "s3cr3t-in-the-url");

    /** Secrets beside what is recognised, inside of it where values are captured, in errors nobody explains. */
    private static final String PASTE = """
            password=hunter2-correct-horse
            level=error msg="login failed" token=ghp_16C7e42F292c6912E7710c838347Ae178B4a
            ERROR cannot reach https://me:s3cr3t-in-the-url@registry.example/v2/ as jane.doe@example.com
            netagent on AKIAIOSFODNN7EXAMPLE: cannot open /x/ghp_16C7e42F292c6912E7710c838347Ae178B4a: lease file does not exist
            Authorization: Bearer eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJrdWJlIn0.c2lnbmF0dXJlc2ln
            -----BEGIN RSA PRIVATE KEY-----
            MIIEpAIBAAKCAQEAx1
            -----END RSA PRIVATE KEY-----
            """ + LEASE_MISSING;

    private final MockMvcTester mvc;
    private final JdbcClient database;

    @Autowired
    MaskingTests(MockMvcTester mvc, DataSource database) {
        this.mvc = mvc;
        this.database = JdbcClient.create(database);
    }

    @Test
    void textHoldsNoSecret() {
        assertHoldsNoSecret(answer("text/plain")).contains("worker-7");
    }

    @Test
    void jsonHoldsNoSecret() {
        assertHoldsNoSecret(answer("application/json")).contains("worker-7");
    }

    @Test
    void pageAndTablesAndLogHoldNoSecret(CapturedOutput log) {
        String location = requireNonNull(mvc.post()
                .uri("/diagnose")
                .multipart()
                .part(new MockPart("paste", PASTE.getBytes(StandardCharsets.UTF_8)))
                .header("Accept", "text/html")
                .exchange()
                .getResponse()
                .getHeader("Location"));

        String page = body(mvc.get().uri(location).header("Accept", "text/html"));
        assertHoldsNoSecret(page).contains("worker-7", "secrets were masked");
        assertHoldsNoSecret(table("select excerpt from kept_diagnosis")).contains("worker-7");
        assertHoldsNoSecret(table("select answer from kept_answer")).contains("worker-7");
        assertHoldsNoSecret(log.getAll());
    }

    private String answer(String type) {
        return body(mvc.post().uri("/diagnose").header("Accept", type).content(PASTE));
    }

    private static String body(MockMvcTester.MockMvcRequestBuilder request) {
        return new String(request.exchange().getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private String table(String query) {
        return database.sql(query).query(String.class).list().stream().collect(Collectors.joining("\n"));
    }

    private static AbstractStringAssert<?> assertHoldsNoSecret(String text) {
        return assertThat(text).doesNotContain(SECRETS);
    }
}
