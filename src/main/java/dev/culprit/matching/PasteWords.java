package dev.culprit.matching;

import dev.culprit.paste.Message;
import dev.culprit.paste.Paste;
import dev.culprit.paste.Segment;
import dev.culprit.paste.Severity;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** The terms of a paste, each once, with how much it matters there and where it stands first. */
final class PasteWords {

    /** So many messages are read at most: the first and the last, and some from between them. */
    private static final int MOST_MESSAGES = 1_500;

    private static final int LONGEST = 20_000;

    /** What is said in passing counts so much. */
    private static final float ROUTINE = 0.5f;

    /** The outer links of a chain of wrapped errors count so much, and circumstances as well. */
    private static final float OUTER = 0.7f;

    private final List<Message> messages;
    private final TermNumbers numbers = new TermNumbers(128);
    private final TextIndex index;
    private long[] terms = new long[128];
    private float[] weights = new float[128];
    private double[] rarities = new double[128];
    private int[] places = new int[3 * 128]; // message, start, end

    private PasteWords(List<Message> messages, TextIndex index) {
        this.messages = messages;
        this.index = index;
    }

    static PasteWords of(Paste paste, TextIndex index) {
        List<Message> all = paste.messages();
        PasteWords words =
                new PasteWords(chosen(all.size()).stream().mapToObj(all::get).toList(), index);
        for (int message = 0; message < words.messages.size(); message++) {
            words.read(message);
        }
        return words;
    }

    private static BitSet chosen(int count) {
        BitSet chosen = new BitSet();
        int third = MOST_MESSAGES / 3;
        if (count <= MOST_MESSAGES) {
            chosen.set(0, count);
        } else {
            chosen.set(0, third);
            chosen.set(count - third, count);
            for (int i = 0; i < third; i++) {
                chosen.set((int) ((long) i * count / third));
            }
        }
        return chosen;
    }

    private void read(int message) {
        Message said = messages.get(message);
        Severity severity = said.envelope().severity();
        float weight = severity == Severity.DEBUG || severity == Severity.INFO ? ROUTINE : 1;
        String text = said.text();
        List<Segment> chain = said.chain();
        for (Segment link : chain.subList(Math.max(0, chain.size() - 2), chain.size())) {
            add(message, text, link.start(), Math.min(link.end(), link.start() + LONGEST), weight);
        }
        add(message, text, 0, Math.min(text.length(), LONGEST), weight * OUTER);
    }

    private void add(int message, String text, int from, int to, float weight) {
        index.read(text, from, to, (term, rarity, start, end) -> {
            int number = numbers.number(term);
            if (number == terms.length) {
                terms = Arrays.copyOf(terms, number * 2);
                weights = Arrays.copyOf(weights, number * 2);
                rarities = Arrays.copyOf(rarities, number * 2);
                places = Arrays.copyOf(places, number * 6);
            }
            if (weight > weights[number]) {
                terms[number] = term;
                weights[number] = weight;
                rarities[number] = rarity;
                places[3 * number] = message;
                places[3 * number + 1] = start;
                places[3 * number + 2] = end;
            }
        });
    }

    /** The messages that were read, in order. */
    List<Message> messages() {
        return messages;
    }

    boolean contains(long term) {
        return numbers.find(term) >= 0;
    }

    /** How rare a term of this paste is. */
    double rarity(long term) {
        int number = numbers.find(term);
        return number < 0 ? 0 : rarities[number];
    }

    /** How much a term matters here, up to 1; 0 when it does not stand here. */
    float weight(long term) {
        int number = numbers.find(term);
        return number < 0 ? 0 : weights[number];
    }

    void forEach(Sink sink) {
        for (int i = 0; i < numbers.count(); i++) {
            sink.term(terms[i], weights[i], rarities[i]);
        }
    }

    /** Where a term of this paste stands first among where it matters most. */
    Place place(long term) {
        int at = 3 * numbers.find(term);
        return new Place(places[at], places[at + 1], places[at + 2]);
    }

    @FunctionalInterface
    interface Sink {
        void term(long term, float weight, double rarity);
    }

    /** A range of the text of a message, given by its place in {@link #messages()}. */
    record Place(int message, int start, int end) {
        boolean overlaps(Place other) {
            return message == other.message && start < other.end && other.start < end;
        }
    }
}
