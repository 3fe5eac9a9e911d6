package dev.culprit.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import dev.culprit.account.Role;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.util.UriUtils;

/** Whatever is sent to any handler, by whoever may do most, the server never fails. */
class BrokenRequestsTests extends SiteTest {

    private static final int ROUNDS = 10;
    private static final Pattern VARIABLE = Pattern.compile("\\{[a-z]+}");

    private static final List<String> NAMES = List.of(
            "revision",
            "reason",
            "next",
            "override",
            "paste",
            "files[0].name",
            "files[0].text",
            "files[0].removed",
            "files[255].name",
            "files[256].name",
            "files[-1].name",
            "files[x]",
            "files",
            "name",
            "role",
            "scope",
            "days",
            "current",
            "wanted",
            "repeated",
            "page",
            "actor",
            "action",
            "subject",
            "from",
            "to",
            "status",
            "words",
            "q",
            "component",
            "kind",
            "area",
            "lang",
            "done",
            "username",
            "password",
            "class.module.classLoader",
            "line",
            "template",
            "file",
            "key",
            "id",
            "locale",
            "");

    private static final List<String> VALUES = List.of(
            "",
            " ",
            "0",
            "1",
            "-1",
            "2147483648",
            "99999999999999999999",
            "1e9",
            "NaN",
            "null",
            "true",
            "on",
            "READER",
            "ADMINISTRATOR",
            "READ",
            "PUBLISH",
            "SUBMIT",
            "admin",
            "editor",
            "article.yaml",
            "en.md",
            "samples/a.txt",
            "../../etc/passwd",
            "<script>alert(1)</script>",
            "' or 1=1 --",
            "%",
            "_%",
            "\\",
            "\0",
            "\r\nSet-Cookie: a=b",
            "\ud83d\ude00",
            "\ud83d",
            "名",
            "${7*7}",
            "__${7*7}__::x",
            "redirect:http://evil.example",
            "2026-01-31",
            "+999999999-12-31",
            "key: [",
            "key: &a [*a]",
            "# x\n\n## Cause: y\n",
            "{",
            "[[[[",
            "\u202e",
            "\ufeff");

    private static final List<String> BODIES = List.of(
            "",
            "null",
            "[]",
            "{}",
            "{",
            "\"x\"",
            "{\"files\":null}",
            "{\"files\":{\"article.yaml\":\"\\u0000\"}}",
            "{\"files\":{\"article.yaml\":\"key: [\"}}",
            "{\"files\":{\"../x\":\"y\",\"en.md\":null,\"\":\"z\"}}",
            "{\"files\":{\"article.yaml\":\"\\ud800\"},\"reason\":\"\\ud800\"}",
            "{\"revision\":-1}",
            "{\"revision\":99999999999}",
            "{\"paste\":null}",
            "{\"paste\":\"x\",\"locale\":\"\\u0000\"}",
            "[".repeat(5000),
            "{\"a\":".repeat(2000),
            "{\"files\":{\"article.yaml\":\"key: NEW\"}}");

    private static final List<String> TAGS =
            List.of("*", "", "\"", "W/\"x\"", "\"SITE-1-1\"", "\"SITE-1-99999999999\"");

    private final long seed = new Random().nextLong();
    private final Random random = new Random(seed);

    @Test
    void noRequestMakesTheServerFail() {
        String key = newArticle();

        for (int round = 0; round < ROUNDS; round++) {
            for (Map.Entry<Endpoint, HandlerMethod> each : endpoints().entrySet()) {
                Endpoint endpoint = each.getKey();
                List<String> fields = fieldsOf(each.getValue());
                String address = address(endpoint, key, fields);
                MvcTestResult result = send(endpoint, address, fields);
                assertThat(result.getResponse().getStatus())
                        .as(
                                "%s at %s (seed %d): %s",
                                endpoint, address, seed, result.getMvcResult().getResolvedException())
                        .isNotEqualTo(500);
            }
        }
    }

    @Test
    void whatIsSentAboutAnArticleThatIsNotThereIsNoFailure() {
        for (Map.Entry<Endpoint, HandlerMethod> each : endpoints().entrySet()) {
            Endpoint endpoint = each.getKey();
            if (endpoint.path().contains("{key}")) {
                String address =
                        VARIABLE.matcher(endpoint.path()).replaceAll("1").replaceFirst("/1", "/NOT-0001")
                                + "?revision=1&key=article.yaml&text=x&base=1";
                assertThat(send(endpoint, address, List.of("reason"))
                                .getResponse()
                                .getStatus())
                        .as("%s at %s", endpoint, address)
                        .isNotEqualTo(500);
            }
        }
    }

    @Test
    void aTextOfTwoMegabytesIsRefusedInWords() {
        String key = newArticle();
        String huge = "# Title\n\n" + "words and more words. ".repeat(100_000);

        MvcTestResult result = site.put()
                .uri("/api/v1/articles/" + key)
                .with(administrator())
                .header("If-Match", "*")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"files\":{\"en.md\":\"" + huge.replace("\n", "\\n") + "\"}}")
                .exchange();

        assertThat(result).hasStatus(422).bodyText().contains("the article has 2.1 MB, and may have 1.0 MB");
    }

    /** What a handler reads, as far as its signature tells; the names that others read besides. */
    private static List<String> fieldsOf(HandlerMethod handler) {
        List<String> fields = new ArrayList<>(NAMES);
        for (Parameter parameter : handler.getMethod().getParameters()) {
            List<String> read = parameter.getType().isRecord()
                    ? Arrays.stream(parameter.getType().getRecordComponents())
                            .map(RecordComponent::getName)
                            .toList()
                    : List.of(parameter.getName());
            fields.addAll(Collections.nCopies(NAMES.size() / read.size(), read).stream()
                    .flatMap(List::stream)
                    .toList());
        }
        return fields;
    }

    private MvcTestResult send(Endpoint endpoint, String address, List<String> fields) {
        var request = site.method(HttpMethod.valueOf(endpoint.method()))
                .uri(URI.create(address))
                .with(administrator());
        if (random.nextBoolean()) {
            request = request.header("If-Match", one(TAGS)).header("Accept", one(List.of("text/html", "*/*", "x")));
        }
        if (endpoint.method().equals("GET")) {
            return request.exchange();
        }
        if (endpoint.isBelow("/api") || random.nextInt(8) == 0) {
            String type = one(List.of("application/json", "text/plain", "application/x-www-form-urlencoded", "a/b"));
            return request.contentType(type).content(body()).exchange();
        }
        request = request.with(csrf());
        for (int i = random.nextInt(7); i > 0; i--) {
            request = request.param(one(fields), value());
        }
        return request.exchange();
    }

    private static RequestPostProcessor administrator() {
        return user("admin").authorities(Role.ADMINISTRATOR.authorities());
    }

    private byte[] body() {
        if (random.nextInt(5) == 0) {
            byte[] noise = new byte[random.nextInt(2000)];
            random.nextBytes(noise);
            return noise;
        }
        return one(BODIES).getBytes(StandardCharsets.UTF_8);
    }

    private String address(Endpoint endpoint, String key, List<String> fields) {
        String path = VARIABLE.matcher(endpoint.path())
                .replaceAll(variable -> random.nextInt(3) > 0 ? key : segment().replace("$", "%24"));
        StringBuilder query = new StringBuilder();
        for (int i = random.nextInt(4); i > 0; i--) {
            query.append(query.isEmpty() ? '?' : '&')
                    .append(encoded(one(fields)))
                    .append('=')
                    .append(encoded(value()));
        }
        return path + query;
    }

    /** What the firewall lets pass as a part of a path. */
    private String segment() {
        String value = one(VALUES).replaceAll("[/\\\\;%\\p{Cntrl}\\u2028\\u2029]", "");
        return value.isBlank() || value.startsWith(".") ? "1" : encoded(value);
    }

    private static String encoded(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }

    private String value() {
        return random.nextInt(20) == 0 ? one(VALUES).repeat(1 + random.nextInt(3000)) : one(VALUES);
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
