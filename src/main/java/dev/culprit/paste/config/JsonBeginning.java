package dev.culprit.paste.config;

/** The beginning of a JSON object whose end was cut off. */
final class JsonBeginning {

    private final String json;
    private final StringBuilder closing = new StringBuilder(); // what closes all that is open, outermost first
    private int whole;

    private JsonBeginning(String json) {
        this.json = json;
    }

    /**
     * An object of the values that stand there whole: what the cut may have shortened is left out, and a list or an object of
     * which nothing is left. Empty when none is whole; no better JSON than the text is.
     */
    static String closed(String json) {
        String whole = json.substring(0, new JsonBeginning(json).read().whole);
        return whole + new JsonBeginning(whole).read().closing.reverse();
    }

    private JsonBeginning read() {
        boolean quoted = false;
        for (int at = 0; at < json.length(); at++) {
            char c = json.charAt(at);
            if (quoted && c == '\\') {
                at++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted) {
                read(c, at);
            }
        }
        return this;
    }

    private void read(char c, int at) {
        switch (c) {
            case '{' -> closing.append('}');
            case '[' -> closing.append(']');
            case '}', ']' -> {
                closing.setLength(Math.max(0, closing.length() - 1));
                whole = at + 1;
            }
            case ',' -> whole = at;
            default -> {} // inside a scalar, or between two
        }
    }
}
