package dev.culprit.paste.field;

import java.util.Arrays;

/** The fields of a structured log line, as offsets into its text, in the order in which they stand there. */
public final class Fields {

    private static final int MOST = 256;
    private static final int INTS = 5;

    private int[] offsets = new int[12 * INTS];
    private int count;
    private int end;

    /** Tells whether fields start here, rather than words. */
    public static boolean startAt(String text, int from, int end) {
        return JsonParser.startsAt(text, from, end) || KeyValueParser.startsAt(text, from, end);
    }

    public int count() {
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

    public int keyStart(int field) {
        return offsets[field * INTS];
    }

    public int keyEnd(int field) {
        return offsets[field * INTS + 1];
    }

    public int mark(int field) {
        return offsets[field * INTS + 2];
    }

    public int valueStart(int field) {
        return offsets[field * INTS + 3];
    }

    public int valueEnd(int field) {
        return offsets[field * INTS + 4];
    }

    public boolean isLoose(int field) {
        return keyStart(field) == keyEnd(field);
    }

    public boolean isQuoted(int field) {
        return mark(field) < valueStart(field);
    }

    /** Where the text behind the last field starts. */
    public int end() {
        return end;
    }

    void endAt(int offset) {
        end = offset;
    }
}
