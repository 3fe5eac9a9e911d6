package dev.culprit.paste.fact;

import dev.culprit.paste.text.Ascii;

/** Finds IPv4 addresses and networks, each by itself; not the numbers of versions. */
final class AddressFinder {

    private static final int ADDRESS = 50;

    private final String text;
    private final FactFinder facts;

    AddressFinder(String text, FactFinder facts) {
        this.text = text;
        this.facts = facts;
    }

    void find(int from, int to) {
        int at = from;
        while (at < to) {
            char c = text.charAt(at);
            boolean starts = Ascii.isDigit(c) && (at == 0 || !continuesWord(text.charAt(at - 1)));
            at = starts ? findAt(at) : at + 1;
        }
    }

    /** Reads the number that starts here; answers where it ends. */
    private int findAt(int start) {
        int at = start;
        int dots = 0;
        while (at < text.length() && at < start + 16 && (Ascii.isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
            dots += text.charAt(at) == '.' ? 1 : 0;
            at++;
        }
        int end = text.charAt(at - 1) == '.' ? at - 1 : at;
        dots -= at - end;
        if (dots != 3 || (end < text.length() && continuesWord(text.charAt(end)) && text.charAt(end) != '.')) {
            return at;
        }
        if (end + 1 < text.length() && text.charAt(end) == '/' && Ascii.isDigit(text.charAt(end + 1))) {
            return network(start, end);
        }
        if (isTelling(start)) {
            facts.add("ip", start, end, ADDRESS);
        }
        return at;
    }

    private int network(int start, int slash) {
        int end = slash + 1;
        while (end < text.length() && end < slash + 4 && Ascii.isDigit(text.charAt(end))) {
            end++;
        }
        if (!isTelling(start)) {
            return end;
        }
        facts.add("cidr", start, end, ADDRESS);
        boolean network = text.startsWith(".0", slash - 2);
        if (network) {
            facts.add("subnet", start, end, ADDRESS);
        }
        return end;
    }

    /** The loopback and the unspecified address tell nothing. */
    private boolean isTelling(int start) {
        return !text.startsWith("127.", start) && !text.startsWith("0.0.0.0", start) && !text.startsWith("255.", start);
    }

    private static boolean continuesWord(char c) {
        return Character.isLetterOrDigit(c) || c == '.' || c == '_' || c == '-' || c == '+';
    }
}
