package dev.culprit.matching;

import java.util.Arrays;

/** Numbers terms in the order in which they are first seen, from 0. Safe to share once nothing is added any more. */
final class TermNumbers {

    private static final int FREE = -1;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private long[] terms;
    private int[] numbers;
    private int count;

    /** @param capacity for how many there is room at first; a power of two */
    TermNumbers(int capacity) {
        terms = new long[2 * capacity];
        numbers = new int[2 * capacity];
        Arrays.fill(numbers, FREE);
    }

    int count() {
        return count;
    }

    /** The number of a term; -1 when it has none. */
    int find(long term) {
        return numbers[slot(term)];
    }

    /** The number of a term, which it gets now if it has none. */
    int number(long term) {
        int slot = slot(term);
        if (numbers[slot] == FREE) {
            if (count >= terms.length / 2) {
                grow();
                slot = slot(term);
            }
            terms[slot] = term;
            numbers[slot] = count++;
        }
        return numbers[slot];
    }

    private int slot(long term) {
        int mask = terms.length - 1;
        int slot = (int) ((term * SPREAD) >>> 40) & mask;
        while (numbers[slot] != FREE && terms[slot] != term) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldTerms = terms;
        int[] oldNumbers = numbers;
        terms = new long[oldTerms.length * 2];
        numbers = new int[oldTerms.length * 2];
        Arrays.fill(numbers, FREE);
        for (int i = 0; i < oldTerms.length; i++) {
            if (oldNumbers[i] != FREE) {
                int slot = slot(oldTerms[i]);
                terms[slot] = oldTerms[i];
                numbers[slot] = oldNumbers[i];
            }
        }
    }
}
