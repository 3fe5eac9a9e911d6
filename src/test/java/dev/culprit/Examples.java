package dev.culprit;

import org.quicktheories.QuickTheory;

/** How many examples a property is tried on: all that it asks for, or a share where tests are run very often. */
public final class Examples {

    /** One example in so many: for mutation testing, which runs a test once for each of thousands of mutants. */
    private static final int ONE_IN = Integer.getInteger("culprit.test.examples.one-in", 1);

    private Examples() {}

    /** A property to be tried on this many examples. */
    public static QuickTheory of(int examples) {
        return QuickTheory.qt().withExamples(Math.max(1, examples / ONE_IN));
    }
}
