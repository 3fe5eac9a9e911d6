package dev.culprit.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;

/** The same thing tried over and over in the background, numbered from 2, until the server does not answer any more. */
final class Attempts implements AutoCloseable {

    private static final int FIRST = 2;
    private static final int ENOUGH = 8;
    private static final long LONGEST_WAIT_SECONDS = 120;

    /** Says whether the server acknowledged it. */
    interface Attempt {
        boolean make(int number) throws IOException, InterruptedException;
    }

    private final CountDownLatch enough = new CountDownLatch(ENOUGH);
    private final ExecutorService worker = Executors.newSingleThreadExecutor();
    private final Future<Integer> lastAcknowledged;

    Attempts(Attempt attempt) {
        lastAcknowledged = worker.submit(() -> repeat(attempt));
    }

    private int repeat(Attempt attempt) throws InterruptedException {
        int number = FIRST;
        try {
            while (true) {
                assertThat(attempt.make(number)).as("attempt %d", number).isTrue();
                number++;
                enough.countDown();
            }
        } catch (IOException gone) {
            return number - 1;
        } finally {
            LongStream.range(0, enough.getCount()).forEach(left -> enough.countDown());
        }
    }

    /** Waits until some were acknowledged, or one was not; it goes on with more. */
    void awaitEnough() throws InterruptedException {
        assertThat(enough.await(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS))
                .as("acknowledged often enough")
                .isTrue();
    }

    /** Number of the last that was, once the server is gone. */
    int lastAcknowledged() throws Exception {
        return lastAcknowledged.get(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }
}
