package dev.culprit.matching.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class StopwatchTests {

    @Test
    void takesTheSecondHalfOfTheTextForWarm() {
        Stopwatch watch = new Stopwatch(System.nanoTime());
        for (int i = 0; i < 4; i++) {
            watch.started(100);
        }

        LogScanner.Figures figures = watch.figures();

        assertThat(figures.bytes()).isEqualTo(400);
        assertThat(figures.bytesWhenWarm()).isEqualTo(200);
        assertThat(figures.scanningWhenWarm()).isLessThanOrEqualTo(figures.scanning());
    }

    @Test
    void takesTheTimeOfVeryManyChunks() {
        Stopwatch watch = new Stopwatch(System.nanoTime());
        for (int i = 0; i < 200; i++) {
            watch.started(10);
        }

        assertThat(watch.figures().bytes()).isEqualTo(2_000);
        assertThat(watch.figures().bytesWhenWarm()).isEqualTo(1_000);
    }

    @Test
    void takesTheTimeOfNothing() {
        LogScanner.Figures figures = new Stopwatch(System.nanoTime() - 5_000_000).figures();

        assertThat(figures.bytes()).isZero();
        assertThat(figures.bytesWhenWarm()).isZero();
        assertThat(figures.scanningWhenWarm()).isZero();
        assertThat(figures.building()).isBetween(Duration.ofMillis(5), Duration.ofMinutes(5));
    }

    @Test
    void takesOneChunkForWarmOnlyBehindItsEnd() {
        Stopwatch watch = new Stopwatch(System.nanoTime());
        watch.started(100);

        assertThat(watch.figures().bytesWhenWarm()).isZero();
    }
}
