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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * What a diagnosis with the shipped library takes, and which part of it how much: milliseconds, median and worst of many, for
 * mixed logs of several sizes. Each part starts with a paste that nothing has read yet.
 *
 * <p>Arguments: sizes of the log in kilobytes (1000 10000).
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
        int[] sizes = arguments.length == 0
                ? new int[] {1_000, 10_000}
                : Arrays.stream(arguments).mapToInt(Integer::parseInt).toArray();
        for (int size : sizes) {
            speed.measure(log(size * 1000L));
        }
    }

    private static String log(long bytes) throws IOException {
        List<String> templates = new SignatureCorpus(1).templates(1000);
        Path file = new MixedLog(3, templates).write(Files.createTempFile("mixed", ".log"), bytes);
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } finally {
            Files.delete(file);
        }
    }

    private void measure(String log) {
        byte[] bytes = log.getBytes(StandardCharsets.UTF_8);
        System.out.printf(
                Locale.ROOT,
                "%n%.1f MB, %d lines, %d hits%n",
                bytes.length / 1e6,
                log.lines().count(),
                index.scan(Paste.of(log)).size());
        System.out.println("part                  median     p99");
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
        long[] nanos = repeat(bytes, work, MEASURING_NANOS);
        Arrays.sort(nanos);
        System.out.printf(
                Locale.ROOT,
                "%-20s %7.1f %7.1f%n",
                part,
                nanos[nanos.length / 2] / 1e6,
                nanos[nanos.length * 99 / 100] / 1e6);
    }

    private static long[] repeat(byte[] bytes, ToIntFunction<Paste> work, long duration) {
        long[] nanos = new long[100_000];
        int count = 0;
        int checksum = 0;
        long end = System.nanoTime() + duration;
        do {
            long start = System.nanoTime();
            checksum += work.applyAsInt(Paste.decode(bytes));
            nanos[count] = System.nanoTime() - start;
            count++;
        } while (System.nanoTime() < end && count < nanos.length);
        if (checksum == Integer.MIN_VALUE) {
            System.out.println("unlikely");
        }
        return Arrays.copyOf(nanos, count);
    }
}
