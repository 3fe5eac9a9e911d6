package dev.culprit.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import dev.culprit.transfer.ImportReport;
import dev.culprit.transfer.ImportReport.Change;
import dev.culprit.transfer.ImportReport.Line;
import dev.culprit.transfer.LibraryExport;
import dev.culprit.transfer.LibraryImport;
import dev.culprit.transfer.LibraryImport.Difference;
import dev.culprit.transfer.ZipLibrary;
import dev.culprit.web.Problem;
import dev.culprit.web.ProblemException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

class TransferCommandTests {

    /** For commands that open nothing. */
    static final Product NONE = settings -> {
        throw new AssertionError("opened the product");
    };

    private static final ImportReport DONE = new ImportReport(
            false, false, List.of(new Line("disk/disk-full", "DSK-0001", "Full", Change.NEW, List.of())));

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final LibraryImport imports = mock();
    private final LibraryExport exports = mock();
    private final List<String> settings = new ArrayList<>();

    private @Nullable HttpServer server;
    private String address = "";

    @TempDir
    private Path folder;

    @BeforeEach
    void writeALibrary() throws IOException {
        Path article = Files.createDirectories(folder.resolve("disk/disk-full"));
        Files.writeString(article.resolve("article.yaml"), "key: DSK-0001\n");
        given(imports.run(any(), any())).willReturn(DONE);
        given(imports.look(any(), any())).willReturn(DONE);
    }

    @AfterEach
    void stopServing() {
        if (server != null) {
            server.stop(0);
        }
    }

    private ConfigurableApplicationContext open(String... given) {
        settings.addAll(List.of(given));
        GenericApplicationContext product = new GenericApplicationContext();
        product.registerBean(LibraryImport.class, () -> imports);
        product.registerBean(LibraryExport.class, () -> exports);
        product.refresh();
        return product;
    }

    private int run(Product product, String... arguments) {
        Terminal terminal = new Terminal(new ByteArrayInputStream(new byte[0]), out, err);
        return Commands.run(terminal, product, arguments);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void importsAFolderIntoTheStoreItOpens() {
        int exit = run(this::open, "import", folder.toString(), "--set", "culprit.data-dir=/srv/culprit");

        assertThat(exit).isZero();
        assertThat(out().lines()).contains("new  disk/disk-full  Full", "new 1", "conflict 0");
        assertThat(settings)
                .contains("--culprit.data-dir=/srv/culprit", "--server.port=0", "--server.address=127.0.0.1");
        then(imports).should().run(any(), eq(Difference.KEEP_STORED));
    }

    @Test
    void aDryRunOnlyLooks() {
        run(this::open, "import", folder.toString(), "--dry-run", "--replace");

        then(imports).should().look(any(), eq(Difference.REPLACE_STORED));
        then(imports).should(never()).run(any(), any());
    }

    @Test
    void whatWasKeptIsListedAndToldByTheExitCode() {
        given(imports.run(any(), any()))
                .willReturn(new ImportReport(
                        false,
                        false,
                        List.of(
                                new Line("a/b", "A-1", "B", Change.CONFLICT, List.of()),
                                new Line("a/c", null, null, Change.REFUSED, List.of("article.yaml:1: error: no")))));

        int exit = run(this::open, "import", folder.toString());

        assertThat(exit).isEqualTo(1);
        assertThat(out().lines()).contains("conflict  a/b  B", "refused  a/c", "    article.yaml:1: error: no");
    }

    @Test
    void exportsIntoAFolder() throws IOException {
        given(exports.writeTo(folder)).willReturn(3);

        assertThat(run(this::open, "export", folder.toString())).isZero();
        assertThat(out()).isEqualTo("3 articles\n");
    }

    @Test
    void exportsOneArticle() throws IOException {
        given(exports.writeTo(folder, "disk-full")).willReturn(1);

        assertThat(run(this::open, "export", "--article", "disk-full", folder.toString()))
                .isZero();
        assertThat(out()).isEqualTo("1 article\n");
    }

    @Test
    void saysWhichArticleIsNotThere() throws IOException {
        given(exports.writeTo(folder, "disk-fool")).willThrow(new ProblemException(Problem.ARTICLE_NOT_FOUND));

        assertThat(run(this::open, "export", "--article", "disk-fool", folder.toString()))
                .isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("article-not-found");
    }

    @Test
    void asksARunningServerForOneArticle() throws IOException {
        byte[] zip = ZipLibrary.pack(folder);
        List<String> queries = new ArrayList<>();
        serve("/", exchange -> {
            queries.add(exchange.getRequestURI().getRawQuery());
            exchange.sendResponseHeaders(200, zip.length);
            exchange.getResponseBody().write(zip);
            exchange.close();
        });

        run(NONE, "export", "--article", "disk full&x", folder.resolve("copy").toString(), "--server", address);

        assertThat(queries).containsExactly("article=disk+full%26x");
    }

    @Test
    void aDatabaseThatAServerHoldsIsExplained() {
        Product locked = given -> {
            throw new IllegalStateException(new IOException("Database may be already in use: /srv/culprit"));
        };

        int exit = run(locked, "export", folder.toString());

        assertThat(exit).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("--server URL --token TOKEN");
    }

    @Test
    void goesThroughARunningServer() throws IOException {
        List<String> requests = new ArrayList<>();
        serve("/kb/api/v1/library", exchange -> {
            requests.add(exchange.getRequestMethod() + " "
                    + exchange.getRequestURI().getQuery() + " "
                    + exchange.getRequestHeaders().getFirst("Authorization") + " "
                    + ZipLibrary.read(exchange.getRequestBody().readAllBytes()).size());
            answer(
                    exchange,
                    200,
                    "{\"dryRun\":true,\"cancelled\":false,\"articles\":[{\"folder\":\"a/b\",\"key\":\"A-1\",\"title\":\"B\","
                            + "\"change\":\"changed\",\"problems\":[]}]}");
        });
        String url = address + "/kb";

        int exit = run(
                TransferCommandTests.NONE,
                "import",
                folder.toString(),
                "--dry-run",
                "--server",
                url,
                "--token",
                "secret");

        assertThat(exit).isZero();
        assertThat(requests).containsExactly("POST dry-run=true&replace=false Bearer secret 1");
        assertThat(out()).contains("changed  a/b  B");
    }

    @Test
    void unpacksWhatARunningServerExports() throws IOException {
        byte[] zip = ZipLibrary.pack(folder);
        serve("/", exchange -> {
            exchange.sendResponseHeaders(200, zip.length);
            exchange.getResponseBody().write(zip);
            exchange.close();
        });
        Path target = folder.resolve("copy");

        int exit = run(TransferCommandTests.NONE, "export", target.toString(), "--server", address);

        assertThat(exit).isZero();
        assertThat(target.resolve("disk/disk-full/article.yaml")).hasContent("key: DSK-0001\n");
        assertThat(out()).isEqualTo("1 article\n");
    }

    @Test
    void aServerThatRefusesIsQuoted() throws IOException {
        serve("/", exchange -> answer(exchange, 401, "{\"title\":\"Sign in\"}"));
        int exit = run(TransferCommandTests.NONE, "export", folder.toString(), "--server", address);

        assertThat(exit).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("the server answers 401")
                .contains("Sign in");
    }

    private void serve(String path, HttpHandler handler) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(path, handler);
        server.start();
        address = "http://localhost:" + server.getAddress().getPort();
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
