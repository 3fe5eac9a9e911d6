package dev.culprit.benchmark;

import dev.culprit.content.ArticleFormat;
import dev.culprit.content.Library;
import dev.culprit.diagnosis.KnowledgeBase;
import dev.culprit.matching.signature.LogScanner;
import dev.culprit.matching.signature.TemplateSet;
import dev.culprit.matching.signature.TemplateSyntaxException;
import dev.culprit.paste.Paste;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/**
 * That hostile text takes no more than its share: processor time for a text of some size, twice and four times that size,
 * for a diagnosis with the shipped library and for a scan with a thousand templates. Linear means that time doubles with
 * the size.
 *
 * <p>Argument: the largest size in megabytes (32).
 */
public final class Linearity {

    private static final int RUNS = 3;

    private static final Map<String, IntFunction<String>> SHAPES = new TreeMap<>(Map.of(
            "one line of words", size -> filled("connection refused by peer ", size),
            "one line without blanks", size -> filled("x", size),
            "nothing but anchors", size -> filled("dial tcp: no such file: x509: connection refused: eof ", size),
            "anchors, a line each", size -> filled("no such file or directory\n", size),
            "matches, a line each", size -> filled("open /run/flannel/subnet.env: no such file or directory\n", size),
            "nested quotes", Linearity::nested,
            "open brackets", size -> filled("{\"a\":[", size),
            "backslashes", size -> filled("\\", size),
            "wrapped errors", size -> filled("failed to x: ", size),
            "empty lines", size -> filled("\n", size)));

    private Linearity() {}

    private static String filled(String piece, int size) {
        return piece.repeat(size / piece.length());
    }

    /** Quotes within quotes, each level escaping the one around it, up to as deep as logs have been seen; again and again. */
    private static String nested(int size) {
        StringBuilder quotes = new StringBuilder("err=");
        for (int depth = 0; depth < 12; depth++) {
            quotes.append("\\".repeat((1 << Math.min(depth, 8)) - 1)).append("\" failed: ");
        }
        return filled(quotes + "\n", size);
    }

    public static void main(String[] arguments) {
        int largest = (arguments.length == 0 ? 32 : Integer.parseInt(arguments[0])) * 1_000_000;
        KnowledgeBase knowledge = KnowledgeBase.of(Library.shipped()
                .articles()
                .flatMap(entry -> ArticleFormat.read(entry.files()).document().stream())
                .toList());
        LogScanner scanner = new LogScanner(templates(), 1);
        print("diagnosis", largest, text -> knowledge.examine(Paste.of(text)).diagnosis(Locale.ENGLISH));
        print("scan", largest, text -> scan(scanner, text));
    }

    private static TemplateSet templates() {
        TemplateSet set = new TemplateSet();
        List<String> hostile = List.of(
                "{a} {b} {c} {d}",
                "connection refused{a}x{b}y",
                "eof",
                "{p:path}: no such file",
                "open {p:path}: no such file or directory",
                "failed to {a}: failed to {b}: {c:quoted}");
        for (List<String> some : List.of(hostile, new SignatureCorpus(1).templates(1000))) {
            for (String template : some) {
                try {
                    set.add(template);
                } catch (TemplateSyntaxException e) {
                    throw new IllegalStateException(template, e);
                }
            }
        }
        return set;
    }

    private static void scan(LogScanner scanner, String text) {
        try {
            scanner.scan(
                    Channels.newChannel(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))),
                    () -> match -> {},
                    sink -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void print(String work, int largest, Consumer<String> consumer) {
        System.out.printf(
                "%n%-26s %8s %8s %8s ms for %d, %d, %d MB%n",
                work, "n", "2n", "4n", largest / 4_000_000, largest / 2_000_000, largest / 1_000_000);
        SHAPES.forEach((name, shape) -> {
            milliseconds(shape.apply(1_000_000), consumer);
            System.out.printf(
                    "%-26s %8d %8d %8d%n",
                    name,
                    milliseconds(shape.apply(largest / 4), consumer),
                    milliseconds(shape.apply(largest / 2), consumer),
                    milliseconds(shape.apply(largest), consumer));
        });
    }

    private static long milliseconds(String text, Consumer<String> work) {
        long[] nanos = new long[RUNS];
        for (int run = 0; run < RUNS; run++) {
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            work.accept(text);
            nanos[run] = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
        }
        Arrays.sort(nanos);
        return nanos[RUNS / 2] / 1_000_000;
    }
}
