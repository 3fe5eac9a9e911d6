package dev.culprit.benchmark;

import dev.culprit.article.ArticleDocument;
import dev.culprit.content.ArticleFormat;
import dev.culprit.content.Library;
import dev.culprit.diagnosis.KnowledgeBase;
import dev.culprit.matching.KnownIssue;
import dev.culprit.matching.Matcher;
import dev.culprit.matching.signature.NamedSignature;
import dev.culprit.matching.signature.OwnedSignature;
import dev.culprit.matching.signature.SignatureCompiler;
import dev.culprit.matching.signature.SignatureIndex;
import dev.culprit.paste.Message;
import dev.culprit.paste.Paste;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * What a diagnosis with the shipped library takes, and which part of it how much: milliseconds, median and worst of many, by
 * the clock and of all threads' processor time, for mixed logs of several sizes or for given logs. Each part starts with a
 * paste that nothing has read yet.
 *
 * <p>Arguments: sizes of the log in kilobytes, or files (1000 10000).
 */
public final class DiagnosisSpeed {

    private static final long WARM_UP_NANOS = 4_000_000_000L;
    private static final long MEASURING_NANOS = 6_000_000_000L;

    private final KnowledgeBase knowledge;
    private final Matcher matcher;
    private final SignatureIndex index;

    private DiagnosisSpeed() {
        List<ArticleDocument> articles = Library.shipped()
                .articles()
                .flatMap(entry -> ArticleFormat.read(entry.files()).document().stream())
                .toList();
        List<KnownIssue> issues =
                articles.stream().map(ArticleDocument::toKnownIssue).toList();
        knowledge = KnowledgeBase.of(articles);
        matcher = Matcher.of(issues);
        index = SignatureIndex.of(
                issues.stream().flatMap(DiagnosisSpeed::signatures).toList());
        System.out.printf("%d articles, Java %s%n", issues.size(), Runtime.version());
    }

    private static Stream<OwnedSignature> signatures(KnownIssue issue) {
        Stream<NamedSignature> ofCauses = issue.causes().stream()
                .flatMap(cause -> Stream.concat(cause.evidence().stream(), cause.against().stream()));
        return Stream.concat(issue.signatures().stream(), ofCauses)
                .flatMap(named -> SignatureCompiler.compile(named.signature()).signature().stream()
                        .map(signature -> new OwnedSignature(issue.key(), named.id(), signature)));
    }

    public static void main(String[] arguments) throws IOException {
        DiagnosisSpeed speed = new DiagnosisSpeed();
        List<String> logs = arguments.length == 0 ? List.of("1000", "10000") : List.of(arguments);
        for (String log : logs) {
            boolean size = log.chars().allMatch(Character::isDigit);
            speed.measure(size ? mixedLog(Long.parseLong(log) * 1000) : Files.readAllBytes(Path.of(log)));
        }
    }

    private static byte[] mixedLog(long size) throws IOException {
        List<String> templates = new SignatureCorpus(1).templates(1000);
        Path file = new MixedLog(3, templates).write(Files.createTempFile("mixed", ".log"), size);
        try {
            return Files.readAllBytes(file);
        } finally {
            Files.delete(file);
        }
    }

    private void measure(byte[] bytes) {
        Paste whole = Paste.decode(bytes);
        System.out.printf(
                Locale.ROOT,
                "%n%.1f MB, %d lines, %d hits%n",
                bytes.length / 1e6,
                whole.lineCount(),
                index.scan(whole).size());
        System.out.println("part                  median     p99  processor time, median");
        time("find messages", bytes, paste -> paste.messages().size());
        time("read messages", bytes, paste -> read(paste));
        time("find signatures", bytes, paste -> index.scan(paste).size());
        time("match", bytes, paste -> matcher.match(paste).matches().size());
        time("find configurations", bytes, paste -> paste.configs().size());
        time("mask secrets", bytes, paste -> paste.redacted().maskedSecrets());
        time("find facts", bytes, paste -> paste.facts().size());
        time("whole diagnosis", bytes, this::diagnose);
    }

    private static int read(Paste paste) {
        int length = 0;
        for (Message message : paste.messages()) {
            length += message.text().length();
        }
        return length;
    }

    private int diagnose(Paste paste) {
        return knowledge.examine(paste).diagnosis(Locale.ENGLISH).matches().size();
    }

    private static void time(String part, byte[] bytes, ToIntFunction<Paste> work) {
        repeat(bytes, work, WARM_UP_NANOS);
        Times times = repeat(bytes, work, MEASURING_NANOS);
        System.out.printf(
                Locale.ROOT,
                "%-20s %7.1f %7.1f %23.1f%n",
                part,
                times.clock[times.clock.length / 2] / 1e6,
                times.clock[times.clock.length * 99 / 100] / 1e6,
                times.processor[times.processor.length / 2] / 1e6);
    }

    /** In nanoseconds, in rising order. */
    private static final class Times {

        private final long[] clock;
        private final long[] processor;

        Times(long[] clock, long[] processor) {
            this.clock = clock;
            this.processor = processor;
        }
    }

    private static Times repeat(byte[] bytes, ToIntFunction<Paste> work, long duration) {
        long[] clock = new long[100_000];
        long[] processor = new long[clock.length];
        int count = 0;
        int checksum = 0;
        long end = System.nanoTime() + duration;
        do {
            long start = System.nanoTime();
            long used = processorNanos();
            checksum += work.applyAsInt(Paste.decode(bytes));
            processor[count] = processorNanos() - used;
            clock[count] = System.nanoTime() - start;
            count++;
        } while (System.nanoTime() < end && count < clock.length);
        if (checksum == Integer.MIN_VALUE) {
            System.out.println("unlikely");
        }
        return new Times(sorted(clock, count), sorted(processor, count));
    }

    /** Of all threads that run Java code: neither compiling nor collecting counts. */
    private static long processorNanos() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return Arrays.stream(threads.getAllThreadIds())
                .map(threads::getThreadCpuTime)
                .filter(nanos -> nanos > 0)
                .sum();
    }

    private static long[] sorted(long[] nanos, int count) {
        long[] sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        return sorted;
    }
}
