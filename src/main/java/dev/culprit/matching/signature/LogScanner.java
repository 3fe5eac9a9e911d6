package dev.culprit.matching.signature;

import dev.culprit.matching.signature.Chunks.Chunk;
import java.io.IOException;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SeekableByteChannel;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Finds templates in logs of any size, in memory that does not grow with the log (a line is held whole, though). Each line
 * is a message of its own. The answer does not depend on the number of threads.
 */
public final class LogScanner {

    private static final int FILE_CHUNK = 1 << 20;
    private static final int PIPE_CHUNK = 1 << 16;

    private final TemplateSet templates;
    private final int threads;

    /** For templates that are not added to any more. With one thread all is done by the caller's. */
    public LogScanner(TemplateSet templates, int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("no threads: " + threads);
        }
        this.templates = templates;
        this.threads = threads;
    }

    /**
     * What a scan took.
     *
     * @param bytes how many were read
     * @param building time to choose what to look for, by a sample of the log, and to index it
     * @param scanning time for the log itself, reading and sinks included
     * @param bytesWhenWarm of the second half of the log, roughly
     * @param scanningWhenWarm time for that half, when the program is compiled and warm
     */
    public record Figures(
            long bytes, Duration building, Duration scanning, long bytesWhenWarm, Duration scanningWhenWarm) {}

    /**
     * Reads a log to its end.
     *
     * @param newSink makes a sink for some lines, which one thread at a time uses
     * @param finished takes the sinks, in the caller's thread and in the order of the lines
     */
    public <S extends MatchSink> Figures scan(ReadableByteChannel log, Supplier<S> newSink, Consumer<S> finished)
            throws IOException {
        long start = System.nanoTime();
        boolean file = log instanceof SeekableByteChannel seekable && isFile(seekable);
        List<byte[]> sample = file ? LogSample.of((SeekableByteChannel) log) : List.of();
        Chunks chunks = new Chunks(log, file ? FILE_CHUNK : PIPE_CHUNK);
        Optional<Chunk> first = chunks.next();
        if (!file && first.isPresent()) {
            sample = List.of(Arrays.copyOf(first.get().bytes(), first.get().length()));
        }
        TemplateScanner scanner = new TemplateScanner(templates, TextModel.of(sample));
        Stopwatch stopwatch = new Stopwatch(start);
        try (Workers workers = new Workers(scanner, threads)) {
            Queue<CompletableFuture<S>> running = new ArrayDeque<>();
            for (Optional<Chunk> chunk = first; chunk.isPresent(); chunk = chunks.next()) {
                running.add(workers.scan(chunk.get(), newSink.get()));
                stopwatch.started(chunk.get().length());
                while (running.size() > workers.chunksAhead()) {
                    finished.accept(Workers.result(running.remove()));
                }
            }
            while (!running.isEmpty()) {
                finished.accept(Workers.result(running.remove()));
            }
        }
        return stopwatch.figures();
    }

    /** A redirected pipe or terminal is a file channel, too, but cannot be gone about in. */
    private static boolean isFile(SeekableByteChannel channel) {
        try {
            return channel.size() > channel.position();
        } catch (IOException e) {
            return false;
        }
    }
}
