package dev.culprit.matching.signature;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.util.Arrays;
import java.util.Optional;

/** Reads a log in pieces of whole lines; a pipe is not waited on while there is a line to go on with. */
final class Chunks {

    private final ReadableByteChannel log;
    private final int size;
    private byte[] rest = {}; // of a line whose end is not yet read
    private long lines;
    private boolean ended;

    /** For pieces of about so many bytes; one is larger where a line is. */
    Chunks(ReadableByteChannel log, int size) {
        this.log = log;
        this.size = size;
    }

    /** Some whole lines of a log. */
    static final class Chunk {

        private final byte[] bytes;
        private final int length;
        private final long firstLine;

        private Chunk(byte[] bytes, int length, long firstLine) {
            this.bytes = bytes;
            this.length = length;
            this.firstLine = firstLine;
        }

        /** The lines, and at least {@link FoldingPasses#PADDING} bytes more. */
        byte[] bytes() {
            return bytes;
        }

        /** Of the lines together, in bytes; at least 1. */
        int length() {
            return length;
        }

        /** The number of its first line in the log, from 1. */
        long firstLine() {
            return firstLine;
        }
    }

    /** The next piece; empty at the end of the log. */
    Optional<Chunk> next() throws IOException {
        byte[] bytes = Arrays.copyOf(rest, Math.max(size, rest.length * 2) + FoldingPasses.PADDING);
        int length = rest.length;
        while (!ended) {
            int room = bytes.length - FoldingPasses.PADDING - length;
            int read = log.read(ByteBuffer.wrap(bytes, length, Math.min(room, size)));
            ended = read < 0;
            int lastLineFeed = FoldingPasses.lastIndexOf((byte) '\n', bytes, length, length + Math.max(read, 0));
            if (lastLineFeed >= length) {
                rest = Arrays.copyOfRange(bytes, lastLineFeed + 1, length + read);
                return Optional.of(chunk(bytes, lastLineFeed + 1));
            }
            length += Math.max(read, 0);
            if (read == room) {
                bytes = Arrays.copyOf(bytes, bytes.length * 2);
            }
        }
        rest = new byte[0];
        return length == 0 ? Optional.empty() : Optional.of(chunk(bytes, length));
    }

    private Chunk chunk(byte[] bytes, int length) {
        Chunk chunk = new Chunk(bytes, length, lines + 1);
        lines += FoldingPasses.count((byte) '\n', bytes, 0, length);
        return chunk;
    }
}
