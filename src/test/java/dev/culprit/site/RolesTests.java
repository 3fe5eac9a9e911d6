package dev.culprit.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import dev.culprit.account.Role;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
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

    /** From which role on, the action, and what its form holds; {key} becomes an article, any other name what is not there. */
    private static final String TABLE = """
            # the own account
            reader        GET  /account
            reader        POST /account/password
            reader        GET  /account/tokens
            reader        POST /account/tokens
            reader        POST /account/tokens/{id}/revoke
            # writing
            editor        GET  /admin
            editor        GET  /admin/articles
            editor        GET  /admin/articles/new
            editor        POST /admin/articles/new  revision=0
            editor        POST /admin/articles/begin  revision=0
            editor        GET  /admin/articles/{key}/edit
            editor        POST /admin/articles/{key}/edit  revision=1
            editor        POST /admin/articles/{key}/edit  revision=1&next=SUBMIT
            reviewer      POST /admin/articles/{key}/edit  revision=1&next=PUBLISH&override=test
            reviewer      POST /admin/articles/{key}/archive  revision=1
            editor        POST /admin/articles/{key}/decline
            editor        POST /admin/articles/{key}/merge  revision=1
            editor        POST /admin/articles/{key}/discard
            editor        POST /admin/articles/{key}/try  revision=1
            editor        POST /admin/articles/{key}/propose  revision=1
            editor        POST /admin/articles/{key}/adopt  revision=1
            editor        POST /admin/articles/{key}/form  revision=1
            editor        POST /admin/articles/{key}/text  revision=1
            editor        GET  /admin/articles/{key}/compare
            editor        GET  /admin/articles/{key}/review
            editor        POST /admin/articles/{key}/comment  revision=1&words=test
            reviewer      POST /admin/articles/{key}/return  revision=1&words=test
            reviewer      POST /admin/articles/{key}/approve  revision=1
            reviewer      POST /admin/articles/{key}/publish  revision=1&override=test
            reviewer      POST /admin/articles/{key}/verify
            editor        GET  /admin/due
            editor        GET  /admin/articles/{key}/history/blame
            editor        GET  /admin/articles/{key}/history
            editor        GET  /admin/articles/{key}/history/{number}
            editor        POST /admin/articles/{key}/history/{number}/restore  revision=1
            editor        GET  /admin/workbench
            editor        POST /admin/workbench
            editor        POST /admin/workbench/adopt
            editor        GET  /admin/library
            editor        GET  /admin/library/culprit-library.zip
            editor        GET  /admin/library/articles/{key}.zip
            administrator POST /admin/library/imports
            administrator GET  /admin/library/imports/{id}
            administrator POST /admin/library/imports/{id}/start
            administrator POST /admin/library/imports/{id}/cancel
            # users, and what everybody did
            administrator GET  /admin/users
            administrator POST /admin/users
            administrator GET  /admin/users/{name}
            administrator POST /admin/users/{name}/role  role=READER
            administrator POST /admin/users/{name}/disable
            administrator POST /admin/users/{name}/enable
            administrator POST /admin/users/{name}/password
            administrator POST /admin/users/{name}/tokens/{id}/revoke
            administrator GET  /admin/audit
            administrator GET  /admin/audit/export/{file}
            # programs
            everybody     POST /api/v1/diagnoses
            everybody     GET  /api/v1/articles
            everybody     GET  /api/v1/articles/{name}
            editor        GET  /api/v1/articles/{key}/source
            editor        POST /api/v1/articles
            editor        PUT  /api/v1/articles/{key}
            editor        POST /api/v1/articles/{key}/submit
            editor        POST /api/v1/articles/{key}/restore
            reviewer      POST /api/v1/articles/{key}/publish
            reviewer      POST /api/v1/articles/{key}/archive
            everybody     GET  /api/v1/library
            administrator POST /api/v1/library
            """;

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

    private static List<Action> actions() {
        return TABLE.lines()
                .filter(line -> !line.startsWith("#"))
                .map(RolesTests::action)
                .toList();
    }

    private static Action action(String line) {
        String[] cells = line.split(" +");
        Role least = cells[0].equals("everybody") ? null : Role.valueOf(cells[0].toUpperCase(Locale.ROOT));
        return new Action(cells[1], cells[2], least, cells.length == 3 ? Map.of() : fields(cells[3]));
    }

    private static Map<String, String> fields(String form) {
        Map<String, String> byName = new LinkedHashMap<>();
        for (String field : form.split("&")) {
            byName.put(field.substring(0, field.indexOf('=')), field.substring(field.indexOf('=') + 1));
        }
        return byName;
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
