package dev.culprit.matching.signature;

import dev.culprit.matching.signature.Chunks.Chunk;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** Threads that scan chunks; with one, it is the caller's. */
final class Workers implements AutoCloseable {

    /** Lines looked at together: as many as stay in the cache from the first pass to the last. */
    private static final int BLOCK = 1 << 15;

    private static final int CHUNKS_PER_THREAD = 4;

    private final int threads;
    private final @Nullable ExecutorService pool;
    private final Executor executor;
    private final ThreadLocal<LineScan> scans;

    Workers(TemplateScanner scanner, int threads) {
        this.threads = threads;
        this.pool = threads == 1 ? null : Executors.newFixedThreadPool(threads, Workers::daemon);
        this.executor = pool == null ? Runnable::run : pool;
        this.scans = ThreadLocal.withInitial(() -> new LineScan(scanner));
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "scan");
        thread.setDaemon(true);
        return thread;
    }

    /** How many chunks may wait or be worked on. */
    int chunksAhead() {
        return pool == null ? 0 : threads * CHUNKS_PER_THREAD;
    }

    /** Tells the sink all matches; its result is the sink. */
    <S extends MatchSink> CompletableFuture<S> scan(Chunk chunk, S sink) {
        return CompletableFuture.supplyAsync(
                () -> {
                    scan(scans.get(), chunk, sink);
                    return sink;
                },
                executor);
    }

    private static void scan(LineScan scan, Chunk chunk, MatchSink sink) {
        byte[] bytes = chunk.bytes();
        long line = chunk.firstLine();
        int from = 0;
        while (from < chunk.length()) {
            int wanted = Math.min(chunk.length(), from + BLOCK);
            int to =
                    Math.min(chunk.length(), FoldingPasses.indexOf((byte) '\n', bytes, wanted - 1, chunk.length()) + 1);
            line = scan.scan(bytes, from, to, line, sink);
            from = to;
        }
    }

    static <S> S result(CompletableFuture<S> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    @Override
    public void close() {
        scans.remove();
        if (pool != null) {
            pool.shutdownNow();
        }
    }
}
