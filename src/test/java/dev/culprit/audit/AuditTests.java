package dev.culprit.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import dev.culprit.account.Audited;
import dev.culprit.account.Role;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionOperations;

@ApplicationModuleTest(extraIncludes = {"account", "web"})
@TestPropertySource(properties = {"spring.datasource.url=jdbc:h2:mem:audit", "culprit.admin.password=audited secret"})
@AutoConfigureMockMvc
class AuditTests {

    @Autowired
    MockMvcTester site;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    JdbcClient database;

    @BeforeEach
    void forgetWhatOtherTestsDid() {
        database.sql("delete from audit_entry").update();
    }

    @Test
    void remembersWhoSignedInAndOutAndFromWhere() throws UnsupportedEncodingException {
        MvcTestResult signIn = signIn("admin", "audited secret");

        site.post()
                .uri("/logout")
                .with(csrf())
                .cookie(signIn.getResponse().getCookies())
                .exchange();

        assertThat(lines("")).hasSize(2);
        assertThat(lines("").get(0))
                .contains("\"user\":\"admin\"", "\"action\":\"sign-in-succeeded\"", "\"address\":\"127.0.0.1\"")
                .containsPattern("\"request\":\"[0-9a-f]{16}\"");
        assertThat(lines("").get(1)).contains("\"user\":\"admin\"", "\"action\":\"sign-in-ended\"");
    }

    @Test
    void remembersWhoFailedToSignInButNotWhatWasTypedInsteadOfAName() throws UnsupportedEncodingException {
        signIn("admin", "guess");
        signIn("audited secret", "");

        assertThat(lines("")).hasSize(2);
        assertThat(lines("").get(0)).contains("\"action\":\"sign-in-failed\"", "\"user\":\"admin\"");
        assertThat(lines("").get(1)).contains("\"user\":\"(unknown)\"");
        assertThat(database.sql("select * from audit_entry").query().listOfRows())
                .noneMatch(row ->
                        row.toString().contains("secret") || row.toString().contains("guess"));
    }

    @Test
    void remembersWhatWasDoneToUsersWithoutTheirPasswords() throws UnsupportedEncodingException {
        String page = site.post()
                .uri("/admin/users")
                .with(csrf())
                .with(administrator())
                .param("name", "ada")
                .param("role", "EDITOR")
                .exchange()
                .getResponse()
                .getContentAsString();
        site.post()
                .uri("/admin/users/ada/role")
                .with(csrf())
                .with(administrator())
                .param("role", "REVIEWER")
                .exchange();
        database.sql("delete from account where name = 'ada'").update();

        assertThat(lines("?subject=ada")).hasSize(2);
        assertThat(lines("?subject=ada").get(0))
                .contains("\"action\":\"user-created\"", "\"user\":\"root\"", "\"details\":{\"role\":\"editor\"}");
        assertThat(lines("?subject=ada").get(1)).contains("{\"from\":\"editor\",\"to\":\"reviewer\"}");
        assertThat(page).containsPattern("[a-z2-9]{4}(-[a-z2-9]{4}){4}");
        assertThat(String.join("", lines(""))).doesNotContainPattern("[a-z2-9]{4}(-[a-z2-9]{4}){4}");
    }

    @Test
    void forgetsWhatWasNotDoneAfterAll() throws UnsupportedEncodingException {
        transaction.executeWithoutResult(status -> {
            events.publishEvent(Audited.of("article-saved", "KB-0001"));
            status.setRollbackOnly();
        });

        assertThat(lines("")).isEmpty();
    }

    @Test
    void showsTheLatestFirstByPageAndFilter() {
        for (int i = 1; i <= 60; i++) {
            events.publishEvent(
                    new Audited("article-saved", "KB-" + i, i % 2 == 0 ? "eve" : "ada", Map.of("revision", "" + i)));
        }
        events.publishEvent(new Audited("token-created", "<b>", "eve", Map.of()));

        assertThat(page("")).contains("61 entries", "Page 1 of 2", "KB-60", "&lt;b&gt;", "revision=60", "?page=2");
        assertThat(page("?page=2")).contains("KB-1<", "Page 2 of 2").doesNotContain("KB-60");
        assertThat(page("?actor=Eve&action=article"))
                .contains("30 entries", "export/audit.csv?actor=Eve&amp;action=article");
        assertThat(page("?subject=KB-7")).contains("1 entries");
        assertThat(page("?to=2020-01-01")).contains("0 entries");
        assertThat(page("?from=2020-01-01&to=2999-01-01")).contains("61 entries");
        assertThat(page("?action=%25")).contains("0 entries");
        assertThat(page("?from=yesterday&page=-3")).contains("A day is written as");
    }

    @Test
    void exportsEverythingInOrder() throws UnsupportedEncodingException {
        for (int i = 1; i <= 1100; i++) {
            events.publishEvent(new Audited("article-saved", "=KB-" + i, "eve", Map.of()));
        }

        MvcTestResult csv = export("audit.csv", "");

        assertThat(csv)
                .hasStatusOk()
                .hasHeader("Content-Type", "text/csv;charset=UTF-8")
                .hasHeader("Content-Disposition", "attachment; filename=\"audit.csv\"");
        List<String> rows = csv.getResponse().getContentAsString().lines().toList();
        assertThat(rows).hasSize(1101);
        assertThat(rows.get(0)).isEqualTo("time,user,token,action,subject,details,address,request");
        assertThat(rows.get(1)).contains(",eve,,article-saved,\"'=KB-1\",");
        assertThat(rows.get(1100)).contains("'=KB-1100");
        assertThat(lines("?subject=%3DKB-7")).hasSize(1);
        assertThat(export("audit.xlsx", "")).hasStatus(404);
        assertThat(export("audit.csv", "?from=yesterday")).hasStatus(400);
    }

    @Test
    void isForAdministratorsOnly() {
        for (Role role : List.of(Role.READER, Role.EDITOR, Role.REVIEWER)) {
            assertThat(site.get().uri("/admin/audit").with(as(role))).hasStatus(403);
            assertThat(site.get().uri("/admin/audit/export/audit.csv").with(as(role)))
                    .hasStatus(403);
        }
    }

    private MvcTestResult signIn(String name, String password) {
        return site.post()
                .uri("/login")
                .with(csrf())
                .param("username", name)
                .param("password", password)
                .exchange();
    }

    private String page(String query) {
        try {
            return site.get()
                    .uri(URI.create("/admin/audit" + query))
                    .with(administrator())
                    .exchange()
                    .getResponse()
                    .getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> lines(String query) throws UnsupportedEncodingException {
        return export("audit.jsonl", query)
                .getResponse()
                .getContentAsString()
                .lines()
                .toList();
    }

    private MvcTestResult export(String file, String query) {
        return site.get()
                .uri(URI.create("/admin/audit/export/" + file + query))
                .with(administrator())
                .exchange();
    }

    private static RequestPostProcessor administrator() {
        return as(Role.ADMINISTRATOR);
    }

    private static RequestPostProcessor as(Role role) {
        return user("root").authorities(role.authorities());
    }
}
