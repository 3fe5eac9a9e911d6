package dev.culprit.command;

import dev.culprit.matching.signature.LogScanner;
import java.time.Duration;
import java.util.Locale;

/**
 * How fast a scan was, in megabytes (10^6 bytes) and seconds.
 *
 * @param reading of the signatures
 * @param warmSpeed speed in the second half of the log, when the program is compiled
 * @param heap in use after a collection
 */
record ScanFigures(
        int signatures,
        int threads,
        double reading,
        double indexing,
        long bytes,
        double scanning,
        double speed,
        double warmSpeed,
        double heap) {

    private static final double MEGA = 1e6;

    static ScanFigures of(int signatures, int threads, Duration reading, LogScanner.Figures figures) {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return new ScanFigures(
                signatures,
                threads,
                seconds(reading),
                seconds(figures.building()),
                figures.bytes(),
                seconds(figures.scanning()),
                speed(figures.bytes(), figures.scanning()),
                speed(figures.bytesWhenWarm(), figures.scanningWhenWarm()),
                (runtime.totalMemory() - runtime.freeMemory()) / MEGA);
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }

    private static double speed(long bytes, Duration time) {
        return time.isZero() ? 0 : bytes / MEGA / seconds(time);
    }

    String text() {
        return String.format(
                Locale.ROOT,
                """
                signatures  %d
                build       %.2f s (reading %.2f s, indexing %.2f s)
                input       %.1f MB in %.3f s, %d thread(s)
                speed       %.1f MB/s; in the second half %.1f MB/s
                heap        %.0f MB""",
                signatures,
                reading + indexing,
                reading,
                indexing,
                bytes / MEGA,
                scanning,
                threads,
                speed,
                warmSpeed,
                heap);
    }

    String json() {
        return String.format(
                Locale.ROOT,
                "{\"signatures\":%d,\"buildSeconds\":%.3f,\"bytes\":%d,\"seconds\":%.3f,\"threads\":%d,"
                        + "\"megabytesPerSecond\":%.1f,\"megabytesPerSecondWarm\":%.1f,\"heapMegabytes\":%.1f}",
                signatures,
                reading + indexing,
                bytes,
                scanning,
                threads,
                speed,
                warmSpeed,
                heap);
    }
}
