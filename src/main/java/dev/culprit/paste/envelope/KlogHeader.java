package dev.culprit.paste.envelope;

import dev.culprit.paste.Severity;
import dev.culprit.paste.text.Ascii;

/**
 * The header of klog and glog, {@code E1112 08:15:32.004417     911 pod_workers.go:1301] }, or what is left of it when
 * somebody copied from the file name on.
 */
final class KlogHeader implements EnvelopeFormat {

    private static final int LONGEST_FILE = 120;

    @Override
    public boolean startsWith(char first) {
        return Ascii.isNamePart(first);
    }

    @Override
    public boolean peel(Head head) {
        int file = fileAfterLevelAndTime(head);
        boolean whole = file >= 0;
        int end = afterFile(head, whole ? file : head.at());
        if (end < 0) {
            return false;
        }
        if (whole) {
            head.severity(Level.lettered(head.charAt(head.at())));
        }
        head.advanceTo(end);
        head.enveloped();
        head.layout(Head.Layout.KLOG);
        return true;
    }

    private static int fileAfterLevelAndTime(Head head) {
        int at = head.at();
        if (Level.lettered(head.charAt(at)) == Severity.UNKNOWN || !head.digitsAt(at + 1, 4)) {
            return -1;
        }
        int date = head.afterDigits(at + 1);
        int time = head.afterBlanks(date);
        boolean clock =
                time > date && head.digitsAt(time, 2) && head.charAt(time + 2) == ':' && head.charAt(time + 5) == ':';
        if (!clock) {
            return -1;
        }
        int thread = head.afterBlanks(head.afterWord(time));
        int afterThread = head.afterDigits(thread);
        return head.blankAt(afterThread) ? head.afterBlanks(afterThread) : thread;
    }

    /** {@code pod_workers.go:1301] }, and nothing less: other brackets follow other things. */
    private static int afterFile(Head head, int from) {
        int colon = head.afterName(from);
        if (colon == from || colon > from + LONGEST_FILE || head.charAt(colon) != ':' || !head.digitAt(colon + 1)) {
            return -1;
        }
        int bracket = head.afterDigits(colon + 1);
        if (head.charAt(bracket) != ']') {
            return -1;
        }
        return head.afterBlanks(bracket + 1);
    }
}
