package dev.culprit.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a server does under load: starts one with a library, twice, and has eight clients send it pastes of one line, each
 * as soon as the last was answered. Tells requests a second, times by the clients' clocks, and what the server says its
 * own part was. With generated articles, tells besides how long after publishing one is found, and what clients notice of it.
 * The clients take processor time of the same machine.
 *
 * <p>Arguments: articles to generate (0 for the shipped library), megabytes of heap (256).
 */
public final class ServerLoad {

    private static final int CLIENTS = 8;
    private static final int PASTES = 500;
    private static final int PUBLISHED = 100;
    private static final long WARM_UP_NANOS = TimeUnit.SECONDS.toNanos(40);
    private static final long MEASURING_NANOS = TimeUnit.SECONDS.toNanos(10);
    private static final Pattern ELAPSED = Pattern.compile("\"elapsedMicros\":(\\d+)");

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
        Path generated = library.write(Files.createDirectory(folder.resolve("content")));
        @Nullable Path content = articles == 0 ? null : generated;
        Path nothing = Files.createDirectory(folder.resolve("nothing"));
        try (TrialServer empty = new TrialServer("start without articles", folder, "empty", nothing, megabytes)) {
            empty.awaitReady();
        }
        try (TrialServer first = new TrialServer("start and import", folder, "data", content, megabytes)) {
            first.awaitReady();
        }
        try (TrialServer again = new TrialServer("start with them stored", folder, "data", content, megabytes)) {
            again.awaitReady();
            if (articles == 0) {
                load("settled by a signature", again, i -> SHIPPED_SYMPTOMS.get(i % SHIPPED_SYMPTOMS.size()));
                load("by words alone", again, i -> SHIPPED_WORDS.get(i % SHIPPED_WORDS.size()));
            } else {
                load("settled by a signature", again, i -> library.symptom(i * 37 % articles));
                load("by words alone", again, i -> library.words(i * 37 % articles));
                publish(again, library);
            }
        }
    }

    /** Publishes articles, first alone, then while clients ask as fast as they can. */
    private void publish(TrialServer server, GeneratedLibrary library) throws Exception {
        Publisher publisher = new Publisher();
        publisher.publish("published alone", articles, PUBLISHED);
        Thread beside = new Thread(() -> publisher.publish("published beside them", articles, Integer.MAX_VALUE));
        beside.start();
        load("settled, while publishing", server, i -> library.symptom(i * 37 % articles));
        beside.interrupt();
        beside.join();
    }

    private record Request(long nanos, long microsInside) {}

    private static void load(String what, TrialServer server, IntFunction<String> pastes) throws Exception {
        requests(WARM_UP_NANOS, pastes);
        double before = server.processorSeconds();
        List<Request> requests = requests(MEASURING_NANOS, pastes);
        double processor = server.processorSeconds() - before;
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
        try (TrialClient client = new TrialClient()) {
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
