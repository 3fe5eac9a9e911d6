package dev.culprit.paste;

import dev.culprit.paste.text.Ascii;
import java.util.List;
import java.util.Set;

/**
 * How the lines of a block were wrapped. A terminal cuts all lines at one width, in the middle of words too; people and
 * mail programs break between words once a line is nearly full.
 *
 * @param hardWidth at which a terminal cut the lines; 0 when none did
 * @param softWidth that no line exceeds, where the lines seem to be broken between words; 0 when they do not
 */
record Wrapping(int hardWidth, int softWidth) {

    static final Wrapping NONE = new Wrapping(0, 0);

    private static final int NARROWEST = 60;
    private static final int WIDEST = 400;
    private static final int WIDEST_SOFT = 200;
    private static final int NARROWEST_SOFT = 40;
    private static final int SLACK = 20;
    private static final Set<Integer> USUAL_TERMINALS = Set.of(80, 100, 120, 132, 160, 200);

    /** Looks at the first so many lines of a block. */
    static Wrapping of(List<Line> lines) {
        int width = 0;
        int soft = 0;
        for (Line line : lines) {
            width = Math.max(width, line.length());
            soft = line.isPlain() ? Math.max(soft, line.length()) : soft;
        }
        int hard = width >= NARROWEST && width <= WIDEST && isHard(lines, width) ? width : 0;
        return new Wrapping(hard, hard == 0 && isSoft(lines, soft) ? soft : 0);
    }

    /** Tells whether the second line is the rest of the first one, cut by a terminal. */
    boolean cuts(Line line, Line next) {
        return hardWidth > 0 && line.length() == hardWidth && mayBeCut(line, next);
    }

    /** Tells whether the second line goes on where the first one was full. */
    boolean breaks(Line line, Line next) {
        return softWidth > 0 && isFull(line, next, softWidth);
    }

    private static boolean isHard(List<Line> lines, int width) {
        int cut = 0;
        int nearly = 0;
        boolean rest = false;
        boolean glued = false;
        boolean small = false;
        for (int i = 0; i + 1 < lines.size(); i++) {
            Line line = lines.get(i);
            Line next = lines.get(i + 1);
            rest |= next.length() < width - SLACK;
            if (!mayBeCut(line, next)) {
                continue;
            }
            if (line.length() == width) {
                cut++;
                rest |= !line.isPlain();
                small |= !Character.isUpperCase(next.first());
                glued |= isOneWord(line, next);
            } else if (line.length() >= width - SLACK) {
                nearly++;
            }
        }
        return cut > nearly && (glued || (cut >= 2 && rest) || (small && USUAL_TERMINALS.contains(width)));
    }

    private static boolean mayBeCut(Line line, Line next) {
        return next.isPlain() && line.hasBlank() && !next.startsLike(line) && !next.isTabular();
    }

    /** The two halves of a word that stands in one of the lines unbroken. */
    private static boolean isOneWord(Line line, Line next) {
        if (line.endsWithBlank() || next.margin() > 0) {
            return false;
        }
        String tail = line.lastWord();
        String start = next.firstWord();
        String left = tail.substring(Math.max(tail.lastIndexOf('/'), tail.lastIndexOf('"')) + 1);
        String right = start.substring(0, endOfName(start));
        boolean halves = left.length() >= 2 && right.length() >= 2;
        return halves && (line.contains(left + right) || next.contains(left + right));
    }

    private static int endOfName(String word) {
        int i = 0;
        while (i < word.length() && Ascii.isNamePart(word.charAt(i)) && word.charAt(i) != '/') {
            i++;
        }
        return i;
    }

    private static boolean isSoft(List<Line> lines, int width) {
        if (width < NARROWEST_SOFT || width > WIDEST_SOFT) {
            return false;
        }
        int full = 0;
        int other = 0;
        for (int i = 0; i + 1 < lines.size(); i++) {
            Line line = lines.get(i);
            Line next = lines.get(i + 1);
            if (line.isPlain() && next.isPlain()) {
                if (isFull(line, next, width)) {
                    full++;
                } else {
                    other++;
                }
            }
        }
        return full >= 2 && other <= full / 2;
    }

    private static boolean isFull(Line line, Line next, int width) {
        int length = line.length() - (line.endsWithBlank() ? 1 : 0);
        return line.hasBlank()
                && next.isPlain()
                && length >= width - SLACK
                && length + 1 + next.firstWord().length() > width
                && !next.isListed()
                && !next.startsLike(line)
                && !next.isTabular()
                && !line.isTabular()
                && !(line.isConfiguration() && next.isConfiguration());
    }
}
