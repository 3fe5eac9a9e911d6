package dev.culprit.paste.envelope;

import dev.culprit.paste.Severity;
import org.jspecify.annotations.Nullable;

/**
 * What stands between a time stamp and a message: level, process, thread, logger, file, in the orders that log libraries
 * use. Without any of it the stamp alone was there, and the line may be one of several of the same message.
 */
final class LevelAndOrigin {

    private static final int MOST_GROUPS = 6;
    private static final int LONGEST_GROUP = 80;

    private LevelAndOrigin() {}

    /** Takes off what follows a stamp that ends here. */
    static void peel(Head head, int stampEnd) {
        if (head.charAt(stampEnd) == '\t' && peelTabbed(head, stampEnd + 1)) {
            return;
        }
        int at = afterSeparators(head, stampEnd);
        int level = afterLevel(head, at);
        if (level < 0) {
            int file = afterFile(head, at);
            head.advanceTo(file < 0 ? afterOneBlank(head, stampEnd) : file);
            if (file < 0) {
                head.transported();
            } else {
                head.enveloped();
            }
            return;
        }
        head.advanceTo(afterOrigin(head, level));
        head.enveloped();
        head.layout(Head.Layout.ZAP);
    }

    private static int afterOneBlank(Head head, int stampEnd) {
        int colon = head.charAt(stampEnd) == ':' ? stampEnd + 1 : stampEnd;
        return head.blankAt(colon) ? colon + 1 : colon;
    }

    private static int afterSeparators(Head head, int from) {
        int at = from;
        while (head.blankAt(at) || "|:-".indexOf(head.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    /** Behind the level and the groups in brackets around it, or -1 when no level stands here. */
    private static int afterLevel(Head head, int from) {
        int at = from;
        boolean found = false;
        for (int group = 0; group < MOST_GROUPS; group++) {
            int end = found ? -1 : afterLevelWord(head, at);
            if (end >= 0) {
                found = true;
                at = end;
                continue;
            }
            int close = head.charAt(at) == '[' ? closingBracket(head, at) : -1;
            boolean belongs = close >= 0 && (!found || head.charAt(at - 1) == ']' || isNumber(head, at + 1, close));
            if (belongs) {
                found |= tellLevel(head, at + 1, close);
                at = close + 1;
            } else if (!found && head.digitAt(at) && head.blankAt(head.afterDigits(at))) {
                at = head.afterDigits(at); // a process
            } else {
                break;
            }
            if (!found || head.charAt(at) != '[') {
                at = head.afterBlanks(at);
            }
        }
        return found ? at : -1;
    }

    /** {@code ERROR}, {@code error:}, {@code <error>}; a small word without a mark of its own may be the message's first. */
    private static int afterLevelWord(Head head, int at) {
        boolean angled = head.charAt(at) == '<';
        int from = angled ? at + 1 : at;
        int end = Level.end(head, from);
        char next = head.charAt(end);
        if (angled ? next != '>' : !endsLevel(head, from, next)) {
            return -1;
        }
        if (!tellLevel(head, from, end)) {
            return -1;
        }
        return next == '>' || next == ':' || next == '|' ? end + 1 : end;
    }

    private static boolean endsLevel(Head head, int from, char next) {
        if (next == ':') {
            return true;
        }
        boolean loud = Character.isUpperCase(head.charAt(from + 1));
        boolean padded = Character.isLowerCase(head.charAt(from)) && head.textAt(Level.end(head, from), "  ");
        return next == '\t' || ((next == ' ' || next == '|') && (loud || padded));
    }

    private static boolean tellLevel(Head head, int from, int to) {
        @Nullable Severity severity = Level.named(head.text(), from, to);
        if (severity == null) {
            return false;
        }
        head.severity(severity);
        return true;
    }

    private static int afterOrigin(Head head, int from) {
        int first = head.afterBlanks(from);
        boolean separated = "-|".indexOf(head.charAt(first)) >= 0 && head.blankAt(first + 1);
        int at = separated ? head.afterBlanks(first + 1) : first;
        int digits = head.afterDigits(at);
        if (digits > at && head.textAt(digits, " --- [")) {
            return afterSpring(head, digits + 5);
        }
        if (digits > at && head.charAt(digits) == '#') { // nginx: 31#31: *1
            int connection = head.afterBlanks(head.afterWord(at));
            return head.charAt(connection) == '*' ? head.afterBlanks(head.afterWord(connection)) : connection;
        }
        int bracket = head.charAt(at) == '[' ? closingBracket(head, at) : -1;
        if (bracket >= 0 && isFileAndLine(head, at + 1, bracket)) {
            return head.afterBlanks(bracket + 1);
        }
        int file = afterFile(head, at);
        if (file >= 0) {
            return file;
        }
        int logger = bracket >= 0 ? head.afterBlanks(bracket + 1) : at;
        int name = head.afterName(logger);
        return name > logger && head.textAt(name, " - ") ? head.afterBlanks(name + 3) : at;
    }

    /** {@code [main] c.e.Application   : }, the first bracket perhaps followed by more. */
    private static int afterSpring(Head head, int from) {
        int at = from;
        while (head.charAt(at) == '[') {
            int close = closingBracket(head, at);
            if (close < 0) {
                return at;
            }
            at = head.afterBlanks(close + 1);
        }
        int colon = head.afterBlanks(head.afterWord(at));
        return head.charAt(colon) == ':' ? head.afterBlanks(colon + 1) : at;
    }

    /** {@code main.go:12: }, {@code startup.go 275: }, {@code cni-installer/<nil> <nil>: }; -1 when no file stands here. */
    private static int afterFile(Head head, int from) {
        if (head.textAt(from, "cni-installer/<nil> <nil>: ")) {
            return from + "cni-installer/<nil> <nil>: ".length();
        }
        int name = head.afterName(from);
        if (name == from || name > from + LONGEST_GROUP || !hasExtension(head, from, name)) {
            return -1;
        }
        int end = head.afterDigits(name + 1);
        if (end == name + 1 || (head.charAt(name) != ':' && head.charAt(name) != ' ')) {
            return -1;
        }
        int mark = head.charAt(end) == ' ' ? end + 1 : end;
        boolean marked = head.charAt(mark) == (mark == end ? ':' : '>') && head.blankAt(mark + 1);
        return marked ? head.afterBlanks(mark + 1) : -1;
    }

    private static boolean hasExtension(Head head, int from, int to) {
        for (int i = to - 2; i > from && i >= to - 5; i--) {
            if (head.charAt(i) == '.') {
                return true;
            }
        }
        return false;
    }

    /** zap: level, perhaps logger, perhaps file and line, message, perhaps JSON. */
    private static boolean peelTabbed(Head head, int from) {
        int end = Level.end(head, from);
        if (head.charAt(end) != '\t' || !tellLevel(head, from, end)) {
            return false;
        }
        int at = end + 1;
        int second = afterTab(head, at);
        int third = second < 0 ? -1 : afterTab(head, second);
        if (second >= 0 && isFileAndLine(head, at, second - 1)) {
            at = second;
        } else if (third >= 0 && isFileAndLine(head, second, third - 1)) {
            at = third;
        }
        head.advanceTo(at);
        head.enveloped();
        head.layout(Head.Layout.ZAP);
        return true;
    }

    private static int afterTab(Head head, int from) {
        int i = from;
        while (i < head.end() && i < from + LONGEST_GROUP * 4 && head.charAt(i) != '\t') {
            i++;
        }
        return head.charAt(i) == '\t' ? i + 1 : -1;
    }

    private static boolean isFileAndLine(Head head, int from, int to) {
        int name = head.afterName(from);
        return name > from && head.charAt(name) == ':' && head.digitAt(name + 1) && head.afterDigits(name + 1) == to;
    }

    private static boolean isNumber(Head head, int from, int to) {
        return to > from && head.afterDigits(from) == to;
    }

    private static int closingBracket(Head head, int open) {
        for (int i = open + 1; i <= open + LONGEST_GROUP && i < head.end(); i++) {
            if (head.charAt(i) == ']') {
                return i;
            }
        }
        return -1;
    }
}
