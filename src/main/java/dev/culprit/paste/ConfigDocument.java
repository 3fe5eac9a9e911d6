package dev.culprit.paste;

import org.jspecify.annotations.Nullable;

/**
 * A configuration found in a paste: a whole file, one behind {@code cat}, one inside a log line, the flags of a unit.
 *
 * @param tree maps, lists, strings, numbers, booleans and null, as parsed
 * @param firstLine 1-based line of the paste on which it starts
 * @param lastLine 1-based line on which it ends
 */
public record ConfigDocument(ConfigFormat format, @Nullable Object tree, int firstLine, int lastLine) {}
