package dev.culprit.paste.envelope;

/** What is left of a journal's header when the time, and perhaps the host, was not copied: {@code k3s[911]: }. */
final class UnitHeader implements EnvelopeFormat {

    private static final int LONGEST = 80;
    private static final int FEWEST_DIGITS = 3;
    private static final String SUFFIX = ".service";

    @Override
    public boolean startsWith(char first) {
        return Character.isLetterOrDigit(first);
    }

    @Override
    public boolean peel(Head head) {
        int first = head.at();
        int firstEnd = head.afterName(first);
        if (accepted(head, first)) {
            return true;
        }
        int second = head.afterBlanks(firstEnd);
        if (firstEnd == first || second == firstEnd || !accepted(head, second)) {
            return false;
        }
        head.host(first, firstEnd);
        return true;
    }

    private static boolean accepted(Head head, int unit) {
        int end = end(head, unit, true);
        if (end < 0 || !namesProcess(head, unit, end)) {
            return false;
        }
        accept(head, unit, end);
        return true;
    }

    /** An index such as {@code containers[0]:} is no process; only the first one of all has a short number. */
    private static boolean namesProcess(Head head, int unit, int end) {
        int process = head.afterName(unit) + 1;
        return end - 2 - process >= FEWEST_DIGITS || head.textAt(unit, "systemd[1]") || head.textAt(process, "xx");
    }

    /** Where {@code kubelet[911]: } ends, its colon included, or -1 when there is no such thing. */
    static int end(Head head, int unit, boolean processNeeded) {
        int name = head.afterName(unit);
        if (name == unit || name > unit + LONGEST) {
            return -1;
        }
        int at = name;
        if (head.charAt(at) == '(' || head.charAt(at) == '[') {
            char close = head.charAt(at) == '(' ? ')' : ']';
            int inside = head.afterName(at + 1);
            if (inside == at + 1 || head.charAt(inside) != close) {
                return -1;
            }
            at = inside + 1;
        }
        if ((processNeeded && at == name) || head.charAt(at) != ':') {
            return -1;
        }
        return at + 1 == head.end() || head.blankAt(at + 1) ? at + 1 : -1;
    }

    static void accept(Head head, int unit, int end) {
        int to = head.afterName(unit);
        int from = to;
        while (from > unit && head.charAt(from - 1) != '/') {
            from--;
        }
        boolean service = to - from > SUFFIX.length() && head.textAt(to - SUFFIX.length(), SUFFIX);
        head.source(from, service ? to - SUFFIX.length() : to);
        // one blank belongs to the header; more are the message's own, as in the frames of a stack trace
        head.advanceTo(head.blankAt(end) ? end + 1 : end);
        head.transported();
    }
}
