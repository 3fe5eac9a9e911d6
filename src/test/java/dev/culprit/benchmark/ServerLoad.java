package dev.culprit.benchmark;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a server does under load: starts one with a library, twice, and has eight clients send it pastes of one line, each
 * as soon as the last was answered. Tells requests a second, times by the clients' clocks, and what the server says its
 * own part was. The clients take processor time of the same machine.
 *
 * <p>Arguments: articles to generate (0 for the shipped library), megabytes of heap (256).
 */
public final class ServerLoad {

    private static final int CLIENTS = 8;
    private static final int PASTES = 500;
    private static final long WARM_UP_NANOS = TimeUnit.SECONDS.toNanos(40);
    private static final long MEASURING_NANOS = TimeUnit.SECONDS.toNanos(10);
    private static final int PORT = 18_931;
    private static final Pattern ELAPSED = Pattern.compile("\"elapsedMicros\":(\\d+)");
    private static final Pattern LENGTH = Pattern.compile("(?i)content-length: *(\\d+)");

    private static final List<String> SHIPPED_SYMPTOMS = List.of(
            "plugin type=\"flannel\" failed (add): open /run/flannel/subnet.env: no such file or directory",
            "networkPlugin cni failed to set up pod \"web-0_default\" network: failed to find plugin \"bridge\" in path",
            "container runtime network not ready: NetworkReady=false reason:NetworkPluginNotReady",
            "[FATAL] plugin/loop: Loop (127.0.0.1:51234 -> :53) detected for zone \".\"");

    private static final List<String> SHIPPED_WORDS = List.of(
            "my pods have no address since the subnet file of flannel is not there",
            "bridge plugin seems to be absent on one node, sandbox is not made",
            "coredns restarts for ever, is it a loop with the resolver of the host?");

    private final Path folder;
    private final int articles;
    private final int megabytes;

    private ServerLoad(Path folder, int articles, int megabytes) {
        this.folder = folder;
        this.articles = articles;
        this.megabytes = megabytes;
    }

    public static void main(String[] arguments) throws Exception {
        int articles = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 0;
        int megabytes = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 256;
        Path folder = Files.createTempDirectory("server-load");
        try {
            new ServerLoad(folder, articles, megabytes).run();
        } finally {
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path :
                    paths.sorted((some, other) -> other.compareTo(some)).toList()) {
                Files.delete(path);
            }
        }
    }

    private void run() throws Exception {
        System.out.printf("%d articles generated, heap %d MB, Java %s%n", articles, megabytes, Runtime.version());
        GeneratedLibrary library = new GeneratedLibrary(articles);
        Path content = library.write(Files.createDirectory(folder.resolve("content")));
        Path nothing = Files.createDirectory(folder.resolve("nothing"));
        try (Server empty = new Server("start without articles", nothing, "empty")) {
            empty.awaitReady();
        }
        try (Server first = new Server("start and import", articles == 0 ? null : content, "data")) {
            first.awaitReady();
        }
        try (Server again = new Server("start with them stored", articles == 0 ? null : content, "data")) {
            again.awaitReady();
            if (articles == 0) {
                load("settled by a signature", again, i -> SHIPPED_SYMPTOMS.get(i % SHIPPED_SYMPTOMS.size()));
                load("by words alone", again, i -> SHIPPED_WORDS.get(i % SHIPPED_WORDS.size()));
            } else {
                load("settled by a signature", again, i -> library.symptom(i * 37 % articles));
                load("by words alone", again, i -> library.words(i * 37 % articles));
            }
        }
    }

    /** A server in a process of its own. */
    private final class Server implements AutoCloseable {

        private final String what;
        private final long started = System.nanoTime();
        private final Process process;

        Server(String what, @Nullable Path content, String data) throws IOException {
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
                    "--culprit.admin.password=secret-admin-1",
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
                    processorSeconds(process.toHandle()));
        }

        private boolean answers() {
            try (Client client = new Client()) {
                return client.send("is anybody there").startsWith("{");
            } catch (IOException e) {
                return false;
            }
        }

        @Override
        public void close() {
            process.destroy();
            process.onExit().join();
        }
    }

    /** One connection, kept open as long as the server keeps it. */
    private static final class Client implements AutoCloseable {

        private Socket socket = connected();
        private InputStream in = new BufferedInputStream(socket.getInputStream(), 1 << 16);

        Client() throws IOException {}

        private static Socket connected() throws IOException {
            Socket socket = new Socket(InetAddress.getLoopbackAddress(), PORT);
            socket.setTcpNoDelay(true);
            return socket;
        }

        private void connectAnew() throws IOException {
            socket.close();
            socket = connected();
            in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
        }

        /** The body of the answer. */
        String send(String paste) throws IOException {
            byte[] asked = paste.getBytes(StandardCharsets.UTF_8);
            String head = "POST /api/v1/diagnoses HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\n"
                    + "Accept: application/json\r\nContent-Length: " + asked.length + "\r\n\r\n";
            byte[] request = Arrays.copyOf(head.getBytes(StandardCharsets.US_ASCII), head.length() + asked.length);
            System.arraycopy(asked, 0, request, head.length(), asked.length);
            socket.getOutputStream().write(request);
            String answered = head();
            Matcher length = LENGTH.matcher(answered);
            if (!answered.startsWith("HTTP/1.1 200") || !length.find()) {
                throw new IOException(answered);
            }
            String body = new String(in.readNBytes(Integer.parseInt(length.group(1))), StandardCharsets.UTF_8);
            if (answered.contains("Connection: close")) {
                connectAnew();
            }
            return body;
        }

        private String head() throws IOException {
            StringBuilder head = new StringBuilder();
            while (head.length() < 4 || !head.substring(head.length() - 4).equals("\r\n\r\n")) {
                int next = in.read();
                if (next < 0) {
                    throw new IOException("no answer");
                }
                head.append((char) next);
            }
            return head.toString();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    private record Request(long nanos, long microsInside) {}

    private void load(String what, Server server, IntFunction<String> pastes) throws Exception {
        load(what, server.process.toHandle(), pastes);
    }

    static void load(String what, ProcessHandle server, IntFunction<String> pastes) throws Exception {
        requests(WARM_UP_NANOS, pastes);
        double before = processorSeconds(server);
        List<Request> requests = requests(MEASURING_NANOS, pastes);
        double processor = processorSeconds(server) - before;
        long[] outside = requests.stream().mapToLong(Request::nanos).sorted().toArray();
        long[] inside =
                requests.stream().mapToLong(Request::microsInside).sorted().toArray();
        System.out.printf(
                Locale.ROOT,
                "%-24s %6.0f requests/s, over HTTP p50 %.1f ms, p99 %.1f ms, matching p50 %.2f ms, p99 %.2f ms,"
                        + " %.2f ms of processor time a request%n",
                what,
                requests.size() / (MEASURING_NANOS / 1e9),
                outside[outside.length / 2] / 1e6,
                outside[outside.length * 99 / 100] / 1e6,
                inside[inside.length / 2] / 1e3,
                inside[inside.length * 99 / 100] / 1e3,
                processor * 1e3 / requests.size());
    }

    private static double processorSeconds(ProcessHandle process) {
        return process.info().totalCpuDuration().orElseThrow().toNanos() / 1e9;
    }

    private static List<Request> requests(long duration, IntFunction<String> pastes) throws Exception {
        String[] bodies = new String[PASTES];
        Arrays.setAll(bodies, pastes);
        long end = System.nanoTime() + duration;
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        List<Callable<List<Request>>> work = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
            int first = client * PASTES / CLIENTS;
            work.add(() -> requestsOfOne(first, bodies, end));
        }
        List<Request> all = new ArrayList<>();
        for (Future<List<Request>> each : clients.invokeAll(work)) {
            all.addAll(each.get());
        }
        clients.shutdown();
        return all;
    }

    private static List<Request> requestsOfOne(int first, String[] bodies, long end) {
        List<Request> requests = new ArrayList<>();
        try (Client client = new Client()) {
            for (int i = first; System.nanoTime() < end; i++) {
                long start = System.nanoTime();
                String answer = client.send(bodies[i % bodies.length]);
                long nanos = System.nanoTime() - start;
                Matcher elapsed = ELAPSED.matcher(answer);
                requests.add(new Request(nanos, elapsed.find() ? Long.parseLong(elapsed.group(1)) : 0));
            }
            return requests;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
