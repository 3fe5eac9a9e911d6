package dev.culprit.web;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Keeps the bodies that are being worked on at once within bounds, so that a few large pastes cannot exhaust the heap.
 * Safe to share.
 */
class BytesInFlight {

    private static final Duration WORTH_WAITING = Duration.ofSeconds(2);

    private final AtomicLong free;

    BytesInFlight(long limit) {
        this.free = new AtomicLong(limit);
    }

    /** A hold of one request on its share; to be closed when the request is done. Not for several threads. */
    final class Share implements AutoCloseable {

        private long held;

        /** @throws ProblemException when there is no room now */
        void grow(long bytes) {
            if (free.addAndGet(-bytes) < 0) {
                free.addAndGet(bytes);
                throw new ProblemException(Problem.OVERLOADED, WORTH_WAITING);
            }
            held += bytes;
        }

        @Override
        public void close() {
            free.addAndGet(held);
            held = 0;
        }
    }

    Share open() {
        return new Share();
    }

    long free() {
        return free.get();
    }
}
