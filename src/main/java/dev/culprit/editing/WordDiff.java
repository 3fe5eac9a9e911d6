package dev.culprit.editing;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What differs between two texts, word by word; a Han character is a word. Very long texts are compared line by line.
 *
 * @param pieces both texts in one, in reading order: what went stands before what came
 */
record WordDiff(List<Piece> pieces) {

    private static final Pattern WORD = Pattern.compile("\\p{IsHan}|[\\p{L}\\p{N}_]+|\\n|[^\\S\\n]+|.", Pattern.DOTALL);
    private static final Pattern LINE = Pattern.compile("[^\\n]*\\n|[^\\n]+");

    /** More words than this, in both texts together, are compared by lines. */
    private static final int MOST_WORDS = 12_000;

    /** So many whole lines are shown before and after a change. */
    private static final int LINES_AROUND = 3;

    private static final int FEWEST_LEFT_OUT = 4;

    WordDiff {
        pieces = List.copyOf(pieces);
    }

    /** What became of a stretch of text. */
    enum Fate {
        SAME,
        REMOVED,
        ADDED,
        /** The same in both, and too far from any change to be shown. */
        LEFT_OUT
    }

    /** A stretch of text. */
    record Piece(String text, Fate fate) {

        public String fateWord() {
            return fate.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** How many lines end in it. */
        public long lines() {
            return text.chars().filter(unit -> unit == '\n').count();
        }
    }

    static WordDiff of(String before, String after) {
        List<String> from = split(before, WORD);
        List<String> to = split(after, WORD);
        return from.size() + to.size() <= MOST_WORDS ? of(from, to) : of(split(before, LINE), split(after, LINE));
    }

    private static List<String> split(String text, Pattern unit) {
        return unit.matcher(text).results().map(MatchResult::group).toList();
    }

    private static WordDiff of(List<String> from, List<String> to) {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(from, to).getDeltas()) {
            int start = delta.getSource().getPosition();
            add(pieces, from.subList(at, start), Fate.SAME);
            add(pieces, delta.getSource().getLines(), Fate.REMOVED);
            add(pieces, delta.getTarget().getLines(), Fate.ADDED);
            at = start + delta.getSource().size();
        }
        add(pieces, from.subList(at, from.size()), Fate.SAME);
        return new WordDiff(pieces);
    }

    private static void add(List<Piece> pieces, List<String> words, Fate fate) {
        if (!words.isEmpty()) {
            pieces.add(new Piece(String.join("", words), fate));
        }
    }

    /** The same with a few lines around each change, and the others left out. */
    public WordDiff abridged() {
        List<Piece> kept = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            if (piece.fate() == Fate.SAME) {
                abridge(kept, piece.text(), i > 0, i + 1 < pieces.size());
            } else {
                kept.add(piece);
            }
        }
        return new WordDiff(kept);
    }

    /** Keeps the lines next to a change, which stands before the text, after it, or both. */
    private static void abridge(List<Piece> kept, String text, boolean before, boolean after) {
        List<String> lines = split(text, LINE);
        int head = before ? LINES_AROUND + 1 : 0;
        int tail = after ? LINES_AROUND + 1 : 0;
        if (lines.size() < head + tail + FEWEST_LEFT_OUT) {
            add(kept, lines, Fate.SAME);
        } else {
            add(kept, lines.subList(0, head), Fate.SAME);
            add(kept, lines.subList(head, lines.size() - tail), Fate.LEFT_OUT);
            add(kept, lines.subList(lines.size() - tail, lines.size()), Fate.SAME);
        }
    }

    public boolean isSame() {
        return pieces.stream().allMatch(piece -> piece.fate() == Fate.SAME);
    }
}
