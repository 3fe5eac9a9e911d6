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
        Comparator<Scored> bestFirst =
                Comparator.comparingDouble(Scored::score).reversed().thenComparing(Scored::key);
        PriorityQueue<Scored> worstFirst = new PriorityQueue<>(bestFirst.reversed());
        offer(base, inBase, limit, worstFirst);
        offer(delta, inDelta, limit, worstFirst);
        List<Scored> best = new ArrayList<>(worstFirst);
        best.sort(bestFirst);
        return best;
    }

    private static void offer(TextSegment segment, float[] scores, int limit, PriorityQueue<Scored> worstFirst) {
        for (int document = 0; document < scores.length; document++) {
            if (scores[document] > 0
                    && (worstFirst.size() < limit
                            || scores[document] >= worstFirst.element().score())) {
                worstFirst.add(new Scored(segment.key(document), scores[document]));
                if (worstFirst.size() > limit) {
                    worstFirst.remove();
                }
            }
        }
    }
}
