package dev.culprit.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import dev.culprit.account.Role;
import java.io.UnsupportedEncodingException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** From a token on the page of its user to the entry of what a program did with it. */
class TokenJourneyTests extends SiteTest {

    private static final Pattern TOKEN = Pattern.compile("culprit_[A-Za-z0-9_-]{43}");

    @Test
    void whatAProgramDoesIsRememberedWithItsToken() throws UnsupportedEncodingException {
        String key = newArticle();
        String reading = token("a reading job", "READ");
        String writing = token("a writing job", "WRITE");

        assertThat(submit(key, reading))
                .hasStatus(403)
                .hasHeader("WWW-Authenticate", "Bearer realm=\"culprit\", error=\"insufficient_scope\"");
        assertThat(submit(key, writing)).hasStatusOk();

        assertThat(site.get()
                        .uri("/admin/audit/export/audit.jsonl?subject=" + key)
                        .with(administrator()))
                .bodyText()
                .contains("\"user\":\"admin\",\"token\":\"a writing job\",\"action\":\"article-submitted\"")
                .doesNotContain("a reading job");
    }

    private MvcTestResult submit(String key, String token) {
        return site.post()
                .uri("/api/v1/articles/" + key + "/submit")
                .header("Authorization", "Bearer " + token)
                .header("If-Match", "*")
                .exchange();
    }

    private String token(String name, String scope) throws UnsupportedEncodingException {
        String page = site.post()
                .uri("/account/tokens")
                .with(csrf())
                .with(administrator())
                .param("name", name)
                .param("scope", scope)
                .param("days", "30")
                .exchange()
                .getResponse()
                .getContentAsString();
        Matcher token = TOKEN.matcher(page);
        assertThat(token.find()).isTrue();
        return token.group();
    }

    private static RequestPostProcessor administrator() {
        return user("admin").authorities(Role.ADMINISTRATOR.authorities());
    }
}
