package dev.culprit.matching.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogSampleTests {

    private static final int PIECE = 1 << 15;

    @TempDir
    private Path folder;

    @Test
    void hasAllOfASmallFile() throws IOException {
        byte[] content = new byte[PIECE + 1000];
        content[0] = 1;
        content[PIECE] = 2;
        content[PIECE + 999] = 3;

        List<byte[]> pieces = sample(content, 0);

        assertThat(pieces).extracting(piece -> piece.length).containsExactly(PIECE, 1000);
        assertThat(pieces).extracting(piece -> (int) piece[0]).containsExactly(1, 2);
        assertThat(pieces.get(1)[999]).isEqualTo((byte) 3);
    }

    @Test
    void isSpreadEvenlyOverALargeOneFromWhereItStands() throws IOException {
        int apart = 1 << 16;
        byte[] content = new byte[100 + 64 * apart];
        for (int i = 0; i < 64; i++) {
            content[100 + i * apart] = (byte) (i + 1);
            content[100 + i * apart + PIECE - 1] = (byte) (i + 1);
        }

        List<byte[]> pieces = sample(content, 100);

        assertThat(pieces).hasSize(64);
        for (int i = 0; i < 64; i++) {
            assertThat(pieces.get(i)).hasSize(PIECE).startsWith(i + 1).endsWith(i + 1);
        }
    }

    @Test
    void ofNothingHasNothing() throws IOException {
        assertThat(sample(new byte[10], 10)).isEmpty();
        assertThat(sample(new byte[10], 20)).isEmpty();
    }

    private List<byte[]> sample(byte[] content, int position) throws IOException {
        Path file = Files.write(folder.resolve("a.log"), content);
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            channel.position(position);
            List<byte[]> pieces = LogSample.of(channel);
            assertThat(channel.position()).isEqualTo(position);
            return pieces;
        }
    }
}
