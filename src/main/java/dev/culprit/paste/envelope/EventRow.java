package dev.culprit.paste.envelope;

import dev.culprit.paste.Severity;

/**
 * A row of the events of {@code kubectl describe} and {@code kubectl get events}, as of now and as of old, whole or cut
 * short: type, reason, age and repetitions, source or object, then the message. The words that only say that events were
 * combined are left out of the message.
 */
final class EventRow implements EnvelopeFormat {

    private static final String COMBINED = "(combined from similar events): ";
    private static final int MOST_COLUMNS_BEFORE_TYPE = 6;
    private static final int LONGEST_COLUMN = 260;

    @Override
    public boolean startsWith(char first) {
        return Character.isLetterOrDigit(first) || first == '<' || first == '(';
    }

    @Override
    public boolean peel(Head head) {
        if (head.textAt(head.at(), COMBINED)) {
            finish(head, head.at());
            return true;
        }
        int type = typeColumn(head);
        if (type < 0) {
            return peelWithoutType(head);
        }
        int reason = head.afterBlanks(head.afterWord(type));
        int reasonEnd = head.afterWord(reason);
        if (!isReason(head, reason, reasonEnd)) {
            return false;
        }
        boolean described = type == head.at();
        if (!described) {
            tellRepetitions(head, type);
        }
        int at = afterAge(head, head.afterBlanks(reasonEnd));
        int message = described ? afterSourceColumn(head, at) : afterObjectColumn(head, at);
        head.severity(head.charAt(type) == 'W' ? Severity.WARNING : Severity.INFO);
        head.reason(reason, reasonEnd);
        finish(head, message);
        return true;
    }

    /** Only the source and the message were copied. */
    private static boolean peelWithoutType(Head head) {
        int from = head.at();
        if (!head.textAt(from, "kubelet") && !head.textAt(from, "default-scheduler")) {
            return false;
        }
        int end = afterSource(head, from);
        boolean columns = head.blankAt(end) && head.blankAt(end + 1) && head.afterBlanks(end) < head.end();
        if (!columns) {
            return false;
        }
        head.source(from, head.afterName(from));
        finish(head, head.afterBlanks(end));
        return true;
    }

    private static void finish(Head head, int message) {
        head.advanceTo(head.textAt(message, COMBINED) ? message + COMBINED.length() : message);
        head.enveloped();
    }

    /** Where {@code Normal} or {@code Warning} stands: first, or behind name space, ages, count, source. */
    private static int typeColumn(Head head) {
        int at = head.at();
        boolean mayFollow = mayStandBeforeType(head, at);
        for (int column = 0; column <= MOST_COLUMNS_BEFORE_TYPE; column++) {
            if (isType(head, at)) {
                return at;
            }
            int end = head.afterWord(at);
            if (!mayFollow || end > at + LONGEST_COLUMN) {
                return -1;
            }
            at = head.afterBlanks(end);
        }
        return -1;
    }

    /** The row starts with an age, or with a name space and an age. */
    private static boolean mayStandBeforeType(Head head, int at) {
        if (isAge(head, at)) {
            return true;
        }
        int second = head.afterBlanks(head.afterName(at));
        return second < at + LONGEST_COLUMN && isAge(head, second);
    }

    private static boolean isType(Head head, int at) {
        int length = head.textAt(at, "Warning") ? 7 : head.textAt(at, "Normal") ? 6 : 0;
        return length > 0 && head.blankAt(at + length);
    }

    private static boolean isReason(Head head, int from, int to) {
        if (to - from < 4 || to - from > 64 || !Character.isUpperCase(head.charAt(from))) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (!Character.isLetterOrDigit(head.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAge(Head head, int from) {
        return head.charAt(from) == '<' ? ageEnd(head, from) > from : head.digitAt(from) && ageEnd(head, from) > from;
    }

    /** {@code 4s}, {@code 2m18s}, {@code 17h}, {@code <unknown>}. */
    private static int ageEnd(Head head, int from) {
        if (head.textAt(from, "<unknown>") || head.textAt(from, "<invalid>")) {
            return from + 9;
        }
        int at = from;
        while (head.digitAt(at)) {
            int unit = head.afterDigits(at);
            if ("smhdy".indexOf(head.charAt(unit)) < 0) {
                return from;
            }
            at = unit + 1;
        }
        return at > from && (head.blankAt(at) || at == head.end()) ? at : from;
    }

    /** Behind the age and {@code (x11 over 2m)}, which tells how often; the same place when there is none. */
    private static int afterAge(Head head, int from) {
        int at = head.afterBlanks(ageEnd(head, from));
        if (!head.textAt(at, "(x")) {
            return at;
        }
        int digits = head.afterDigits(at + 2);
        int close = digits;
        while (close < digits + 40 && close < head.end() && head.charAt(close) != ')') {
            close++;
        }
        if (digits == at + 2 || digits > at + 11 || head.charAt(close) != ')') {
            return at;
        }
        head.repetitions(Integer.parseInt(head.text(), at + 2, digits, 10));
        return head.afterBlanks(close + 1);
    }

    private static void tellRepetitions(Head head, int type) {
        for (int i = head.at(); i < type; i++) {
            if (head.charAt(i) == '(') {
                afterAge(head, i);
                return;
            }
        }
    }

    private static int afterSourceColumn(Head head, int at) {
        int end = afterSource(head, at);
        if (end == at) {
            return at;
        }
        int name = head.afterName(at);
        head.source(at, name);
        if (name < end) {
            head.host(head.afterBlanks(name + 1), end);
        }
        return head.afterBlanks(end);
    }

    private static int afterObjectColumn(Head head, int at) {
        int end = head.afterName(at);
        return head.blankAt(end) && slashBetween(head, at, end) ? head.afterBlanks(end) : at;
    }

    private static boolean slashBetween(Head head, int from, int to) {
        for (int i = from; i < to; i++) {
            if (head.charAt(i) == '/') {
                return true;
            }
        }
        return false;
    }

    /** {@code kubelet} or {@code kubelet, edge-2}; a source is written in small letters, a message starts with a capital. */
    private static int afterSource(Head head, int from) {
        if (!Character.isLowerCase(head.charAt(from))) {
            return from;
        }
        int name = head.afterName(from);
        if (head.charAt(name) == ',' && head.blankAt(name + 1)) {
            int host = head.afterBlanks(name + 1);
            return head.afterName(host);
        }
        boolean alone = head.blankAt(name) && (head.blankAt(name + 1) || !Character.isLowerCase(head.charAt(name + 1)));
        return alone ? name : from;
    }
}
