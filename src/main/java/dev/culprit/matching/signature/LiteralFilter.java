package dev.culprit.matching.signature;

/** Finds those of many literals that a text has. Immutable and safe to share. */
interface LiteralFilter {

    /** Finds all in a range of folded text, which must be readable for {@link FoldingPasses#PADDING} bytes behind it. */
    void search(byte[] text, int from, int to, Found found);

    /** Takes what is found: positions rise but for a few bytes. */
    @FunctionalInterface
    interface Found {
        void found(int literal, int at);
    }
}
