package dev.culprit.benchmark;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** Gives generated articles of a {@link TrialServer} another signature, and asks until they are found by it. */
final class Publisher {

    private static final URI SERVER = URI.create("http://localhost:" + TrialServer.PORT);
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern TOKEN = Pattern.compile("culprit_[\\w.-]{20,}");
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String token;
    private int published;

    /** Signs in as the administrator and makes a token. */
    Publisher() throws IOException, InterruptedException {
        submit("/login", Map.of("username", "admin", "password", TrialServer.PASSWORD));
        String page = submit("/account/tokens", Map.of("name", "benchmark", "scope", "ADMINISTER", "days", "1"));
        Matcher made = TOKEN.matcher(page);
        if (!made.find()) {
            throw new IOException("no token: " + page);
        }
        token = made.group();
    }

    private String submit(String path, Map<String, String> fields) throws IOException, InterruptedException {
        HttpRequest form = HttpRequest.newBuilder(SERVER.resolve(path)).build();
        Matcher csrf = CSRF.matcher(http.send(form, BodyHandlers.ofString()).body());
        if (!csrf.find()) {
            throw new IOException("no form at " + path);
        }
        String body = "_csrf=" + csrf.group(1)
                + fields.entrySet().stream()
                        .map(field -> "&" + field.getKey() + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining());
        HttpRequest filled = HttpRequest.newBuilder(SERVER.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build();
        return http.send(filled, BodyHandlers.ofString()).body();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** Publishes as many as given, or until it is interrupted, and tells how long it took to find them. */
    void publish(String what, int articles, int most) {
        List<Long> answered = new ArrayList<>();
        List<Long> found = new ArrayList<>();
        try (TrialClient reader = new TrialClient()) {
            while (found.size() < most && !Thread.currentThread().isInterrupted()) {
                publishOne(published * 37 % articles, reader, answered, found);
                published++;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        System.out.printf(
                Locale.ROOT,
                "%-24s %6d articles, publishing p50 %.0f ms, p99 %.0f ms; found after its answer p50 %.1f ms, p99 %.1f ms%n",
                what,
                found.size(),
                percentile(answered, 50),
                percentile(answered, 99),
                percentile(found, 50),
                percentile(found, 99));
    }

    private void publishOne(int article, TrialClient reader, List<Long> answered, List<Long> found)
            throws IOException, InterruptedException {
        String path = "/api/v1/articles/" + GeneratedLibrary.key(article);
        String message = "benchmark message number " + published + " of the publisher was not found before";
        HttpResponse<String> source = call(path + "/source", "GET", "", "");
        Map<String, String> files = JsonPath.read(source.body(), "$.files");
        files.computeIfPresent(
                "article.yaml",
                (name, text) -> text.replaceFirst(
                        "signatures:\n",
                        "signatures:\n  - id: published-" + published + "\n    text: " + message + "\n"));
        String revision = JSON.writeValueAsString(Map.of("files", files, "reason", "benchmark"));
        String saved = tagOf(call(path, "PUT", tagOf(source), revision));
        long start = System.nanoTime();
        call(path + "/publish", "POST", saved, "");
        long answer = System.nanoTime();
        while (!reader.send(message).contains(GeneratedLibrary.key(article))) {
            Thread.onSpinWait();
        }
        answered.add(answer - start);
        found.add(System.nanoTime() - answer);
    }

    private HttpResponse<String> call(String path, String method, String tag, String body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(SERVER.resolve(path))
                .header("Authorization", "Bearer " + token)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!tag.isEmpty()) {
            request.header("If-Match", tag);
        }
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException(response.statusCode() + " " + response.body());
        }
        return response;
    }

    private static String tagOf(HttpResponse<String> response) {
        return response.headers().firstValue("ETag").orElse("");
    }

    private static double percentile(List<Long> nanos, int percent) {
        Collections.sort(nanos);
        return nanos.isEmpty() ? Double.NaN : nanos.get(nanos.size() * percent / 100) / 1e6;
    }
}
