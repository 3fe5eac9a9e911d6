package dev.culprit.paste;

/** A normalised text and the way back to the original it was read from. Immutable. */
public final class NormalText {

    private final String text;
    private final OffsetMap map;

    NormalText(String text, OffsetMap map) {
        this.text = text;
        this.map = map;
    }

    /** Normalises a bare piece of text as {@link Message#normalise} does. */
    public static NormalText of(String original) {
        Normaliser normaliser = new Normaliser(original, true);
        normaliser.read(0, original.length());
        return normaliser.finish();
    }

    public String text() {
        return text;
    }

    /** Of each UTF-16 unit of the text the offset in the original that it comes from. */
    public int[] originalOffsets() {
        return map.originalOffsets();
    }

    /** Where in the original the last of what a UTF-16 unit of the text stands for ends. */
    public int originalEnd(int unit) {
        int[] end = {0};
        map.pieces(unit, unit + 1, (from, to) -> end[0] = to);
        return end[0];
    }

    OffsetMap map() {
        return map;
    }
}
