package dev.culprit.matching.signature;

import java.time.Duration;
import java.util.Arrays;

/** Takes the time of a scan. */
final class Stopwatch {

    private final long buildStart;
    private final long scanStart = System.nanoTime();
    private long bytes;

    // What had been read when, for so many chunks.
    private int chunks;
    private long[] bytesRead = new long[64];
    private long[] nanos = new long[64];

    /** Starts with the scan, which follows the building that started then. */
    Stopwatch(long buildStart) {
        this.buildStart = buildStart;
    }

    void started(int chunkLength) {
        if (chunks == nanos.length) {
            bytesRead = Arrays.copyOf(bytesRead, chunks * 2);
            nanos = Arrays.copyOf(nanos, chunks * 2);
        }
        bytes += chunkLength;
        bytesRead[chunks] = bytes;
        nanos[chunks] = System.nanoTime();
        chunks++;
    }

    LogScanner.Figures figures() {
        long end = System.nanoTime();
        int half = 0;
        while (half < chunks - 1 && bytesRead[half] < bytes / 2) {
            half++;
        }
        long warmBytes = chunks == 0 ? 0 : bytes - bytesRead[half];
        long warmNanos = chunks == 0 ? 0 : end - nanos[half];
        return new LogScanner.Figures(
                bytes,
                Duration.ofNanos(scanStart - buildStart),
                Duration.ofNanos(end - scanStart),
                warmBytes,
                Duration.ofNanos(warmNanos));
    }
}
