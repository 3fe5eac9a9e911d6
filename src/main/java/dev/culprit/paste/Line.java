package dev.culprit.paste;

import dev.culprit.paste.envelope.Head;
import dev.culprit.paste.field.Fields;
import dev.culprit.paste.text.Ascii;

/** A line while messages are looked for: where it stands and what its front tells. Reused, as a log has many. */
final class Line {

    private static final int LONGEST_LOOK = 400;

    private String text = "";
    private int number;
    private int start;
    private int end;
    private int body;
    private int words;
    private boolean enveloped;
    private boolean structured;
    private boolean weak;
    private boolean quoting;
    private boolean transported;
    private boolean listed;
    private boolean partial;

    void read(int newNumber, Head head) {
        number = newNumber;
        text = head.text();
        start = head.start();
        end = head.end();
        body = head.at();
        words = head.afterBlanks(body);
        structured = Fields.startAt(text, body, end);
        weak = structured && first() == 'e';
        quoting = structured || head.layout() == Head.Layout.KLOG;
        enveloped = head.isEnveloped();
        transported = head.isTransported();
        listed = head.isListed();
        partial = head.isPartial();
    }

    void copyFrom(Line other) {
        text = other.text;
        number = other.number;
        start = other.start;
        end = other.end;
        body = other.body;
        words = other.words;
        enveloped = other.enveloped;
        structured = other.structured;
        weak = other.weak;
        quoting = other.quoting;
        transported = other.transported;
        listed = other.listed;
        partial = other.partial;
    }

    int number() {
        return number;
    }

    int length() {
        return end - start;
    }

    /** How far what follows the envelopes is indented; of a bare line, from its very start. */
    int indent() {
        return hasEnvelope() ? words - body : words - start;
    }

    /** How far the whole line is indented. */
    int margin() {
        int at = start;
        while (at < end && text.charAt(at) <= ' ') {
            at++;
        }
        return at - start;
    }

    boolean hasEnvelope() {
        return enveloped || transported;
    }

    /** It starts a message, and nothing else. */
    boolean startsMessage() {
        return enveloped || (structured && !weak);
    }

    boolean isPlain() {
        return !enveloped && !transported && !structured;
    }

    /** Nothing stands behind its envelopes. */
    boolean isEmpty() {
        return words >= end;
    }

    boolean isTransported() {
        return transported;
    }

    boolean isListed() {
        return listed;
    }

    boolean isPartial() {
        return partial;
    }

    /** Its rest is written with quotation marks in pairs. */
    boolean isQuoting() {
        return quoting;
    }

    /** The first character behind envelopes and blanks. */
    char first() {
        return words < end ? text.charAt(words) : Head.END;
    }

    boolean startsWith(String prefix) {
        return words + prefix.length() <= end && text.startsWith(prefix, words);
    }

    boolean endsWith(String suffix) {
        int last = lastVisible();
        return last - suffix.length() >= words && text.startsWith(suffix, last - suffix.length());
    }

    /** The last character that is no blank. */
    char last() {
        int last = lastVisible();
        return last > words ? text.charAt(last - 1) : Head.END;
    }

    boolean endsWithBlank() {
        return end > start && text.charAt(end - 1) <= ' ';
    }

    /** klog ends a value of several lines with a bracket, indented by one. */
    boolean closesBlock() {
        int at = start + margin();
        return at > start && at < end && text.charAt(at) == '>';
    }

    /** The first words up to the first blank. */
    String firstWord() {
        int i = words;
        while (i < end && i < words + LONGEST_LOOK && text.charAt(i) > ' ') {
            i++;
        }
        return text.substring(words, i);
    }

    /** The last word, blanks behind it not counted. */
    String lastWord() {
        int last = lastVisible();
        int i = last;
        while (i > words && i > last - LONGEST_LOOK && text.charAt(i - 1) > ' ') {
            i--;
        }
        return text.substring(i, last);
    }

    boolean contains(String word) {
        for (int i = start; i + word.length() <= end; i++) {
            if (text.startsWith(word, i)) {
                return true;
            }
        }
        return false;
    }

    /** Tells whether both start with the same eight characters, as lines of a list do and pieces of a line do not. */
    boolean startsLike(Line other) {
        int same = 8;
        return end - start >= same && text.regionMatches(start, other.text, other.start, same);
    }

    boolean hasBlank() {
        int last = Math.min(lastVisible(), words + LONGEST_LOOK);
        for (int i = words; i < last; i++) {
            if (text.charAt(i) == ' ') {
                return true;
            }
        }
        return false;
    }

    /** It has columns: a tab or three blanks between words, or bars. */
    boolean isTabular() {
        if (first() == '|' || first() == '+') {
            return true;
        }
        int blanks = 0;
        int last = Math.min(lastVisible(), words + LONGEST_LOOK);
        for (int i = words; i < last; i++) {
            char c = text.charAt(i);
            blanks = c == ' ' ? blanks + 1 : 0;
            if (c == '\t' || blanks == 3) {
                return true;
            }
        }
        return false;
    }

    /** It looks like a line of JSON, YAML, TOML or an INI file, or a comment. */
    boolean isConfiguration() {
        char c = first();
        if (c == '{' || c == '}' || c == ']' || c == '#' || c == '[' || c == '<') {
            return true;
        }
        int i = c == '"' || c == '\'' ? words + 1 : words;
        int key = i;
        while (i < end && i < words + LONGEST_LOOK && (Ascii.isNamePart(text.charAt(i)) || text.charAt(i) == '$')) {
            i++;
        }
        if (i == key) {
            return false;
        }
        if (key > words) {
            return i + 1 < end && text.charAt(i) == c && text.charAt(i + 1) == ':';
        }
        int next = i;
        while (next < end && text.charAt(next) == ' ') {
            next++;
        }
        if (next < end && text.charAt(next) == '=') {
            return true;
        }
        boolean colon = i < end && text.charAt(i) == ':';
        return colon && (i + 1 == end || text.charAt(i + 1) <= ' ');
    }

    /** Counts the quotation marks that are not escaped. */
    int quotationMarks() {
        int marks = 0;
        for (int i = body; i < end; i++) {
            if (text.charAt(i) == '"' && (i == body || text.charAt(i - 1) != '\\')) {
                marks++;
            }
        }
        return marks;
    }

    private int lastVisible() {
        int last = end;
        while (last > words && text.charAt(last - 1) <= ' ') {
            last--;
        }
        return last;
    }
}
