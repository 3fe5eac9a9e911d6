package dev.culprit.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;

/** Somebody who is signed in to a server and sends its forms, without a browser. */
final class RemoteEditor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final URI server;
    private String token = "";

    private RemoteEditor(URI server) {
        this.server = server;
    }

    static RemoteEditor signIn(URI server, String name, String password) throws IOException, InterruptedException {
        RemoteEditor editor = new RemoteEditor(server);
        editor.takeToken("/login");
        assertThat(editor.post("/login", Map.of("username", name, "password", password))
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .doesNotContain("login");
        editor.takeToken("/admin/articles/new");
        return editor;
    }

    private void takeToken(String page) throws IOException, InterruptedException {
        Matcher matcher = TOKEN.matcher(get(page).body());
        assertThat(matcher.find()).as("a token in the form of " + page).isTrue();
        token = matcher.group(1);
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(to(path).build(), BodyHandlers.ofString());
    }

    HttpResponse<String> post(String path, Map<String, String> fields) throws IOException, InterruptedException {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("_csrf", token);
        String form = all.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        HttpRequest request = to(path).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(server.resolve(path)).header("Accept", "text/html");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The files of a ZIP file by the last part of their paths. */
    Map<String, String> unzip(String path) throws IOException, InterruptedException {
        byte[] zip = client.send(to(path).build(), BodyHandlers.ofByteArray()).body();
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                String name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
                files.put(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
