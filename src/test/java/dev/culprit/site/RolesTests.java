package dev.culprit.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import dev.culprit.account.Role;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Who may do what on the pages behind the scenes and by the API: allowed from a role on, refused below it. */
class RolesTests extends SiteTest {

    private static final String UPLOAD = "/admin/library/imports";
    private static final String LIBRARY = "/api/v1/library";
    private static final String SOME_FILE = "{\"files\": {\"en.md\": \"# x\"}, \"revision\": 1}";

    /**
     * An action.
     *
     * @param least the least role that may do it; null: everybody
     * @param fields of the form
     */
    private record Action(
            String method, String path, @Nullable Role least, Map<String, String> fields) {

        Endpoint endpoint() {
            return new Endpoint(method, path);
        }

        boolean isAllowedTo(@Nullable Role role) {
            return least == null || (role != null && role.compareTo(least) >= 0);
        }

        @Override
        public String toString() {
            return fields.containsKey("next")
                    ? endpoint() + " " + fields.get("next")
                    : endpoint().toString();
        }
    }

    private static Action get(String path, @Nullable Role least) {
        return new Action("GET", path, least, Map.of());
    }

    private static Action post(String path, @Nullable Role least, String... fields) {
        Map<String, String> byName = new LinkedHashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            byName.put(fields[i], fields[i + 1]);
        }
        return new Action("POST", path, least, byName);
    }

    /** The table; {key} becomes an article, any other name something that is not there. */
    private static List<Action> actions() {
        return List.of(
                // the own account
                get("/account", Role.READER),
                post("/account/password", Role.READER),
                get("/account/tokens", Role.READER),
                post("/account/tokens", Role.READER),
                post("/account/tokens/{id}/revoke", Role.READER),
                // writing
                get("/admin", Role.EDITOR),
                get("/admin/articles", Role.EDITOR),
                get("/admin/articles/new", Role.EDITOR),
                post("/admin/articles/new", Role.EDITOR, "revision", "0"),
                post("/admin/articles/begin", Role.EDITOR, "revision", "0"),
                get("/admin/articles/{key}/edit", Role.EDITOR),
                post("/admin/articles/{key}/edit", Role.EDITOR, "revision", "1"),
                post("/admin/articles/{key}/edit", Role.EDITOR, "revision", "1", "next", "SUBMIT"),
                post(
                        "/admin/articles/{key}/edit",
                        Role.REVIEWER,
                        "revision",
                        "1",
                        "next",
                        "PUBLISH",
                        "override",
                        "test"),
                post("/admin/articles/{key}/archive", Role.REVIEWER, "revision", "1"),
                post("/admin/articles/{key}/decline", Role.EDITOR),
                post("/admin/articles/{key}/merge", Role.EDITOR, "revision", "1"),
                post("/admin/articles/{key}/discard", Role.EDITOR),
                post("/admin/articles/{key}/try", Role.EDITOR, "revision", "1"),
                post("/admin/articles/{key}/propose", Role.EDITOR, "revision", "1"),
                post("/admin/articles/{key}/adopt", Role.EDITOR, "revision", "1"),
                post("/admin/articles/{key}/form", Role.EDITOR, "revision", "1"),
                post("/admin/articles/{key}/text", Role.EDITOR, "revision", "1"),
                get("/admin/articles/{key}/compare", Role.EDITOR),
                get("/admin/articles/{key}/review", Role.EDITOR),
                post("/admin/articles/{key}/comment", Role.EDITOR, "revision", "1", "words", "test"),
                post("/admin/articles/{key}/return", Role.REVIEWER, "revision", "1", "words", "test"),
                post("/admin/articles/{key}/approve", Role.REVIEWER, "revision", "1"),
                post("/admin/articles/{key}/publish", Role.REVIEWER, "revision", "1", "override", "test"),
                post("/admin/articles/{key}/verify", Role.REVIEWER),
                get("/admin/due", Role.EDITOR),
                get("/admin/articles/{key}/history/blame", Role.EDITOR),
                get("/admin/articles/{key}/history", Role.EDITOR),
                get("/admin/articles/{key}/history/{number}", Role.EDITOR),
                post("/admin/articles/{key}/history/{number}/restore", Role.EDITOR, "revision", "1"),
                get("/admin/workbench", Role.EDITOR),
                post("/admin/workbench", Role.EDITOR),
                post("/admin/workbench/adopt", Role.EDITOR),
                get("/admin/library", Role.EDITOR),
                get("/admin/library/culprit-library.zip", Role.EDITOR),
                get("/admin/library/articles/{key}.zip", Role.EDITOR),
                post(UPLOAD, Role.ADMINISTRATOR),
                get("/admin/library/imports/{id}", Role.ADMINISTRATOR),
                post("/admin/library/imports/{id}/start", Role.ADMINISTRATOR),
                post("/admin/library/imports/{id}/cancel", Role.ADMINISTRATOR),
                // users, and what everybody did
                get("/admin/users", Role.ADMINISTRATOR),
                post("/admin/users", Role.ADMINISTRATOR),
                get("/admin/users/{name}", Role.ADMINISTRATOR),
                post("/admin/users/{name}/role", Role.ADMINISTRATOR, "role", "READER"),
                post("/admin/users/{name}/disable", Role.ADMINISTRATOR),
                post("/admin/users/{name}/enable", Role.ADMINISTRATOR),
                post("/admin/users/{name}/password", Role.ADMINISTRATOR),
                post("/admin/users/{name}/tokens/{id}/revoke", Role.ADMINISTRATOR),
                get("/admin/audit", Role.ADMINISTRATOR),
                get("/admin/audit/export/{file}", Role.ADMINISTRATOR),
                // programs
                post("/api/v1/diagnoses", null),
                get("/api/v1/articles", null),
                get("/api/v1/articles/{name}", null),
                get("/api/v1/articles/{key}/source", Role.EDITOR),
                post("/api/v1/articles", Role.EDITOR),
                new Action("PUT", "/api/v1/articles/{key}", Role.EDITOR, Map.of()),
                post("/api/v1/articles/{key}/submit", Role.EDITOR),
                post("/api/v1/articles/{key}/restore", Role.EDITOR),
                post("/api/v1/articles/{key}/publish", Role.REVIEWER),
                post("/api/v1/articles/{key}/archive", Role.REVIEWER),
                get(LIBRARY, null),
                post(LIBRARY, Role.ADMINISTRATOR));
    }

    private static Stream<Arguments> actionsByRole() {
        return actions().stream()
                .flatMap(action -> Stream.concat(
                        Stream.of(Arguments.of(action, null)),
                        Stream.of(Role.values()).map(role -> Arguments.of(action, role))));
    }

    @ParameterizedTest(name = "{0} as {1}")
    @MethodSource("actionsByRole")
    void anActionIsForItsRoleAndThoseAbove(Action action, @Nullable Role role) {
        MvcTestResult result = perform(action, role);

        assertThat(isRefused(result.getResponse())).isEqualTo(!action.isAllowedTo(role));
        assertThat(result.getResponse().getStatus()).isLessThan(500);
    }

    @Test
    void everyActionIsInTheTable() {
        Set<Endpoint> protectedOnes = endpoints().keySet().stream()
                .filter(endpoint ->
                        endpoint.isBelow("/admin") || endpoint.isBelow("/account") || endpoint.isBelow("/api"))
                .collect(Collectors.toCollection(LinkedHashSet::new));

        protectedOnes.removeAll(actions().stream().map(Action::endpoint).toList());

        assertThat(protectedOnes).as("not in the table: who may do it?").isEmpty();
    }

    @Test
    void noFormOfAnotherSiteDoesAnything() {
        List<Action> forms = actions().stream()
                .filter(action ->
                        action.method().equals("POST") && !action.endpoint().isBelow("/api"))
                .toList();

        assertThat(forms)
                .allSatisfy(action -> assertThat(site.post()
                                .uri(address(action))
                                .with(user("root").authorities(Role.ADMINISTRATOR.authorities())))
                        .hasStatus(403));
    }

    private MvcTestResult perform(Action action, @Nullable Role role) {
        if (action.path().equals(UPLOAD)) {
            return upload(role);
        }
        var request = site.method(HttpMethod.valueOf(action.method())).uri(address(action));
        if (role != null) {
            request = request.with(user("somebody").authorities(role.authorities()));
        }
        if (action.endpoint().isBelow("/api")) {
            request = request.header("If-Match", "*")
                    .contentType(action.path().equals(LIBRARY) ? "application/zip" : "application/json")
                    .content(SOME_FILE);
        } else if (action.method().equals("POST")) {
            request = request.with(csrf());
        }
        for (Map.Entry<String, String> field : action.fields().entrySet()) {
            request = request.param(field.getKey(), field.getValue());
        }
        return request.exchange();
    }

    private MvcTestResult upload(@Nullable Role role) {
        var request = site.post().uri(UPLOAD).with(csrf()).multipart().file("file", new byte[] {1});
        return role == null
                ? request.exchange()
                : request.with(user("somebody").authorities(role.authorities())).exchange();
    }

    private String address(Action action) {
        String path = action.path();
        if (path.contains("{key}")) {
            path = path.replace("{key}", newArticle());
        }
        return path.replace("{number}", "1")
                .replace("{id}", "4711")
                .replace("{file}", "audit.csv")
                .replace("{name}", "nobody");
    }

    private static boolean isRefused(MockHttpServletResponse response) {
        return switch (response.getStatus()) {
            case 401, 403 -> true;
            case 302 -> "/login".equals(response.getRedirectedUrl());
            default -> false;
        };
    }
}
