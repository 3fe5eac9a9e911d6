package dev.culprit.matching.signature;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** What messages of a paste say, folded, kept for a second look as far as there is room; by the first of the messages. */
final class KeptBlocks {

    /** So many bytes are kept. */
    private static final int ROOM = 1 << 24;

    private final Map<Integer, FoldedBlock> blocks = new ConcurrentHashMap<>();
    private final AtomicInteger room = new AtomicInteger(ROOM);

    @Nullable
    FoldedBlock find(int first) {
        return blocks.get(first);
    }

    void keep(int first, FoldedBlock block) {
        if (room.addAndGet(-block.length()) >= 0) {
            blocks.put(first, block.copy());
        }
    }
}
