package dev.culprit.paste;

/** The values below {@code data} and {@code stringData} of a Kubernetes Secret, in YAML and JSON, before or behind its kind. */
final class SecretManifest {

    private static final String VERSION = "\"apiVersion\"";
    private static final int LONGEST = 65_536;
    private static final int MOST_MANIFESTS = 1000;

    private final String text;
    private final Ranges values = new Ranges();

    private SecretManifest(String text) {
        this.text = text;
    }

    static Ranges valuesIn(String text) {
        SecretManifest manifest = new SecretManifest(text);
        if (text.contains("Secret")) {
            manifest.read();
        }
        return manifest.values;
    }

    private void read() {
        int done = 0;
        int at = text.indexOf("kind");
        for (int found = 0; at >= 0 && found < MOST_MANIFESTS; at = text.indexOf("kind", at + 4)) {
            boolean json = at > 0 && text.charAt(at - 1) == '"';
            int value = at + (json ? 5 : 4);
            while (value < text.length()
                    && (text.charAt(value) == ':' || text.charAt(value) == ' ' || text.charAt(value) == '"')) {
                value++;
            }
            if (at < done || value == at + 4 || !text.startsWith("Secret", value) || isLetter(value + 6)) {
                continue;
            }
            found++;
            int from = Math.max(done, at - LONGEST);
            done = json ? readJson(from, at) : readYaml(from, at);
        }
    }

    private boolean isLetter(int at) {
        return at < text.length() && Character.isLetter(text.charAt(at));
    }

    /** Reads the document around the kind, at whose indentation the data stand too. */
    private int readYaml(int from, int kind) {
        int line = startOfLine(kind);
        int indent = kind - line;
        int start = startOfDocument(from, line);
        int end = Math.min(text.length(), kind + LONGEST);
        boolean data = false;
        int at = start;
        while (at < end) {
            int stop = endOfLine(at);
            int words = afterBlanks(at, stop);
            int margin = words - at;
            if (words < stop && margin <= indent) {
                if (at > kind && startsAnother(words, margin < indent)) {
                    return at;
                }
                data = text.startsWith("data:", words) || text.startsWith("stringData:", words);
            } else if (data && words < stop) {
                addValue(words, stop);
            }
            at = stop + 1;
        }
        return end;
    }

    private boolean startsAnother(int words, boolean outside) {
        return text.startsWith("---", words)
                || text.startsWith("apiVersion", words)
                || (outside && text.startsWith("- ", words));
    }

    private void addValue(int words, int stop) {
        int colon = text.indexOf(':', words);
        boolean keyed = colon >= 0 && colon < stop && (colon + 1 == stop || text.charAt(colon + 1) == ' ');
        int value = keyed ? afterBlanks(colon + 1, stop) : words;
        boolean block = value < stop && (text.charAt(value) == '|' || text.charAt(value) == '>');
        if (!block) {
            values.add(value, stop);
        }
    }

    private int startOfDocument(int from, int kindLine) {
        int start = kindLine;
        while (start > from) {
            int before = startOfLine(start - 1);
            if (before < from || text.startsWith("---", before) || text.startsWith("```", before)) {
                return start;
            }
            start = before;
            if (text.startsWith("apiVersion", afterBlanks(start, kindLine))
                    || text.startsWith("- apiVersion", afterBlanks(start, kindLine))) {
                return start;
            }
        }
        return start;
    }

    /** The keys of an object come in any order; the next one's {@code apiVersion} ends it. */
    private int readJson(int from, int kind) {
        int start = kind;
        while (start > from && !text.startsWith(VERSION, start)) {
            start--;
        }
        int limit = Math.min(text.length(), kind + LONGEST);
        int end = kind;
        while (end < limit && !text.startsWith(VERSION, end)) {
            end++;
        }
        int data = readJsonData(start, end, "\"data\"");
        return Math.max(kind + 4, readJsonData(data, end, "\"stringData\""));
    }

    private int readJsonData(int from, int end, String name) {
        int data = from;
        while (data < end && !text.startsWith(name, data)) {
            data++;
        }
        int open = data + name.length();
        while (open < end && (text.charAt(open) == ':' || text.charAt(open) <= ' ')) {
            open++;
        }
        if (open >= end || text.charAt(open) != '{') {
            return from;
        }
        boolean value = false;
        int at = open + 1;
        while (at < end && text.charAt(at) != '}') {
            char c = text.charAt(at);
            if (c == '"') {
                int close = closingMark(at + 1, end);
                if (value) {
                    values.add(at + 1, close);
                }
                at = close;
                value = false;
            }
            value |= c == ':';
            at++;
        }
        return at;
    }

    private int closingMark(int from, int end) {
        int i = from;
        while (i < end && text.charAt(i) != '"') {
            i += text.charAt(i) == '\\' ? 2 : 1;
        }
        return Math.min(i, end);
    }

    private int startOfLine(int at) {
        int i = at;
        while (i > 0 && i > at - LONGEST && text.charAt(i - 1) != '\n') {
            i--;
        }
        return i;
    }

    private int endOfLine(int from) {
        int i = from;
        while (i < text.length() && i < from + LONGEST && text.charAt(i) != '\n') {
            i++;
        }
        return i;
    }

    private int afterBlanks(int from, int to) {
        int i = from;
        while (i < to && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
            i++;
        }
        return i;
    }
}
