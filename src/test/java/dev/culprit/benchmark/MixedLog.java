package dev.culprit.benchmark;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A large log put together from pieces of real ones, where they are at hand (see {@link #sources}), and of lines made up
 * here, some of which show a template. The same seed gives the same log.
 */
final class MixedLog {

    private static final int LINES_PER_PIECE = 60;

    private final Random random;
    private final List<List<byte[]>> sources;
    private final List<String> templates;

    private final int linesPerSymptom;

    MixedLog(long seed, List<String> templates) {
        this(seed, templates, 50);
    }

    private MixedLog(long seed, List<String> templates, int linesPerSymptom) {
        this.random = new Random(seed);
        this.sources = sources();
        this.templates = templates;
        this.linesPerSymptom = linesPerSymptom;
    }

    /** A log that is nothing but lines that show a template. */
    static MixedLog ofSymptoms(long seed, List<String> templates) {
        return new MixedLog(seed, templates, 1);
    }

    @Override
    public String toString() {
        return "one line of " + linesPerSymptom + " shows a template";
    }

    /** Writes at least so many bytes. */
    Path write(Path file, long size) {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
            long written = 0;
            while (written < size) {
                written += writePiece(out);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long writePiece(OutputStream out) throws IOException {
        List<byte[]> source = sources.get(random.nextInt(sources.size()));
        int from = random.nextInt(source.size());
        long written = 0;
        for (int i = from; i < Math.min(source.size(), from + LINES_PER_PIECE); i++) {
            byte[] line = random.nextInt(linesPerSymptom) == 0 ? symptom() : source.get(i);
            out.write(line);
            out.write('\n');
            written += line.length + 1;
        }
        return written;
    }

    /** A line that shows a template: its placeholders filled. */
    private byte[] symptom() {
        String template = templates.get(random.nextInt(templates.size()));
        String text = template.replaceAll("\\{\\w+:path\\}", "/var/lib/x" + random.nextInt(1000))
                .replaceAll("\\{\\w+:ip\\}", "10.0.0." + random.nextInt(256))
                .replaceAll("\\{\\w+:int\\}", String.valueOf(random.nextInt(100_000)))
                .replaceAll("\\{\\w+:quoted\\}", "'web-" + random.nextInt(100) + "'")
                .replaceAll("\\{\\w+:\\w+\\}", "web-" + random.nextInt(1000));
        return ("2026-11-12T08:15:" + (10 + random.nextInt(50)) + "Z ERROR agent[" + random.nextInt(9999) + "] " + text)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Lines of the logs in the folder of shared data, and made up ones. */
    private List<List<byte[]>> sources() {
        List<List<byte[]>> found = new ArrayList<>();
        found.add(madeUp());
        sharedData().ifPresent(shared -> {
            addEntries(shared.resolve("foreign/entries.jsonl"), "log", found);
            addEntries(shared.resolve("pastes/dev.jsonl"), "text", found);
            addFiles(shared.resolve("benign"), found);
        });
        return found;
    }

    private static Optional<Path> sharedData() {
        String named =
                System.getProperty("CULPRIT_SHARED", System.getenv().getOrDefault("CULPRIT_SHARED", "../shared"));
        return Optional.of(Path.of(named)).filter(Files::isDirectory);
    }

    private static void addEntries(Path file, String field, List<List<byte[]>> found) {
        if (!Files.exists(file)) {
            return;
        }
        JsonMapper mapper = new JsonMapper();
        try (Stream<String> lines = Files.lines(file)) {
            lines.forEach(line -> {
                JsonNode entry = mapper.readTree(line);
                add(entry.get(field).asString(), found);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void addFiles(Path folder, List<List<byte[]>> found) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder).sorted()) {
            for (Path file : files.toList()) {
                add(Files.readString(file, StandardCharsets.ISO_8859_1), found);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(String text, List<List<byte[]>> found) {
        List<byte[]> lines = text.lines()
                .limit(5000)
                .map(line -> line.getBytes(StandardCharsets.UTF_8))
                .toList();
        if (!lines.isEmpty()) {
            found.add(lines);
        }
    }

    private List<byte[]> madeUp() {
        List<byte[]> lines = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            String line = switch (random.nextInt(5)) {
                case 0 ->
                    "I1112 08:15:3" + random.nextInt(10) + "." + random.nextInt(999_999)
                            + "    911 reconciler.go:" + random.nextInt(900)
                            + "] \"Started volume reconciler\" pod=\"ci/web-" + random.nextInt(100) + "\" err=\"\"";
                case 1 ->
                    "{\"level\":\"info\",\"ts\":17314" + random.nextInt(99_999)
                            + ".1,\"caller\":\"server.go:12\",\"msg\":\"request done\",\"took\":\""
                            + random.nextInt(900)
                            + "ms\"}";
                case 2 ->
                    "Nov 12 08:15:32 edge-" + random.nextInt(20) + " sshd[" + random.nextInt(30_000)
                            + "]: Accepted publickey for deploy from 10.1." + random.nextInt(256) + ".7 port "
                            + random.nextInt(60_000) + " ssh2";
                case 3 ->
                    "2026-11-12 08:15:32,0" + random.nextInt(99) + " INFO  [http-nio-8080-exec-" + random.nextInt(16)
                            + "] c.e.shop.OrderController  : order " + random.nextInt(1_000_000) + " accepted";
                default ->
                    "10.2.3." + random.nextInt(256) + " - - [12/Nov/2026:08:15:32 +0000] \"GET /api/v1/items/"
                            + random.nextInt(100_000) + " HTTP/1.1\" 200 " + random.nextInt(9000);
            };
            lines.add(line.getBytes(StandardCharsets.UTF_8));
        }
        return lines;
    }
}
