package dev.culprit.paste.envelope;

/**
 * The header of syslog and journald: a time stamp, a host, a unit with its process, {@code Nov 12 08:15:31 edge-2
 * kubelet[911]: }. With an ISO stamp the process must be named, for a word and a colon alone may be the message. Also the
 * forms of RFC 3164 and RFC 5424, which start with a priority such as {@code <11>}.
 */
final class SyslogHeader implements EnvelopeFormat {

    @Override
    public boolean startsWith(char first) {
        return first == '<' || first >= 128 || (first >= '0' && first <= '9') || Character.isLetter(first);
    }

    @Override
    public boolean peel(Head head) {
        int at = head.at();
        if (head.charAt(at) == '<') {
            return peelPriority(head);
        }
        int stamp = head.afterStamp(at);
        return stamp >= 0 && peelHostAndUnit(head, stamp, !namesMonth(head, at));
    }

    private static boolean peelHostAndUnit(Head head, int stamp, boolean processNeeded) {
        int host = head.afterBlanks(stamp);
        if (host == stamp) {
            return false;
        }
        int hostEnd = head.afterName(host);
        int unit = head.afterBlanks(hostEnd);
        if (hostEnd == host || unit == hostEnd) {
            return false;
        }
        int end = UnitHeader.end(head, unit, processNeeded);
        if (end < 0) {
            return false;
        }
        head.host(host, hostEnd);
        UnitHeader.accept(head, unit, end);
        return true;
    }

    private static boolean namesMonth(Head head, int stamp) {
        char c = head.charAt(head.afterDigits(stamp));
        return Character.isLetter(c) && c != 'T';
    }

    private static boolean peelPriority(Head head) {
        int digits = head.afterDigits(head.at() + 1);
        int length = digits - head.at() - 1;
        if (length < 1 || length > 3 || head.charAt(digits) != '>') {
            return false;
        }
        int priority = Integer.parseInt(head.text(), head.at() + 1, digits, 10);
        boolean modern = head.textAt(digits + 1, "1 ");
        if (modern && !peelModern(head, digits + 3)) {
            return false;
        }
        if (!modern) {
            head.advanceTo(digits + 1);
        }
        head.severity(Level.ofPriority(priority));
        head.transported();
        return true;
    }

    /** RFC 5424: time, host, program, process, message id, structured data. */
    private static boolean peelModern(Head head, int time) {
        int host = nextWord(head, time);
        int program = nextWord(head, host);
        int process = nextWord(head, program);
        int id = nextWord(head, process);
        int data = nextWord(head, id);
        if (data >= head.end()) {
            return false;
        }
        int end = head.charAt(data) == '[' ? afterBracket(head, data) : head.afterWord(data);
        head.host(host, head.afterWord(host));
        head.source(program, head.afterWord(program));
        head.advanceTo(head.afterBlanks(end));
        return true;
    }

    private static int afterBracket(Head head, int from) {
        int i = from;
        while (i < head.end() && !(head.charAt(i) == ']' && head.blankAt(i + 1))) {
            i++;
        }
        return i + 1;
    }

    private static int nextWord(Head head, int from) {
        return head.afterBlanks(head.afterWord(from));
    }
}
