package dev.culprit.paste.config;

import dev.culprit.paste.text.Quote;

/** JSON that stands somewhere in a text, perhaps quoted there. */
final class JsonText {

    private JsonText() {}

    /**
     * How many backslashes stand before the first quotation mark of an object that starts here; -1 when none starts here.
     * Line ends between the bracket and the first name may be escaped too.
     */
    static int depth(String text, int open, int end) {
        if (open >= end || text.charAt(open) != '{') {
            return -1;
        }
        int at = open + 1;
        int limit = Math.min(end, open + 80);
        while (at < limit) {
            char c = text.charAt(at);
            int depth = c == '\\' || c == '"' ? Quote.depth(text, at, end) : -1;
            if (depth >= 0) {
                return depth;
            }
            if (c == '\\') {
                int letter = afterBackslashes(text, at, limit);
                if (letter >= limit || "ntr".indexOf(text.charAt(letter)) < 0) {
                    return -1;
                }
                at = letter + 1;
            } else if (c <= ' ') {
                at++;
            } else {
                return -1;
            }
        }
        return -1;
    }

    /** Behind the bracket that closes the one at this place; -1 when none does before {@code end}. */
    static int close(String text, int open, int end, int depth) {
        int nesting = 0;
        int at = open;
        while (at < end) {
            char c = text.charAt(at);
            if (c == '\\' || c == '"') {
                int mark = Quote.depth(text, at, end);
                if (mark == depth) {
                    int closing = closingMark(text, at + depth + 1, end, depth);
                    if (closing < 0) {
                        return -1;
                    }
                    at = closing;
                    continue;
                }
                at = mark < 0 ? at + 1 : at + mark + 1;
                continue;
            }
            at++;
            if (c == '{' || c == '[') {
                nesting++;
            } else if ((c == '}' || c == ']') && --nesting == 0) {
                return at;
            }
        }
        return -1;
    }

    /** Takes off as many levels of quoting as the backslashes before its quotation marks tell. */
    static String unquoted(String json, int depth) {
        String text = json;
        for (int left = depth; left > 0; left = left / 2) {
            text = unescaped(text);
        }
        return text;
    }

    private static int closingMark(String text, int from, int end, int depth) {
        int backslashes = 0;
        for (int i = from; i < end; i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                backslashes++;
            } else {
                if (c == '"' && backslashes <= depth) {
                    return i + 1;
                }
                backslashes = 0;
            }
        }
        return -1;
    }

    private static String unescaped(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        boolean escaped = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!escaped && c == '\\') {
                escaped = true;
                continue;
            }
            if (escaped && c == 'u') {
                plain.append('\\'); // means the same one level further out
            }
            plain.append(escaped && (c == 'n' || c == 'r' || c == 't') ? ' ' : c);
            escaped = false;
        }
        return plain.toString();
    }

    private static int afterBackslashes(String text, int from, int end) {
        int i = from;
        while (i < end && text.charAt(i) == '\\') {
            i++;
        }
        return i;
    }
}
