package dev.culprit.matching.signature;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells quickly of most texts that a regular expression is not in them, so that it need not be run on them: an automaton for
 * a simpler expression that fits all that the expression fits, and more (see {@link SieveReader}). Its states are made when
 * a text first leads to them, after Thompson (1968), and kept up to a number; so each byte costs a look into a table, and
 * never more than time linear in the expression.
 *
 * <p>Safe to share: states are final but for the links between them, which lead to equal states whichever thread sets them.
 */
final class RegexSieve {

    private static final int MOST_STATES = 500;

    private final String regex;
    private @Nullable SieveAutomaton automaton;
    private final Map<BitSet, State> states = new HashMap<>();
    private volatile @Nullable State initial;

    RegexSieve(String regex) {
        this.regex = regex;
    }

    /** That the text read so far ends in one of these positions of the automaton. */
    private static final class State {

        private final BitSet positions;
        private final boolean accepting;
        private final byte[] classes;
        private final @Nullable State[] next;

        private State(BitSet positions, SieveAutomaton automaton) {
            this.positions = positions;
            this.accepting = automaton.accepts(positions);
            this.classes = automaton.classes();
            this.next = new State[automaton.classCount()];
        }
    }

    /** False only when the expression is not found in this text. */
    boolean mayFind(FoldedText folded) {
        byte[] text = folded.bytes();
        int length = folded.length();
        State state = initial;
        if (state == null) {
            state = start();
        }
        byte[] classes = state.classes;
        for (int at = 0; at < length && !state.accepting; at++) {
            int kind = classes[text[at] & 0xFF] & 0xFF;
            State next = state.next[kind];
            state = next == null ? next(state, kind) : next;
        }
        return state.accepting;
    }

    private synchronized State start() {
        SieveAutomaton read = automaton == null ? SieveReader.read(regex) : automaton;
        State first = new State(new BitSet(), read);
        automaton = read;
        initial = first;
        return first;
    }

    private synchronized State next(State state, int kind) {
        SieveAutomaton known = automaton == null ? SieveReader.read(regex) : automaton;
        if (states.size() == MOST_STATES) {
            states.clear();
            initial = new State(new BitSet(), known);
        }
        State next =
                states.computeIfAbsent(known.next(state.positions, kind), positions -> new State(positions, known));
        state.next[kind] = next;
        return next;
    }
}
