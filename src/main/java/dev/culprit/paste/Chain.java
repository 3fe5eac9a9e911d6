package dev.culprit.paste;

import java.util.List;

/** Splits an error that wraps others into its links: {@code a: b: c}, {@code Caused by: …}, {@code desc = …}. */
final class Chain {

    private static final int MOST = 128;
    private static final String[] STARTS = {"Caused by: ", "Suppressed: ", "Wrapped by: "};

    private Chain() {}

    /** Adds the links of the error that stands in this range of a text. */
    static void split(String text, int from, int to, List<Segment> links) {
        int start = from;
        for (int i = from; i < to && links.size() < MOST - 1; i++) {
            int next = startOfNext(text, i, to);
            if (next > i && i > start) {
                links.add(new Segment(start, i));
                start = next;
                i = next - 1;
            }
        }
        if (start < to) {
            links.add(new Segment(start, to));
        }
    }

    /** Where the link behind this place starts, when one ends here; else the same place. */
    private static int startOfNext(String text, int at, int to) {
        char c = text.charAt(at);
        if (c == ':') {
            return at + 2 < to && text.charAt(at + 1) == ' ' ? at + 2 : at;
        }
        if (c != ' ') {
            return at;
        }
        if (text.startsWith(" desc = ", at)) {
            return at + " desc = ".length();
        }
        for (String start : STARTS) {
            if (text.startsWith(start, at + 1)) {
                return at + 1 + start.length();
            }
        }
        return at;
    }
}
