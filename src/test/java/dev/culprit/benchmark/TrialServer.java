package dev.culprit.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A server in a process of its own. */
final class TrialServer implements AutoCloseable {

    static final int PORT = 18_931;

    /** Of its administrator, admin. */
    static final String PASSWORD = "secret-admin-1";

    private final String what;
    private final long started = System.nanoTime();
    private final Process process;

    /**
     * Starts one.
     *
     * @param what the words under which its start is told
     * @param folder where it keeps its data, in a folder of this name, and its log
     * @param content its library; null for the shipped one
     */
    TrialServer(String what, Path folder, String data, @Nullable Path content, int megabytes) throws IOException {
        this.what = what;
        String classes = Arrays.stream(System.getProperty("java.class.path").split(":"))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(":"));
        List<String> command = new ArrayList<>(List.of("java", "-Xmx" + megabytes + "m", "-cp", classes));
        String flags = System.getProperty("server.flags", "");
        command.addAll(1, flags.isEmpty() ? List.of() : List.of(flags.split(" ")));
        command.addAll(List.of(
                "dev.culprit.CulpritApplication",
                "--server.port=" + PORT,
                "--culprit.data-dir=" + folder.resolve(data),
                "--culprit.admin.password=" + PASSWORD,
                "--culprit.rate-limit.enabled=false"));
        if (content != null) {
            command.add("--culprit.content=" + content);
        }
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(data + ".log").toFile())
                .start();
    }

    /** Waits for the first answer. */
    void awaitReady() throws InterruptedException, IOException {
        while (!answers()) {
            if (!process.isAlive()) {
                throw new IllegalStateException("the server ended");
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        System.out.printf(
                Locale.ROOT,
                "%-24s %6.1f s, %.1f s of processor time%n",
                what,
                (System.nanoTime() - started) / 1e9,
                processorSeconds());
    }

    private boolean answers() {
        try (TrialClient client = new TrialClient()) {
            return client.send("is anybody there").startsWith("{");
        } catch (IOException e) {
            return false;
        }
    }

    /** The processor time it has taken so far. */
    double processorSeconds() {
        return process.toHandle().info().totalCpuDuration().orElseThrow().toNanos() / 1e9;
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
