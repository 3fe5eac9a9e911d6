package dev.culprit.paste.envelope;

import dev.culprit.paste.text.Ascii;

/** Recognises the ways in which logs write a moment. Reads no more than some forty characters. */
final class TimeStamp {

    private static final int NONE = -1;
    private static final int LONGEST_MONTH = 9;

    private TimeStamp() {}

    /** Where the time stamp that starts here ends, or -1 when none does. */
    static int end(Head head, int from) {
        if (!head.digitAt(from)) {
            return named(head, from);
        }
        int digits = head.afterDigits(from) - from;
        char next = head.charAt(from + digits);
        if (digits == 4 && (next == '-' || next == '/')) {
            return dated(head, from, from + 4, next);
        }
        if (digits <= 2 && (next == '-' || next == '/' || next == '.')) {
            return dayFirst(head, from + digits, next);
        }
        if (digits <= 2 && next == ':') {
            return clock(head, from);
        }
        return digits <= 2 && next == '月' ? monthAndDay(head, from + digits + 1) : NONE;
    }

    private static int dated(Head head, int from, int at, char separator) {
        boolean date = head.digitsAt(from, 4)
                && head.digitsAt(at + 1, 2)
                && head.charAt(at + 3) == separator
                && head.digitsAt(at + 4, 2);
        return date ? timeOfDay(head, at + 6) : NONE;
    }

    /** {@code 03-02-2025 08:12:51}, {@code 11/12/26 08:15:31}, {@code 12/Nov/2026:08:15:31 +0000}. */
    private static int dayFirst(Head head, int at, char separator) {
        int second = at + 1;
        int end = head.digitAt(second) ? head.afterDigits(second) : afterLetters(head, second);
        if (end - second < 2 || end - second > 3 || head.charAt(end) != separator) {
            return NONE;
        }
        int year = head.afterDigits(end + 1);
        boolean date = year - end == 3 || year - end == 5;
        if (!date) {
            return NONE;
        }
        return head.charAt(year) == ':' ? afterZone(head, clock(head, year + 1)) : timeOfDay(head, year);
    }

    private static int timeOfDay(Head head, int at) {
        char c = head.charAt(at);
        if (c == 'T' || c == '_') {
            return afterZone(head, clock(head, at + 1));
        }
        int time = head.afterBlanks(at);
        return time == at || time > at + 2 ? NONE : afterZone(head, clock(head, time));
    }

    /** {@code 08:15:31}, {@code 08:15:31.004417}, {@code 8:15AM}. */
    private static int clock(Head head, int at) {
        int hours = head.afterDigits(at);
        if (hours == at || hours > at + 2 || head.charAt(hours) != ':' || !head.digitsAt(hours + 1, 2)) {
            return NONE;
        }
        int minutes = hours + 3;
        char half = head.charAt(minutes);
        if ((half == 'A' || half == 'P') && head.charAt(minutes + 1) == 'M') {
            return minutes + 2;
        }
        if (half != ':' || !head.digitsAt(minutes + 1, 2)) {
            return NONE;
        }
        int seconds = minutes + 3;
        char fraction = head.charAt(seconds);
        boolean more = (fraction == '.' || fraction == ',') && head.digitAt(seconds + 1);
        return more ? head.afterDigits(seconds + 1) : seconds;
    }

    private static int afterZone(Head head, int at) {
        if (at < 0) {
            return NONE;
        }
        if (head.charAt(at) == 'Z') {
            return at + 1;
        }
        int sign = head.charAt(at) == ' ' ? at + 1 : at;
        char c = head.charAt(sign);
        if (c == '+' || c == '-') {
            int end = head.digitsAt(sign + 1, 4) ? sign + 5 : offsetWithColon(head, sign);
            return end > 0 && !head.digitAt(end) ? afterZoneName(head, end) : at;
        }
        return afterZoneName(head, at);
    }

    private static int offsetWithColon(Head head, int sign) {
        boolean colon = head.digitsAt(sign + 1, 2) && head.charAt(sign + 3) == ':' && head.digitsAt(sign + 4, 2);
        return colon ? sign + 6 : NONE;
    }

    /** {@code UTC}, {@code CEST}: a word that no level is called. */
    private static int afterZoneName(Head head, int at) {
        if (head.charAt(at) != ' ') {
            return at;
        }
        int end = at + 1;
        while (head.charAt(end) >= 'A' && head.charAt(end) <= 'Z') {
            end++;
        }
        int letters = end - at - 1;
        char last = head.charAt(end - 1);
        boolean zone = letters >= 3 && letters <= 4 && (last == 'T' || head.textAt(at + 1, "UTC"));
        return zone && (head.blankAt(end) || head.charAt(end) == ']') ? end : at;
    }

    /** {@code Nov 12 08:15:31}, {@code Thu Oct 12 05:44:37 2023}, {@code апр 29 18:07:12}: any short word may name a month. */
    private static int named(Head head, int from) {
        int end = afterLetters(head, from);
        if (end == from || end > from + LONGEST_MONTH) {
            return NONE;
        }
        int next = head.charAt(end) == '.' ? end + 1 : end;
        if (!head.blankAt(next)) {
            return NONE;
        }
        int second = head.afterBlanks(next);
        if (head.digitsAt(second, 4)) {
            return dated(head, second, second + 4, '-');
        }
        int secondEnd = afterLetters(head, second);
        boolean dayBeforeMonth = secondEnd - second == 3 && head.blankAt(secondEnd);
        return dayBeforeMonth ? monthAndDay(head, secondEnd) : monthAndDay(head, next);
    }

    private static int monthAndDay(Head head, int at) {
        int day = head.afterBlanks(at);
        int end = head.afterDigits(day);
        if (end == day || end > day + 2) {
            return NONE;
        }
        int next = head.charAt(end) == ',' ? end + 1 : end;
        int time = head.afterBlanks(next);
        if (head.digitsAt(time, 4) && head.blankAt(time + 4)) {
            return clock(head, head.afterBlanks(time + 4));
        }
        int stamp = time == next ? NONE : clock(head, time);
        if (stamp < 0) {
            return NONE;
        }
        int zone = afterZoneName(head, stamp);
        int year = head.charAt(zone) == ' ' ? zone + 1 : zone;
        boolean yearFollows = head.digitsAt(year, 4)
                && year > zone
                && !head.digitAt(year + 4)
                && !Ascii.isNamePart(head.charAt(year + 4));
        return yearFollows ? year + 4 : zone;
    }

    private static int afterLetters(Head head, int from) {
        int i = from;
        while (i <= from + LONGEST_MONTH && Character.isLetter(head.charAt(i))) {
            i++;
        }
        return i;
    }
}
