package dev.culprit.paste;

/** A normalised text and the way back to the original it was read from. */
record NormalText(String text, OffsetMap map) {}
