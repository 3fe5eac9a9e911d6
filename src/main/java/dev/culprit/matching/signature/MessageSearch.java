package dev.culprit.matching.signature;

import dev.culprit.paste.Paste;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Searches all messages of a paste, more than once where that is asked for; those of a large one on all processors, some
 * ranges at a time, so that what is found and not yet taken stays little.
 */
final class MessageSearch {

    private static final int MESSAGES_IN_A_RANGE = 2048;
    private static final int RANGES_AT_ONCE = 4 * Runtime.getRuntime().availableProcessors();

    private final Paste paste;
    private final KeptBlocks kept = new KeptBlocks();

    MessageSearch(Paste paste) {
        this.paste = paste;
    }

    /** Takes what is found. */
    @FunctionalInterface
    interface Taker {
        /** Takes what one of the indexes, by its place in their list, found; in the order of the messages. */
        void take(int index, Candidates found);
    }

    /** Searches for what some indexes look for. */
    void run(List<ProbeIndex> indexes, Taker taker) {
        int ranges = (paste.messages().size() + MESSAGES_IN_A_RANGE - 1) / MESSAGES_IN_A_RANGE;
        for (int first = 0; first < ranges; first += RANGES_AT_ONCE) {
            search(first, Math.min(ranges, first + RANGES_AT_ONCE), indexes).forEach(found -> {
                for (int i = 0; i < found.size(); i++) {
                    taker.take(i, found.get(i));
                }
            });
        }
    }

    private List<List<Candidates>> search(int firstRange, int endRange, List<ProbeIndex> indexes) {
        if (endRange - firstRange == 1) {
            return List.of(search(firstRange, indexes));
        }
        return IntStream.range(firstRange, endRange)
                .parallel()
                .mapToObj(range -> search(range, indexes))
                .toList();
    }

    private List<Candidates> search(int range, List<ProbeIndex> indexes) {
        int from = range * MESSAGES_IN_A_RANGE;
        int to = Math.min(paste.messages().size(), from + MESSAGES_IN_A_RANGE);
        MessageBlock block = new MessageBlock(paste, from, to, kept);
        List<Candidates> found = indexes.stream().map(index -> new Candidates()).toList();
        while (block.next()) {
            for (int i = 0; i < found.size(); i++) {
                indexes.get(i).look(block, found.get(i));
            }
        }
        return found;
    }
}
