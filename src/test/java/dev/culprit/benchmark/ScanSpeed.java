package dev.culprit.benchmark;

import dev.culprit.matching.signature.LineMatch;
import dev.culprit.matching.signature.LogScanner;
import dev.culprit.matching.signature.MatchSink;
import dev.culprit.matching.signature.TemplateSet;
import dev.culprit.matching.signature.TemplateSyntaxException;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * How fast many templates are found in 100 MB of mixed logs, and in 100 MB of which every line shows one: a table by the
 * number of templates, with the time to build and the heap, and ripgrep beside it where it is installed. Prints the median
 * of several scans, in one process, by the clock and, of one thread, by processor time, which other work on the machine
 * disturbs less.
 *
 * <p>Arguments: how many threads (1), then numbers of templates (1000 33000 1000000).
 */
public final class ScanSpeed {

    private static final long LOG_SIZE = 100_000_000;
    private static final int SCANS = 5;

    private ScanSpeed() {}

    public static void main(String[] arguments) throws IOException {
        int threads = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1;
        int[] sizes = {1_000, 33_000, 1_000_000};
        if (arguments.length > 1) {
            sizes = Arrays.stream(arguments).skip(1).mapToInt(Integer::parseInt).toArray();
        }
        List<String> templates = new SignatureCorpus(1).templates(1_000_000);
        List<String> shown = templates.subList(0, 1000);
        for (MixedLog log : List.of(new MixedLog(2, shown), MixedLog.ofSymptoms(2, shown))) {
            Path file = log.write(Files.createTempFile("mixed", ".log"), LOG_SIZE);
            try {
                System.out.printf(
                        "%s, %d thread(s), %d MB, Java %s%n",
                        log, threads, Files.size(file) / 1_000_000, Runtime.version());
                System.out.println("templates   read ms  index ms  heap MB    MB/s  MB/s of processor time   matches");
                for (int size : sizes) {
                    measure(templates.subList(0, size), threads, file);
                }
                Ripgrep.measure(templates.subList(0, 33_000), file);
            } finally {
                Files.delete(file);
            }
        }
    }

    private static void measure(List<String> templates, int threads, Path log) throws IOException {
        long start = System.nanoTime();
        TemplateSet set = new TemplateSet();
        for (String template : templates) {
            add(set, template);
        }
        long read = System.nanoTime() - start;
        LogScanner scanner = new LogScanner(set, threads);
        List<Scan> scans = new ArrayList<>();
        for (int i = 0; i < SCANS; i++) {
            scans.add(scan(scanner, log));
        }
        System.gc();
        long heap = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        System.out.printf(
                Locale.ROOT,
                "%9d %9d %9d %8d %7.0f %23s %9d%n",
                templates.size(),
                read / 1_000_000,
                (long) median(scans, scan -> scan.figures().building().toMillis()),
                heap / 1_000_000,
                median(
                        scans,
                        scan -> scan.figures().bytes()
                                * 1e3
                                / scan.figures().scanning().toNanos()),
                threads == 1 ? Math.round(median(scans, Scan::megabytesPerProcessorSecond)) : "-",
                scans.get(0).matches());
    }

    private static double median(List<Scan> scans, ToDoubleFunction<Scan> figure) {
        return scans.stream()
                .mapToDouble(figure)
                .sorted()
                .skip(SCANS / 2)
                .findFirst()
                .orElseThrow();
    }

    /** One scan; the processor time is that of the thread that reads, from its first sink on. */
    private record Scan(LogScanner.Figures figures, long processorNanos, long matches) {
        double megabytesPerProcessorSecond() {
            return figures.bytes() * 1e3 / processorNanos;
        }
    }

    private static Scan scan(LogScanner scanner, Path log) throws IOException {
        long[] start = {0};
        Counter all = new Counter();
        try (FileChannel channel = FileChannel.open(log)) {
            LogScanner.Figures figures = scanner.scan(
                    channel,
                    () -> {
                        start[0] = start[0] == 0 ? processorNanos() : start[0];
                        return new Counter();
                    },
                    each -> all.count += each.count);
            return new Scan(figures, processorNanos() - start[0], all.count);
        }
    }

    private static long processorNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
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
