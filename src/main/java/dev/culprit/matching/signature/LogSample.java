package dev.culprit.matching.signature;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Pieces of a file, evenly spread, that tell what text to expect in it. */
final class LogSample {

    private static final int PIECES = 64;
    private static final int PIECE = 1 << 15;

    private LogSample() {}

    /** Reads pieces of a file from its current position on, and goes back there. */
    static List<byte[]> of(SeekableByteChannel file) throws IOException {
        long start = file.position();
        long size = Math.max(0, file.size() - start);
        long step = Math.max(PIECE, size / PIECES);
        List<byte[]> pieces = new ArrayList<>();
        for (long at = 0; at < size; at += step) {
            ByteBuffer piece = ByteBuffer.allocate((int) Math.min(PIECE, size - at));
            file.position(start + at);
            file.read(piece);
            pieces.add(Arrays.copyOf(piece.array(), piece.position()));
        }
        file.position(start);
        return pieces;
    }
}
