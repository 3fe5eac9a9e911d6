package dev.culprit.matching.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a set of positions. */
class FailureMemoTests {

    private static final int REACH = 300;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void remembersWhatFailedWithinReach(long seed) {
        Random random = new Random(seed);
        int base = random.nextInt(1000);
        FailureMemo memo = new FailureMemo(2, REACH, base);
        TreeSet<Integer> failed = new TreeSet<>();

        for (int round = 0; round < 60; round++) {
            int dense = random.nextInt(4);
            for (int i = 0; i < 400; i++) {
                int position = dense == 0 ? base + i % REACH : base + random.nextInt(REACH);
                memo.fail(1, position);
                failed.add(position);
            }
            for (int i = 0; i < 50; i++) {
                int from = base + random.nextInt(REACH);
                int to = Math.min(from + random.nextInt(REACH), base + REACH - 1);
                assertThat(memo.failed(1, from)).isEqualTo(failed.contains(from));
                assertThat(memo.failed(0, from)).isFalse();
                assertThat(memo.firstOpen(1, from, to)).as("seed %d", seed).isEqualTo(firstOpen(failed, from, to));
                assertThat(memo.lastOpen(1, from, to)).as("seed %d", seed).isEqualTo(lastOpen(failed, from, to));
            }
            base += random.nextInt(10) == 0 ? 5000 : random.nextInt(REACH);
            memo.moveTo(base);
            failed.headSet(base).clear();
            for (int position = base; position < base + REACH; position++) {
                assertThat(memo.failed(1, position)).isEqualTo(failed.contains(position));
            }
        }
    }

    private static int firstOpen(Set<Integer> failed, int from, int to) {
        for (int at = from; at <= to; at++) {
            if (!failed.contains(at)) {
                return at;
            }
        }
        return -1;
    }

    private static int lastOpen(Set<Integer> failed, int from, int to) {
        for (int at = to; at >= from; at--) {
            if (!failed.contains(at)) {
                return at;
            }
        }
        return -1;
    }
}
