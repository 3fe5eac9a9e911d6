package dev.culprit.matching.signature;

/** A template in a line of raw text. Valid only while it is told. */
public interface LineMatch {

    /** The number of the template in its set. */
    int template();

    /** The number of the line; the first is 1. */
    long line();

    /** Where in the line the match starts: in bytes, the first is 0. */
    int start();

    /** Where it ends, in bytes: one past the last. */
    int end();

    /** Tells what the placeholders took, in their order. */
    void values(ValueSink sink);

    /** Takes the values of placeholders. */
    @FunctionalInterface
    interface ValueSink {
        void value(String name, String value);
    }
}
