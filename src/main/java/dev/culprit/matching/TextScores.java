package dev.culprit.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** How well each issue fits a text: sums of the rarities of their common terms. */
final class TextScores {

    private final TextSegment base;
    private final float[] inBase;
    private final TextSegment delta;
    private final float[] inDelta;

    TextScores(TextSegment base, float[] inBase, TextSegment delta, float[] inDelta) {
        this.base = base;
        this.inBase = inBase;
        this.delta = delta;
        this.inDelta = inDelta;
    }

    /** An issue and its score. */
    record Scored(String key, float score) {}

    /** The score of an issue; 0 when nothing fits. */
    float of(String key) {
        int changed = delta.document(key);
        if (changed >= 0) {
            return inDelta[changed];
        }
        int document = base.document(key);
        return document < 0 ? 0 : inBase[document];
    }

    /** The issues that fit best, best first, by key where they fit equally. */
    List<Scored> best(int limit) {
        Best best = new Best(limit);
        best.among(base, inBase);
        best.among(delta, inDelta);
        return best.inOrder();
    }

    /** Keeps the best of all that it sees; most of them cost it one comparison. */
    private static final class Best {

        private static final Comparator<Scored> BEST_FIRST =
                Comparator.comparingDouble(Scored::score).reversed().thenComparing(Scored::key);

        private final int limit;
        private final PriorityQueue<Scored> worstFirst = new PriorityQueue<>(BEST_FIRST.reversed());
        private float least = Float.MIN_VALUE;

        Best(int limit) {
            this.limit = limit;
        }

        void among(TextSegment segment, float[] scores) {
            for (int document = 0; document < scores.length; document++) {
                if (scores[document] >= least) {
                    offer(segment.key(document), scores[document]);
                }
            }
        }

        private void offer(String key, float score) {
            if (worstFirst.size() == limit) {
                Scored worst = worstFirst.element();
                if (score == worst.score() && key.compareTo(worst.key()) > 0) {
                    return;
                }
                worstFirst.remove();
            }
            worstFirst.add(new Scored(key, score));
            if (worstFirst.size() == limit) {
                least = worstFirst.element().score();
            }
        }

        List<Scored> inOrder() {
            List<Scored> best = new ArrayList<>(worstFirst);
            best.sort(BEST_FIRST);
            return best;
        }
    }
}
