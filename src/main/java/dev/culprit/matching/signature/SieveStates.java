package dev.culprit.matching.signature;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The states of a sieve that texts have led to so far, after Thompson (1968): a state is a set of positions of the automaton,
 * its number the place in a table of what follows it. Kept up to a number of states.
 *
 * <p>Safe to share, and read without locks: a table only ever gains entries, the same whichever thread adds them, and only
 * such as lead to places in it.
 */
final class SieveStates {

    /** Follows where no text has led yet. */
    static final int UNKNOWN = -1;

    /** The state in which the expression was found. */
    static final int ACCEPTING = -2;

    private static final int MOST = 2000;

    private final SieveAutomaton automaton;
    private final byte[] classes;
    private final int width;
    private final List<BitSet> positions = new ArrayList<>();
    private final Map<BitSet, Integer> numbers = new HashMap<>();
    private final int initial;
    private volatile int[] next = {};
    private volatile boolean full;

    SieveStates(SieveAutomaton automaton) {
        this.automaton = automaton;
        this.classes = automaton.classes();
        this.width = automaton.classCount();
        this.initial = number(new BitSet());
    }

    SieveAutomaton automaton() {
        return automaton;
    }

    /** The class of each byte, as an unsigned number. Shared; not to be changed. */
    byte[] classes() {
        return classes;
    }

    /** The table: at the number of a state plus a class of bytes, the number of the state that follows. */
    int[] next() {
        return next;
    }

    /** The state before a text. */
    int initial() {
        return initial;
    }

    /** Whether no more states should be asked for. */
    boolean isFull() {
        return full;
    }

    synchronized BitSet positions(int state) {
        return positions.get(state / width);
    }

    /** The number of the state of these positions, which is added if it is not there. */
    synchronized int number(BitSet of) {
        if (automaton.accepts(of)) {
            return ACCEPTING;
        }
        Integer known = numbers.get(of);
        if (known != null) {
            return known;
        }
        int number = positions.size() * width;
        positions.add(of);
        numbers.put(of, number);
        full = positions.size() >= MOST;
        if (number + width > next.length) {
            int[] larger = Arrays.copyOf(next, 2 * (number + width));
            Arrays.fill(larger, next.length, larger.length, UNKNOWN);
            next = larger;
        }
        return number;
    }

    /** Finds out which state follows another, and notes it. */
    synchronized int follow(int state, int kind) {
        int following = number(automaton.next(positions(state), kind));
        next[state + kind] = following;
        return following;
    }
}
