package dev.culprit.paste.secret;

import dev.culprit.paste.text.Ascii;
import org.jspecify.annotations.Nullable;

/**
 * A value that its name gives away: {@code password=x}, {@code "token": "x"}, {@code secret: x}, {@code <password>x<},
 * {@code Authorization: Bearer x}, and in a list of variables {@code name: DB_PASSWORD} before {@code value: x}. After a
 * colon in the middle of a sentence a value counts only when it looks like no word.
 */
final class NamedSecret implements SecretRule {

    private static final int LONGEST_NAME = 64;
    private static final int MOST_BLANKS = 16;
    private static final int LONGEST_VARIABLE = 200;
    private static final int LONGEST_SCHEME = 8;

    @Override
    public String triggers() {
        return "=:>";
    }

    @Override
    public @Nullable Secret find(String text, int at, int from) {
        int nameEnd = beforeQuote(text, beforeBlanks(text, at, from), from);
        int nameStart = startOfName(text, nameEnd, from);
        if (nameStart == nameEnd) {
            return null;
        }
        char separator = text.charAt(at);
        if (separator == '>') {
            boolean tag = nameEnd == at && nameStart > from && text.charAt(nameStart - 1) == '<';
            return tag && SecretName.isSecret(text, nameStart, nameEnd) ? secret(text, at + 1, true) : null;
        }
        if (separator == ':') {
            Secret header = header(text, nameStart, nameEnd, at);
            if (header != null) {
                return header;
            }
        }
        if (isAuthOfRegistry(text, nameStart, nameEnd)) {
            return base64(text, at + 1);
        }
        if (!SecretName.isSecret(text, nameStart, nameEnd) && !isValueOfVariable(text, nameStart, nameEnd, from)) {
            return null;
        }
        boolean startsLine = startsLine(text, nameStart, from);
        if (separator == ':' && startsLine && SecretName.isPassword(text, nameStart, nameEnd)) {
            return restOfLine(text, at + 1);
        }
        boolean certain =
                separator == '=' || startsLine || isQuoted(text, nameEnd, at) || isStructField(text, nameStart, at);
        Secret found = secret(text, at + 1, certain);
        boolean reference = found != null
                && SecretName.mayBeReference(text, nameStart, nameEnd)
                && SecretValue.isObjectName(text, found.start(), found.end());
        return reference ? null : found;
    }

    private static boolean isQuoted(String text, int nameEnd, int separator) {
        return nameEnd < separator && (isMark(text.charAt(nameEnd)) || text.charAt(nameEnd) == '\\');
    }

    /** YAML needs no quotation marks around a password of several words. */
    private static @Nullable Secret restOfLine(String text, int from) {
        int start = afterBlanks(text, from);
        if (start < text.length() && (isMark(text.charAt(start)) || text.charAt(start) == '\\')) {
            return secret(text, from, true);
        }
        int end = start;
        int limit = Math.min(text.length(), start + SecretValue.LONGEST);
        while (end < limit && text.charAt(end) != '\n' && text.charAt(end) != '\r' && !text.startsWith(" #", end)) {
            end++;
        }
        while (end > start && text.charAt(end - 1) <= ' ') {
            end--;
        }
        return SecretValue.isNone(text, start, end) ? null : new Secret(start, end);
    }

    private static @Nullable Secret secret(String text, int from, boolean certain) {
        int start = afterBlanks(text, from);
        int mark = start;
        while (mark < text.length() && text.charAt(mark) == '\\' && mark < start + 8) {
            mark++;
        }
        if (mark < text.length() && isMark(text.charAt(mark))) {
            int end = endOfQuoted(text, mark + 1, text.charAt(mark));
            boolean none = SecretValue.isNone(text, mark + 1, end);
            return none || (!certain && hasBlank(text, mark + 1, end)) ? null : new Secret(mark + 1, end);
        }
        if (start < text.length() && SecretValue.startsReference(text.charAt(start))) {
            return null;
        }
        int end = SecretValue.end(text, start);
        if (SecretValue.isNone(text, start, end)) {
            return null;
        }
        boolean alone = certain && (from == start || endsLine(text, end));
        return alone || SecretValue.looksRandom(text, start, end) ? new Secret(start, end) : null;
    }

    /** {@code Authorization: Basic x}, {@code Cookie: x}. */
    private static @Nullable Secret header(String text, int nameStart, int nameEnd, int colon) {
        int length = nameEnd - nameStart;
        char last = text.charAt(nameEnd - 1);
        if (length < 6 || length > 19 || "eEnN_-.".indexOf(last) < 0) {
            return null;
        }
        String name = SecretName.bare(text, nameStart, nameEnd);
        int start = afterBlanks(text, colon + 1);
        while (start < text.length() && start < colon + MOST_BLANKS && "[\\\"".indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        if (name.equals("cookie") || name.equals("setcookie")) {
            int end = endOfHeader(text, start);
            return SecretValue.isNone(text, start, end) ? null : new Secret(start, end);
        }
        if (!name.equals("authorization") && !name.equals("proxyauthorization")) {
            return null;
        }
        int word = endOfWord(text, start);
        boolean known = word < text.length() && text.charAt(word) == ' ' && isScheme(text, start, word);
        int credentials = known ? word + 1 : start;
        int end = SecretValue.end(text, credentials);
        boolean secret = end - credentials >= (known ? 2 : 16) && !SecretValue.isNone(text, credentials, end);
        return secret && (known || SecretValue.looksRandom(text, credentials, end))
                ? new Secret(credentials, end)
                : null;
    }

    private static int endOfWord(String text, int from) {
        int i = from;
        while (i < text.length() && i < from + LONGEST_SCHEME && Character.isLetter(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean isScheme(String text, int from, int to) {
        String scheme = SecretName.bare(text, from, to);
        return scheme.equals("bearer") || scheme.equals("basic") || scheme.equals("token") || scheme.equals("digest");
    }

    private static int endOfHeader(String text, int from) {
        int i = from;
        int limit = Math.min(text.length(), from + SecretValue.LONGEST);
        while (i < limit && text.charAt(i) != '\n' && text.charAt(i) != '\r' && !isMark(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /** {@code "auth": "dXNlcjpwYXNz"} of a registry's configuration. */
    private static boolean isAuthOfRegistry(String text, int from, int to) {
        return to - from == 4 && text.startsWith("auth", from);
    }

    private static @Nullable Secret base64(String text, int from) {
        int mark = afterBlanks(text, from);
        while (mark < text.length() && text.charAt(mark) == '\\') {
            mark++;
        }
        if (mark >= text.length() || text.charAt(mark) != '"') {
            return null;
        }
        int end = endOfQuoted(text, mark + 1, '"');
        for (int i = mark + 1; i < end; i++) {
            char c = text.charAt(i);
            if (!Character.isLetterOrDigit(c) && c != '+' && c != '/' && c != '=') {
                return null;
            }
        }
        return end - mark > 8 ? new Secret(mark + 1, end) : null;
    }

    /** {@code value:} right behind {@code name: DB_PASSWORD}. */
    private static boolean isValueOfVariable(String text, int nameStart, int nameEnd, int from) {
        if (nameEnd - nameStart != 5 || !text.startsWith("value", nameStart)) {
            return false;
        }
        int end = nameStart;
        int first = Math.max(from, nameStart - LONGEST_VARIABLE);
        while (end > first && (text.charAt(end - 1) <= ' ' || ",\"'\\".indexOf(text.charAt(end - 1)) >= 0)) {
            end--;
        }
        int start = startOfName(text, end, first);
        int key = start;
        while (key > first && (text.charAt(key - 1) <= ' ' || ":\"'\\".indexOf(text.charAt(key - 1)) >= 0)) {
            key--;
        }
        return key - 4 >= first && text.startsWith("name", key - 4) && SecretName.isSecret(text, start, end);
    }

    /** Go prints {@code {User:x Password:y}}. */
    private static boolean isStructField(String text, int nameStart, int colon) {
        return Character.isUpperCase(text.charAt(nameStart))
                && colon + 1 < text.length()
                && text.charAt(colon + 1) > ' ';
    }

    private static boolean startsLine(String text, int nameStart, int from) {
        int i = nameStart;
        int first = Math.max(from, nameStart - MOST_BLANKS * 4);
        while (i > first && (text.charAt(i - 1) == ' ' || text.charAt(i - 1) == '-' || text.charAt(i - 1) == '\t')) {
            i--;
        }
        return i == 0 || text.charAt(i - 1) == '\n' || text.charAt(i - 1) == '\r' || text.charAt(i - 1) == '{';
    }

    private static boolean endsLine(String text, int end) {
        int i = end;
        while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == ',') && i < end + MOST_BLANKS) {
            i++;
        }
        return i == text.length()
                || text.charAt(i) == '\n'
                || text.charAt(i) == '\r'
                || text.charAt(i) == '}'
                || text.charAt(i) == '#';
    }

    private static int startOfName(String text, int end, int from) {
        int first = Math.max(from, end - LONGEST_NAME);
        int i = end;
        while (i > first && isNamePart(text.charAt(i - 1))) {
            i--;
        }
        return i;
    }

    private static boolean isNamePart(char c) {
        return Ascii.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.';
    }

    private static int beforeBlanks(String text, int at, int from) {
        int first = Math.max(from, at - MOST_BLANKS);
        int i = at;
        while (i > first && (text.charAt(i - 1) == ' ' || text.charAt(i - 1) == '\t')) {
            i--;
        }
        return i;
    }

    private static int beforeQuote(String text, int at, int from) {
        int i = at;
        if (i > from && isMark(text.charAt(i - 1))) {
            i--;
            while (i > from && text.charAt(i - 1) == '\\' && at - i < 8) {
                i--;
            }
        }
        return i;
    }

    private static int afterBlanks(String text, int from) {
        int i = from;
        while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '\t') && i < from + MOST_BLANKS) {
            i++;
        }
        return i;
    }

    private static int endOfQuoted(String text, int from, char mark) {
        int limit = Math.min(text.length(), from + SecretValue.LONGEST);
        int i = from;
        while (i < limit && text.charAt(i) != mark && text.charAt(i) != '\n' && text.charAt(i) != '\r') {
            i++;
        }
        int end = i;
        while (end > from && i < limit && text.charAt(end - 1) == '\\') {
            end--;
        }
        return end;
    }

    private static boolean hasBlank(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) == ' ') {
                return true;
            }
        }
        return false;
    }

    private static boolean isMark(char c) {
        return c == '"' || c == '\'';
    }
}
