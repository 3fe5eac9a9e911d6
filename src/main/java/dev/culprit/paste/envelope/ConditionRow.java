package dev.culprit.paste.envelope;

import dev.culprit.paste.Severity;

/**
 * A row of the conditions of {@code kubectl describe node}: type, status, two moments, reason, message. A node that is not
 * ready, or is under pressure, is a warning.
 */
final class ConditionRow implements EnvelopeFormat {

    private static final int MOST_WORDS_OF_MOMENTS = 14;

    @Override
    public boolean startsWith(char first) {
        return first >= 'A' && first <= 'Z';
    }

    @Override
    public boolean peel(Head head) {
        int typeEnd = head.afterName(head.at());
        int status = head.afterBlanks(typeEnd);
        int statusEnd = head.afterWord(status);
        if (status == typeEnd || !isStatus(head, status, statusEnd)) {
            return false;
        }
        int reason = afterMoments(head, statusEnd);
        if (reason < 0) {
            return false;
        }
        int reasonEnd = head.afterWord(reason);
        int message = head.afterBlanks(reasonEnd);
        if (message >= head.end() || !Character.isUpperCase(head.charAt(reason))) {
            return false;
        }
        boolean healthy = head.textAt(head.at(), "Ready") == head.textAt(status, "True");
        head.severity(healthy ? Severity.INFO : Severity.WARNING);
        head.reason(reason, reasonEnd);
        head.advanceTo(message);
        head.enveloped();
        return true;
    }

    private static boolean isStatus(Head head, int from, int to) {
        return (to - from == 4 && head.textAt(from, "True"))
                || (to - from == 5 && head.textAt(from, "False"))
                || (to - from == 7 && head.textAt(from, "Unknown"));
    }

    /** The reason follows the second zone, {@code +0800}. */
    private static int afterMoments(Head head, int from) {
        int at = from;
        int zones = 0;
        for (int word = 0; word < MOST_WORDS_OF_MOMENTS && zones < 2; word++) {
            at = head.afterBlanks(at);
            char sign = head.charAt(at);
            if ((sign == '+' || sign == '-') && head.digitsAt(at + 1, 4)) {
                zones++;
            }
            at = head.afterWord(at);
        }
        return zones == 2 ? head.afterBlanks(at) : -1;
    }
}
