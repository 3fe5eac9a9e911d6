package dev.culprit.matching.signature;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The positions of an expression and which follow which: the automaton of Glushkov (1961), over bytes, for matches that may
 * start anywhere. Put together piece by piece, then not changed any more.
 */
final class SieveAutomaton {

    /** An expression with more positions is not worth it. */
    static final int MOST_POSITIONS = 1000;

    private final List<BitSet> bytes = new ArrayList<>(); // by position, those that it stands for
    private final List<BitSet> follow = new ArrayList<>();
    private Piece whole = Piece.EMPTY;

    // Bytes that no position tells apart are of one class; for each class the positions that stand for its bytes.
    private final byte[] classes = new byte[256];
    private final List<BitSet> positionsOfClass = new ArrayList<>();

    /** A part of the expression: whether it fits nothing at all, and the positions where a match of it starts and ends. */
    record Piece(boolean nullable, BitSet first, BitSet last) {
        static final Piece EMPTY = new Piece(true, new BitSet(), new BitSet());
    }

    /** The expression itself is too large. */
    static final class TooLargeException extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooLargeException() {
            super("more than " + MOST_POSITIONS + " positions");
        }
    }

    /** One of these bytes. */
    Piece one(BitSet of) {
        int position = bytes.size();
        if (position == MOST_POSITIONS) {
            throw new TooLargeException();
        }
        bytes.add(of);
        follow.add(new BitSet());
        BitSet itself = new BitSet();
        itself.set(position);
        return new Piece(false, itself, itself);
    }

    Piece sequence(Piece one, Piece other) {
        link(one.last, other.first);
        return new Piece(
                one.nullable && other.nullable,
                one.nullable ? union(one.first, other.first) : one.first,
                other.nullable ? union(one.last, other.last) : other.last);
    }

    Piece choice(Piece one, Piece other) {
        return new Piece(one.nullable || other.nullable, union(one.first, other.first), union(one.last, other.last));
    }

    Piece optional(Piece piece) {
        return new Piece(true, piece.first, piece.last);
    }

    Piece repeated(Piece piece) {
        link(piece.last, piece.first);
        return piece;
    }

    private void link(BitSet from, BitSet to) {
        from.stream().forEach(position -> follow.get(position).or(to));
    }

    private static BitSet union(BitSet one, BitSet other) {
        BitSet both = (BitSet) one.clone();
        both.or(other);
        return both;
    }

    /** This is the whole expression. */
    SieveAutomaton finish(Piece expression) {
        whole = expression;
        for (int b = 0; b < classes.length; b++) {
            BitSet positions = new BitSet();
            for (int position = 0; position < bytes.size(); position++) {
                positions.set(position, bytes.get(position).get(b));
            }
            int known = positionsOfClass.indexOf(positions);
            if (known < 0) {
                known = positionsOfClass.size();
                positionsOfClass.add(positions);
            }
            classes[b] = (byte) known;
        }
        return this;
    }

    /** The class of each byte, as an unsigned number. Shared; not to be changed. */
    byte[] classes() {
        return classes;
    }

    int classCount() {
        return positionsOfClass.size();
    }

    /** Whether a match ends in one of these positions. */
    boolean accepts(BitSet positions) {
        return whole.nullable || positions.intersects(whole.last);
    }

    /** The positions that a byte of this class leads to from these, and from before the start of a match. */
    BitSet next(BitSet positions, int ofClass) {
        BitSet next = (BitSet) whole.first.clone();
        positions.stream().forEach(position -> next.or(follow.get(position)));
        next.and(positionsOfClass.get(ofClass));
        return next;
    }
}
