package dev.culprit.site;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The whole server in a process of its own, so that it can be killed. */
final class ServerProcess implements AutoCloseable {

    static final String PASSWORD = "killed-servers-only";

    private static final long LONGEST_START_SECONDS = 180;
    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");
    private static final String STARTED = "Started CulpritApplication";

    private final Process process;
    private final URI address;

    private ServerProcess(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /** Starts it on a folder of data, with no articles of its own; comes back when it answers. */
    static ServerProcess start(Path data) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx192m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        productClasses(),
                        "dev.culprit.CulpritApplication",
                        "--server.port=0",
                        "--server.address=127.0.0.1",
                        "--culprit.data-dir=" + data,
                        "--culprit.content=src/test/resources/dev/culprit/editing/library",
                        "--culprit.rate-limit.enabled=false",
                        "--culprit.admin.password=" + PASSWORD)
                .redirectErrorStream(true)
                .start();
        try {
            CompletableFuture<URI> address = new CompletableFuture<>();
            Thread listener = new Thread(() -> listen(process, address), "output of a server");
            listener.setDaemon(true);
            listener.start();
            return new ServerProcess(process, address.get(LONGEST_START_SECONDS, TimeUnit.SECONDS));
        } catch (Exception failed) {
            process.destroyForcibly();
            throw failed;
        }
    }

    private static String productClasses() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Reads all that it says, so that it never waits for a reader. */
    private static void listen(Process process, CompletableFuture<URI> address) {
        List<String> said = new ArrayList<>();
        String port = "";
        try (BufferedReader output = process.inputReader()) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                said.add(line);
                Matcher matcher = PORT.matcher(line);
                if (matcher.find()) {
                    port = matcher.group(1);
                } else if (line.contains(STARTED)) {
                    address.complete(URI.create("http://127.0.0.1:" + port));
                }
            }
            address.completeExceptionally(new IllegalStateException("the server ended:\n" + String.join("\n", said)));
        } catch (IOException | UncheckedIOException e) {
            address.completeExceptionally(e);
        }
    }

    URI address() {
        return address;
    }

    /** Ends it as {@code kill -9} does: no hook runs, nothing is flushed. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
