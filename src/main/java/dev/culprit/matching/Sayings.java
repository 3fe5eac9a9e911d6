package dev.culprit.matching;

import dev.culprit.paste.Message;
import dev.culprit.paste.Severity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a paste says, message by message; the same, said again, once. Complaints come before all else. */
final class Sayings {

    /** So many are looked at. */
    private static final int MOST = 120;

    private static final int LONGEST = 2_000;

    /** As if each message said that much more, in nats, so that two words that happen to fit are not the whole story. */
    private static final double UNSAID = 15;

    private final List<Saying> all;

    private Sayings(List<Saying> all) {
        this.all = all;
    }

    /** The terms of a message, each once, how rare they are, and the sum of that. */
    private static final class Saying {
        private final long story;
        private final boolean complaint;
        private final int times;
        private final long[] terms;
        private final double[] rarities;
        private final double information;

        Saying(long story, boolean complaint, int times, Map<Long, Double> rarityByTerm) {
            this.story = story;
            this.complaint = complaint;
            this.times = times;
            this.terms =
                    rarityByTerm.keySet().stream().mapToLong(Long::longValue).toArray();
            this.rarities = rarityByTerm.values().stream()
                    .mapToDouble(Double::doubleValue)
                    .toArray();
            this.information = Arrays.stream(rarities).sum();
        }
    }

    static Sayings of(List<Message> messages, TextIndex index) {
        Map<Long, Message> byStory = new LinkedHashMap<>();
        Map<Long, Integer> times = new HashMap<>();
        for (Message message : messages) {
            long story = Story.of(message);
            byStory.putIfAbsent(story, message);
            times.merge(story, message.envelope().repetitions(), Integer::sum);
        }
        List<Saying> complaints = new ArrayList<>();
        List<Saying> others = new ArrayList<>();
        byStory.forEach((story, message) -> {
            boolean complaint = UnexplainedErrors.isComplaint(message);
            List<Saying> list = complaint ? complaints : others;
            if (list.size() < MOST && !isRoutine(message)) {
                list.add(saying(story, complaint, times.getOrDefault(story, 1), message, index));
            }
        });
        complaints.addAll(others.subList(0, Math.min(others.size(), MOST - complaints.size())));
        return new Sayings(complaints);
    }

    private static boolean isRoutine(Message message) {
        return message.envelope().severity() == Severity.DEBUG;
    }

    private static Saying saying(long story, boolean complaint, int times, Message message, TextIndex index) {
        Map<Long, Double> said = new LinkedHashMap<>();
        String text = message.text();
        index.read(text, 0, Math.min(LONGEST, text.length()), (term, rarity, start, end) -> said.put(term, rarity));
        return new Saying(story, complaint, times, said);
    }

    /** How much of one message, by rarity, the words of an issue account for, of the one it accounts for best: 0 to 1. */
    double bestTold(String key, TextIndex index) {
        double best = 0;
        for (Saying saying : all) {
            double told = 0;
            for (int i = 0; i < saying.terms.length; i++) {
                told += saying.rarities[i] * index.weight(saying.terms[i], key);
            }
            best = Math.max(best, told / (saying.information + UNSAID));
        }
        return best;
    }

    /** The part of these terms, by rarity, that one message has, of the one that has most. */
    double bestPart(Map<Long, Double> rarities) {
        double total = UNSAID
                + rarities.values().stream().mapToDouble(Double::doubleValue).sum();
        double best = 0;
        for (Saying saying : all) {
            double there = 0;
            for (long term : saying.terms) {
                there += rarities.getOrDefault(term, 0.0);
            }
            best = Math.max(best, there);
        }
        return best / total;
    }

    /** The part of a message, by rarity, that are these terms, of the message among these stories of which they are most. */
    double exactness(Set<Long> stories, Map<Long, Double> rarities) {
        double best = 0;
        for (Saying saying : all) {
            if (stories.contains(saying.story)) {
                double exact = 0;
                for (long term : saying.terms) {
                    exact += rarities.getOrDefault(term, 0.0);
                }
                best = Math.max(best, exact / (saying.information + UNSAID));
            }
        }
        return best;
    }

    /** The part of all complaints, by how much they tell, that are among these stories. */
    double explained(Set<Long> stories) {
        double explained = 0;
        double total = 0;
        for (Saying saying : all) {
            if (saying.complaint || stories.contains(saying.story)) {
                double weight = Math.log1p(saying.information) * (1 + Math.log(Math.max(1, saying.times)));
                total += weight;
                explained += stories.contains(saying.story) ? weight : 0;
            }
        }
        return total == 0 ? 0 : explained / total;
    }
}
