package dev.culprit.benchmark;

import dev.culprit.matching.signature.LineMatch;
import dev.culprit.matching.signature.LogScanner;
import dev.culprit.matching.signature.MatchSink;
import dev.culprit.matching.signature.TemplateSet;
import dev.culprit.matching.signature.TemplateSyntaxException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * How fast many templates are found in 100 MB of mixed logs: a table by the number of templates, with the time to build and
 * the heap, and ripgrep beside it where it is installed. Prints the median of several scans, in one process.
 *
 * <p>Arguments: how many threads (1), then numbers of templates (1000 33000 1000000).
 */
public final class ScanSpeed {

    private static final long LOG_SIZE = 100_000_000;
    private static final int SCANS = 7;

    private ScanSpeed() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int threads = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1;
        int[] sizes = {1_000, 33_000, 1_000_000};
        if (arguments.length > 1) {
            sizes = java.util.Arrays.stream(arguments)
                    .skip(1)
                    .mapToInt(Integer::parseInt)
                    .toArray();
        }
        List<String> templates = new SignatureCorpus(1).templates(1_000_000);
        Path log = new MixedLog(2, templates.subList(0, 1000)).write(Files.createTempFile("mixed", ".log"), LOG_SIZE);
        try {
            System.out.printf(
                    "%d thread(s), %d MB, Java %s%n", threads, Files.size(log) / 1_000_000, Runtime.version());
            System.out.println("templates   read ms  index ms  heap MB    MB/s   matches");
            for (int size : sizes) {
                measure(templates.subList(0, size), threads, log);
            }
            Ripgrep.measure(templates.subList(0, 33_000), log);
        } finally {
            Files.delete(log);
        }
    }

    private static void measure(List<String> templates, int threads, Path log) throws IOException {
        long start = System.nanoTime();
        TemplateSet set = new TemplateSet();
        for (String template : templates) {
            add(set, template);
        }
        long read = System.nanoTime() - start;
        List<LogScanner.Figures> scans = new ArrayList<>();
        Counter counter = new Counter();
        for (int i = 0; i < SCANS; i++) {
            counter.count = 0;
            try (FileChannel channel = FileChannel.open(log)) {
                scans.add(
                        new LogScanner(set, threads).scan(channel, Counter::new, each -> counter.count += each.count));
            }
        }
        System.gc();
        long heap = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        scans.sort(Comparator.comparing(LogScanner.Figures::scanning));
        LogScanner.Figures median = scans.get(SCANS / 2);
        System.out.printf(
                Locale.ROOT,
                "%9d %9d %9d %8d %7.0f %9d%n",
                templates.size(),
                read / 1_000_000,
                median.building().toMillis(),
                heap / 1_000_000,
                median.bytes() / 1e6 / (median.scanning().toNanos() / 1e9),
                counter.count);
    }

    private static void add(TemplateSet set, String template) {
        try {
            set.add(template);
        } catch (TemplateSyntaxException e) {
            throw new IllegalStateException(template, e);
        }
    }

    private static final class Counter implements MatchSink {
        private long count;

        @Override
        public void match(LineMatch match) {
            count++;
        }
    }
}
