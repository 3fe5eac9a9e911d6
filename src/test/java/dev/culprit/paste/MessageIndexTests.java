package dev.culprit.paste;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MessageIndexTests {

    private static final int LINES = 5_000;

    @Test
    void findsMessagesByNumberAndByLine() {
        int[] starts =
                new Random(1).ints(1, LINES + 1).limit(700).sorted().distinct().toArray();

        MessageIndex index = index(starts);

        assertThat(index.count()).isEqualTo(starts.length);
        for (int message = 0; message < starts.length; message++) {
            assertThat(index.firstLine(message)).isEqualTo(starts[message]);
            assertThat(index.indexAt(starts[message])).isEqualTo(message);
        }
    }

    @Test
    void findsTheStartAfterAnyLine() {
        int[] starts = {1, 2, 64, 65, 129, 4_000};

        MessageIndex index = index(starts);

        for (int line = 1; line <= LINES; line++) {
            int after = line;
            int expected = Arrays.stream(starts)
                    .filter(start -> start > after)
                    .findFirst()
                    .orElse(-1);
            assertThat(index.startAfter(line)).isEqualTo(expected);
        }
    }

    private static MessageIndex index(int... starts) {
        MessageIndex.Builder builder = new MessageIndex.Builder(LINES);
        for (int start : starts) {
            builder.start(start);
        }
        return builder.build();
    }
}
