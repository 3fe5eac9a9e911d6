package dev.culprit.matching.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.generators.Generate.pick;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import dev.culprit.Examples;
import dev.culprit.paste.NormalText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quicktheories.core.Gen;

/** Scanning raw lines against trying every template on every normalised line. */
class LogScannerTests {

    record Found(long line, int start, int end, int template, Map<String, String> values) {}

    private static final Gen<String> WORDS = pick(List.of(
            "network",
            "plugin is not ready",
            "failed to set up",
            "set up",
            "EOF",
            "a",
            "cni0",
            "é",
            "Ошибка",
            "网络",
            "\"a\"",
            "'b'",
            "x y",
            "/run/x",
            "10.0.0.1",
            "7",
            "deadbeef01",
            "K",
            "s",
            ":",
            "aaaa",
            "connection refused by peer"));

    private static final Gen<String> PLACEHOLDERS =
            pick(List.of("{x}", "{y:word}", "{z:ident}", "{p:path}", "{i:int}", "{q:quoted}", "{ip:ip}"));

    private static final Gen<List<String>> TEMPLATES = lists().of(lists().of(WORDS.mix(PLACEHOLDERS, 25))
                    .ofSizeBetween(1, 4)
                    .zip(pick(List.of(" ", "")), (pieces, between) -> String.join(between, pieces)))
            .ofSizeBetween(1, 30);

    private static final Gen<String> LOGS = lists().of(WORDS.zip(
                            integers().between(0, 5), (word, change) -> switch (change) {
                                case 0 -> word.toUpperCase(java.util.Locale.ROOT);
                                case 1 -> word.replace("\"", "\\\"").replace(" ", "  ");
                                case 2 -> word.replace("K", "\u212A").replace("'", "\u2018");
                                default -> word;
                            })
                    .zip(
                            pick(List.of(
                                    " ",
                                    " ",
                                    " ",
                                    "",
                                    "  ",
                                    "\t",
                                    "\n",
                                    "\n",
                                    "\r\n",
                                    "\\n",
                                    "\u00A0",
                                    "&lt;",
                                    "\u001B[1m")),
                            String::concat))
            .ofSizeBetween(1, 80)
            .map(parts -> String.join("", parts));

    @Test
    void findsInEveryLineWhatIsFoundInItAsAMessage() {
        Examples.of(1_500).forAll(TEMPLATES, LOGS).check((templates, log) -> {
            TemplateSet set = set(templates);
            return set.size() == 0 || scan(set, 1, log).equals(expected(set, log));
        });
    }

    @Tag("large")
    @Test
    void findsTheSameOnSeveralThreads() {
        Examples.of(8).forAll(TEMPLATES, LOGS).check((templates, log) -> {
            TemplateSet set = set(templates);
            String large = (log + "\n").repeat(200_000 / log.length());
            return set.size() == 0 || scan(set, 3, large).equals(scan(set, 1, large));
        });
    }

    @Test
    void readsFilesAsItReadsStreams(@TempDir Path folder) throws IOException {
        String log = "first line\nthe disk is full\r\n" + "other words ".repeat(300_000)
                + "the Disk is  full\nlast: disk is full";
        Path file = Files.writeString(folder.resolve("a.log"), log);
        TemplateSet set = set(List.of("disk is {state:word}"));

        List<Found> found = new ArrayList<>();
        try (ReadableByteChannel channel = Files.newByteChannel(file)) {
            new LogScanner(set, 2).scan(channel, Collector::new, collector -> found.addAll(collector.found));
        }

        assertThat(found).extracting(Found::line).containsExactly(2L, 3L, 4L);
        assertThat(found).isEqualTo(scan(set, 1, log));
    }

    @Test
    void tellsHowMuchWasRead() throws IOException {
        byte[] log = "0123456789\n".repeat(30_000).getBytes(StandardCharsets.UTF_8);

        LogScanner.Figures figures = new LogScanner(set(List.of("anything")), 1)
                .scan(Channels.newChannel(new ByteArrayInputStream(log)), Collector::new, collector -> {});

        assertThat(figures.bytes()).isEqualTo(log.length);
        assertThat(figures.bytesWhenWarm()).isBetween(1L, log.length / 2L);
        assertThat(figures.scanningWhenWarm()).isPositive().isLessThan(figures.scanning());
        assertThat(figures.building()).isPositive();
    }

    @Test
    void readsAFileFromWhereItStands(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("a.log"), "disk is full\n".repeat(3));
        List<Found> found = new ArrayList<>();

        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            channel.position(13);
            new LogScanner(set(List.of("disk is {state:word}")), 1)
                    .scan(channel, Collector::new, collector -> found.addAll(collector.found));
        }

        assertThat(found).extracting(Found::line).containsExactly(1L, 2L);
    }

    @Test
    void tellsPlacesInBytesOfTheLine() {
        TemplateSet set = set(List.of("état {s:word}"));
        List<int[]> ranges = new ArrayList<>();

        scanInto(set, 1, "x\n网 ÉTAT\t  \"dégradé\" y\n", match -> ranges.add(new int[] {match.start(), match.end()}));
        scanInto(set, 1, "网 ÉTAT\t  dégradé y\n", match -> ranges.add(new int[] {match.start(), match.end()}));

        assertThat(ranges).hasSize(1);
        assertThat(ranges.get(0)).containsExactly(4, 21);
    }

    @Test
    void anEmptyLogHasNoMatches() {
        assertThat(scan(set(List.of("anything")), 1, "")).isEmpty();
        assertThat(scan(set(List.of("anything")), 2, "\n")).isEmpty();
    }

    @Test
    void matchesOfALineComeInTheOrderOfPlacesThenOfTemplates() {
        TemplateSet set = set(List.of("second word", "first", "first word", "{x:word} second"));

        assertThat(scan(set, 1, "first word second word"))
                .extracting(Found::template)
                .containsExactly(1, 2, 3, 0);
    }

    private static TemplateSet set(List<String> templates) {
        TemplateSet set = new TemplateSet();
        for (String template : templates) {
            try {
                set.add(template);
            } catch (TemplateSyntaxException e) {
                assertThat(e.hint()).isNotBlank(); // not every combination of pieces is one
            }
        }
        return set;
    }

    private static List<Found> scan(TemplateSet set, int threads, String log) {
        List<Found> found = new ArrayList<>();
        ReadableByteChannel channel =
                Channels.newChannel(new ByteArrayInputStream(log.getBytes(StandardCharsets.UTF_8)));
        try {
            new LogScanner(set, threads).scan(channel, Collector::new, collector -> found.addAll(collector.found));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static void scanInto(TemplateSet set, int threads, String log, MatchSink sink) {
        ReadableByteChannel channel =
                Channels.newChannel(new ByteArrayInputStream(log.getBytes(StandardCharsets.UTF_8)));
        try {
            new LogScanner(set, threads).scan(channel, () -> sink, same -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Collector implements MatchSink {
        private final List<Found> found = new ArrayList<>();

        @Override
        public void match(LineMatch match) {
            assertThat(match.end()).isGreaterThan(match.start());
            Map<String, String> values = new LinkedHashMap<>();
            match.values(values::put);
            found.add(new Found(match.line(), match.start(), match.end(), match.template(), values));
        }
    }

    private static List<Found> expected(TemplateSet set, String log) {
        List<Found> expected = new ArrayList<>();
        String[] lines = log.split("\n", -1);
        for (int line = 0; line < lines.length; line++) {
            List<Found> ofLine = new ArrayList<>();
            for (int template = 0; template < set.size(); template++) {
                addExpected(set, template, lines[line], line + 1, ofLine);
            }
            ofLine.sort(Comparator.comparingInt(Found::start));
            expected.addAll(ofLine);
        }
        return expected;
    }

    private static void addExpected(TemplateSet set, int template, String line, int number, List<Found> expected) {
        NormalText normal = NormalText.of(line);
        FoldedText folded = FoldedText.of(normal.text());
        int[] offsets = normal.originalOffsets();
        TemplateMatcher matcher = new TemplateMatcher();
        matcher.reset(folded);
        Template parsed = set.get(template);
        boolean more = matcher.seek(parsed) && matcher.find(0);
        while (more) {
            Map<String, String> values = new LinkedHashMap<>();
            for (int i = 0; i < parsed.steps().length; i++) {
                if (parsed.steps()[i] instanceof TemplateStep.Placeholder placeholder) {
                    int start = folded.sourceOffset(matcher.valueStart(i));
                    int end = folded.sourceOffset(matcher.valueEnd(i));
                    values.putIfAbsent(placeholder.name(), normal.text().substring(start, end));
                }
            }
            int start = bytes(line, offsets[folded.sourceOffset(matcher.start())]);
            int end = bytes(line, normal.originalEnd(folded.sourceOffset(matcher.end()) - 1));
            expected.add(new Found(number, start, end, template, values));
            more = matcher.find(matcher.end());
        }
    }

    private static int bytes(String line, int units) {
        return line.substring(0, units).getBytes(StandardCharsets.UTF_8).length;
    }
}
