package dev.culprit.paste.envelope;

/**
 * What people and tools put in front of a line that is no part of what was logged: quote marks and bullets of Markdown,
 * the shell's prompt, the line numbers of grep.
 */
final class Decoration {

    private static final int MOST = 6;
    private static final int LONGEST_PROMPT = 120;

    private Decoration() {}

    static void peel(Head head) {
        boolean first = true;
        for (int i = 0; i < MOST; i++) {
            int at = head.afterBlanks(head.at());
            int end = after(head, at, first);
            head.advanceTo(Math.max(at, end));
            if (end < 0) {
                return;
            }
            first = false;
        }
    }

    private static int after(Head head, int at, boolean first) {
        char c = head.charAt(at);
        return switch (c) {
            case '>' -> afterQuoteMark(head, at);
            case '-', '*', '+', '\u2022', '\u00B7' -> afterBullet(head, at + 1);
            case '`' -> afterBacktick(head, at);
            case '|', '\u2502' -> head.blankAt(at + 1) && head.envelopeAt(head.afterBlanks(at + 1)) ? at + 1 : -1;
            case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> afterNumber(head, at);
            default -> first ? afterPromptOrFile(head, at) : -1;
        };
    }

    /** Markdown; indented by one blank it is the end of a value of klog instead. */
    private static int afterQuoteMark(Head head, int at) {
        boolean closesBlock = at == head.start() + 1 && head.blankAt(head.start());
        boolean mark = head.blankAt(at + 1) || at + 1 == head.end();
        return mark && !closesBlock ? at + 1 : -1;
    }

    /** A fence with text behind it, or a whole line set as code; a line that only starts with some is left as it is. */
    private static int afterBacktick(Head head, int at) {
        int fence = at;
        while (fence < head.end() && head.charAt(fence) == '`') {
            fence++;
        }
        if (fence - at >= 3) {
            return fence;
        }
        int last = head.end() - 1;
        while (last > at && head.blankAt(last)) {
            last--;
        }
        if (last == at || head.charAt(last) != '`' || head.charAt(at + 1) == '`') {
            return -1;
        }
        for (int i = at + 1; i < last; i++) {
            if (head.charAt(i) == '`') {
                return -1;
            }
        }
        head.endAt(last);
        return at + 1;
    }

    private static int afterBullet(Head head, int end) {
        if (!head.blankAt(end) || head.afterBlanks(end) >= head.end()) {
            return -1;
        }
        head.listed();
        return end;
    }

    /** {@code 1. } of a list, or {@code 12:} and {@code 12-} of grep when an envelope follows. */
    private static int afterNumber(Head head, int at) {
        int digits = head.afterDigits(at);
        char c = head.charAt(digits);
        if ((c == '.' || c == ')') && digits - at <= 3) {
            return afterBullet(head, digits + 1);
        }
        boolean numbered = (c == ':' || c == '-' || c == '\t') && digits - at <= 8 && head.afterStamp(at) < 0;
        return numbered && head.envelopeAt(head.afterBlanks(digits + 1)) ? digits + 1 : -1;
    }

    private static int afterPromptOrFile(Head head, int at) {
        char c = head.charAt(at);
        if (c == '$') {
            return head.blankAt(at + 1) || Character.isLowerCase(head.charAt(at + 1)) ? at + 1 : -1;
        }
        int prompt = afterPrompt(head, at);
        return prompt >= 0 ? prompt : afterFile(head, at);
    }

    /** {@code [root@edge-2 ~]# }, {@code root@edge-2:/etc# }, {@code core@edge-2 ~ $ }. */
    private static int afterPrompt(Head head, int at) {
        int from = head.charAt(at) == '[' ? at + 1 : at;
        int user = head.afterName(from);
        boolean named = false;
        for (int i = from; i < user; i++) {
            named |= head.charAt(i) == '@' && i > from;
        }
        if (!named) {
            return -1;
        }
        for (int i = user; i < user + LONGEST_PROMPT && i < head.end(); i++) {
            char c = head.charAt(i);
            if ((c == '#' || c == '$' || c == '%') && (head.blankAt(i + 1) || i + 1 == head.end())) {
                head.listed();
                return i + 1;
            }
            if (c == '"' || c == '=' || c == '\'') {
                return -1;
            }
        }
        return -1;
    }

    /** {@code /var/log/messages:} and {@code kubelet.log:12:} of grep over several files. */
    private static int afterFile(Head head, int at) {
        int name = head.afterName(at);
        if (name == at || head.charAt(name) != ':' || head.blankAt(name + 1)) {
            return -1;
        }
        int digits = head.afterDigits(name + 1);
        boolean numbered = digits > name + 1 && (head.charAt(digits) == ':' || head.charAt(digits) == '-');
        if (numbered && head.envelopeAt(digits + 1)) {
            return digits + 1;
        }
        return head.envelopeAt(name + 1) ? name + 1 : -1;
    }
}
