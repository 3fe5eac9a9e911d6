package dev.culprit.paste;

import java.util.Arrays;

/** The fields of a structured log line, as offsets into its text, in the order in which they stand there. */
final class Fields {

    private static final int MOST = 256;
    private static final int INTS = 5;

    private int[] offsets = new int[12 * INTS];
    private int count;
    private int end;

    int count() {
        return count;
    }

    boolean isFull() {
        return count == MOST;
    }

    /**
     * Adds a field.
     *
     * @param keyStart where its name starts; equal to {@code keyEnd} for loose words between fields
     * @param mark where the quotation mark of the value starts; {@code valueStart} when there is none
     */
    void add(int keyStart, int keyEnd, int mark, int valueStart, int valueEnd) {
        int at = count * INTS;
        if (at == offsets.length) {
            offsets = Arrays.copyOf(offsets, at * 2);
        }
        offsets[at] = keyStart;
        offsets[at + 1] = keyEnd;
        offsets[at + 2] = mark;
        offsets[at + 3] = valueStart;
        offsets[at + 4] = valueEnd;
        count++;
    }

    int keyStart(int field) {
        return offsets[field * INTS];
    }

    int keyEnd(int field) {
        return offsets[field * INTS + 1];
    }

    int mark(int field) {
        return offsets[field * INTS + 2];
    }

    int valueStart(int field) {
        return offsets[field * INTS + 3];
    }

    int valueEnd(int field) {
        return offsets[field * INTS + 4];
    }

    boolean isLoose(int field) {
        return keyStart(field) == keyEnd(field);
    }

    boolean isQuoted(int field) {
        return mark(field) < valueStart(field);
    }

    /** Where the text behind the last field starts. */
    int end() {
        return end;
    }

    void endAt(int offset) {
        end = offset;
    }
}
