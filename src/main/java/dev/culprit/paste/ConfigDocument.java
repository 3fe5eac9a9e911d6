package dev.culprit.paste;

import org.jspecify.annotations.Nullable;

/**
 * A configuration found in a paste: a whole file, one behind {@code cat}, one inside a log line, the flags of a unit.
 *
 * @param tree maps, lists, strings, numbers, booleans and null, as parsed
 * @param firstLine 1-based line of the paste on which it starts
 * @param lastLine 1-based line on which it ends
 * @param extent how much of it is there
 */
public record ConfigDocument(ConfigFormat format, @Nullable Object tree, int firstLine, int lastLine, Extent extent) {

    /** How much of a configuration a paste has. */
    public enum Extent {
        WHOLE,

        /** The end was cut off: what is not there says nothing. */
        BEGINNING
    }
}
