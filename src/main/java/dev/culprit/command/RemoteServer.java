package dev.culprit.command;

import dev.culprit.transfer.ImportReport;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The library of a running server, through its interface for programs. */
record RemoteServer(String url, @Nullable String token) {

    private static final String ZIP = "application/zip";
    private static final Duration CONNECTING = Duration.ofSeconds(10);
    private static final Duration ANSWERING = Duration.ofMinutes(10);
    private static final int OK = 200;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** All that is published, or the article of this key, slug or alias, as a ZIP file. */
    byte[] export(@Nullable String article) throws IOException {
        String query = article == null ? "" : "?article=" + URLEncoder.encode(article, StandardCharsets.UTF_8);
        return send(request(query).GET().build());
    }

    /** Takes a library in. */
    ImportReport take(byte[] zip, boolean dryRun, boolean replace) throws IOException {
        byte[] answer = send(request("?dry-run=" + dryRun + "&replace=" + replace)
                .header("Content-Type", ZIP)
                .POST(BodyPublishers.ofByteArray(zip))
                .build());
        return JSON.readValue(answer, ImportReport.class);
    }

    private HttpRequest.Builder request(String query) {
        String address = (url.endsWith("/") ? url : url + "/") + "api/v1/library" + query;
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address)).timeout(ANSWERING);
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private static byte[] send(HttpRequest request) throws IOException {
        HttpClient client = HttpClient.newBuilder().connectTimeout(CONNECTING).build();
        try {
            HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
            if (response.statusCode() != OK) {
                throw new IOException("the server answers " + response.statusCode() + ": "
                        + new String(response.body(), StandardCharsets.UTF_8));
            }
            return response.body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
