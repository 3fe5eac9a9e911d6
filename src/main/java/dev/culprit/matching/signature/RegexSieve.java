package dev.culprit.matching.signature;

import java.lang.ref.SoftReference;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Tells quickly of most texts that a regular expression is not in them, so that it need not be run on them: an automaton for
 * a simpler expression that fits all that the expression fits, and more (see {@link SieveReader}). Its states are made when
 * a text first leads to them (see {@link SieveStates}); so each byte costs a look into a table, and never more than time
 * linear in the expression. When memory runs short the states go, and are made again. Safe to share.
 */
final class RegexSieve {

    private final String regex;
    private volatile SoftReference<@Nullable SieveStates> states = new SoftReference<>(null);

    RegexSieve(String regex) {
        this.regex = regex;
    }

    /** False only when the expression is not found in this text. */
    boolean mayFind(FoldedText folded) {
        return mayFind(folded.bytes(), 0, folded.length());
    }

    /** False only when the expression is not found in this range of a folded text. */
    boolean mayFind(byte[] text, int from, int to) {
        SieveStates known = states();
        byte[] classes = known.classes();
        int[] next = known.next();
        int state = known.initial();
        for (int at = from; at < to && state != SieveStates.ACCEPTING; at++) {
            int kind = classes[text[at] & 0xFF] & 0xFF;
            int following = next[state + kind];
            if (following == SieveStates.UNKNOWN) {
                if (known.isFull()) {
                    BitSet positions = known.positions(state);
                    known = startOver();
                    state = known.number(positions);
                }
                following = known.follow(state, kind);
                next = known.next();
            }
            state = following;
        }
        return state == SieveStates.ACCEPTING;
    }

    private SieveStates states() {
        SieveStates known = states.get();
        return known == null ? startOver() : known;
    }

    private synchronized SieveStates startOver() {
        SieveStates known = states.get();
        if (known == null || known.isFull()) {
            known = new SieveStates(known == null ? SieveReader.read(regex) : known.automaton());
            states = new SoftReference<>(known);
        }
        return known;
    }
}
