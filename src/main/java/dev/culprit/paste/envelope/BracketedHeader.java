package dev.culprit.paste.envelope;

import dev.culprit.paste.Severity;

/**
 * A time stamp or a level in brackets: {@code [2026-11-12T08:15:31Z] [ERROR] }, {@code [03-02-2025 08:12:51.204 INF] },
 * {@code [error] }, the kernel's {@code [ 1234.567890] }.
 */
final class BracketedHeader implements EnvelopeFormat {

    private static final int LONGEST_COUNTER = 24;

    @Override
    public boolean startsWith(char first) {
        return first == '[';
    }

    @Override
    public boolean peel(Head head) {
        int inside = head.at() + 1;
        if (peelLevel(head, inside)) {
            return true;
        }
        announceLevel(head, inside);
        int stamp = head.afterStamp(inside);
        int end = stamp < 0 ? afterCounter(head, inside) : afterStampAndLevel(head, stamp);
        if (end < 0 || head.charAt(end) != ']') {
            return false;
        }
        LevelAndOrigin.peel(head, end + 1);
        return true;
    }

    private static boolean peelLevel(Head head, int inside) {
        int end = Level.end(head, inside);
        if (head.charAt(end) != ']' || Level.named(head.text(), inside, end) == null) {
            return false;
        }
        LevelAndOrigin.peel(head, head.at());
        return true;
    }

    /** kubeadm: {@code [ERROR CRI]: }; the words in the bracket belong to the message. */
    private static void announceLevel(Head head, int inside) {
        int end = Level.end(head, inside);
        Severity severity = head.charAt(end) == ' ' ? Level.named(head.text(), inside, end) : null;
        if (severity != null && Character.isUpperCase(head.charAt(inside + 1))) {
            head.severity(severity);
            head.enveloped();
        }
    }

    private static int afterStampAndLevel(Head head, int stamp) {
        int level = head.afterBlanks(stamp);
        int end = Level.end(head, level);
        Severity severity = Level.named(head.text(), level, end);
        if (severity == null) {
            return head.charAt(stamp) == ']' ? stamp : -1;
        }
        head.severity(severity);
        return end;
    }

    /** Seconds since a start: {@code [ 1234.567890]}, {@code [+0391s]}. */
    private static int afterCounter(Head head, int inside) {
        int at = head.afterBlanks(inside);
        int digits = head.charAt(at) == '+' ? at + 1 : at;
        int end = head.afterDigits(digits);
        if (end == digits || end > at + LONGEST_COUNTER) {
            return -1;
        }
        if (head.charAt(end) == 's') {
            return end + 1;
        }
        return head.charAt(end) == '.' && head.digitAt(end + 1) ? head.afterDigits(end + 1) : -1;
    }
}
