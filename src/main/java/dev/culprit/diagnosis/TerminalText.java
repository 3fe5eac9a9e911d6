package dev.culprit.diagnosis;

import java.util.ArrayList;
import java.util.List;

/**
 * Text for a terminal, built from wrapped paragraphs. Counts columns as terminals do: a Chinese character takes two.
 * For one thread.
 */
final class TerminalText {

    static final int COLUMNS = 80;

    private static final String NOT_AT_LINE_START = ",.;:!?)]}%，。；：！？、）】》〉」』”’％";

    private final StringBuilder text = new StringBuilder();

    /** Begins a new line and leaves an empty one before it, unless there is one. */
    TerminalText gap() {
        int length = text.length();
        if (length > 1 && text.charAt(length - 2) != '\n') {
            text.append('\n');
        }
        return this;
    }

    /** A line as it stands, however long. */
    TerminalText line(int indent, String line) {
        text.append(" ".repeat(indent)).append(line).append('\n');
        return this;
    }

    /** A paragraph, wrapped, with what goes before its first line; the other lines stand below its words. */
    TerminalText paragraph(int indent, String marker, String words) {
        int hanging = indent + width(marker);
        String lead = " ".repeat(indent) + marker;
        for (String line : wrapped(words, COLUMNS - hanging)) {
            text.append(lead).append(line).append('\n');
            lead = " ".repeat(hanging);
        }
        return this;
    }

    /** Markdown: paragraphs and list items, each wrapped; marks of emphasis and code stay as they are. */
    TerminalText prose(int indent, String marker, String markdown) {
        String lead = marker;
        StringBuilder paragraph = new StringBuilder();
        for (String line : markdown.lines().toList()) {
            boolean item = line.stripLeading().startsWith("- ");
            if (item || line.isBlank()) {
                lead = flush(indent, lead, paragraph);
            }
            paragraph.append(paragraph.isEmpty() || line.isBlank() ? "" : " ").append(line.strip());
        }
        flush(indent, lead, paragraph);
        return this;
    }

    private String flush(int indent, String lead, StringBuilder paragraph) {
        if (paragraph.isEmpty()) {
            return lead;
        }
        paragraph(indent, lead, paragraph.toString());
        paragraph.setLength(0);
        return " ".repeat(width(lead));
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private static List<String> wrapped(String words, int columns) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int used = 0;
        for (String piece : pieces(words)) {
            int width = width(piece.stripTrailing());
            if (used > 0 && used + width > columns) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
                used = 0;
            }
            line.append(piece);
            used += width(piece);
        }
        lines.add(line.toString().stripTrailing());
        return lines;
    }

    /** Where a line may be broken: after a blank, and around each character of a script without blanks. */
    private static List<String> pieces(String words) {
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        int before = ' ';
        for (int at = 0; at < words.length(); at += Character.charCount(words.codePointAt(at))) {
            int c = words.codePointAt(at);
            boolean breakable = before == ' ' || ((width(c) == 2 || width(before) == 2) && c != ' ');
            if (breakable && NOT_AT_LINE_START.indexOf(c) < 0 && !piece.isEmpty()) {
                pieces.add(piece.toString());
                piece.setLength(0);
            }
            piece.appendCodePoint(c);
            before = c;
        }
        pieces.add(piece.toString());
        return pieces;
    }

    /** Columns that a text takes; colours take none. */
    static int width(String text) {
        return Ink.without(text).codePoints().map(TerminalText::width).sum();
    }

    private static int width(int c) {
        if (Character.getType(c) == Character.NON_SPACING_MARK) {
            return 0;
        }
        boolean wide = (c >= 0x1100 && c <= 0x115F)
                || (c >= 0x2E80 && c <= 0xA4CF)
                || (c >= 0xAC00 && c <= 0xD7A3)
                || (c >= 0xF900 && c <= 0xFAFF)
                || (c >= 0xFE30 && c <= 0xFE6F)
                || (c >= 0xFF00 && c <= 0xFF60)
                || (c >= 0xFFE0 && c <= 0xFFE6)
                || (c >= 0x1F300 && c <= 0x1FAFF)
                || (c >= 0x20000 && c <= 0x3FFFD);
        return wide ? 2 : 1;
    }
}
