package dev.culprit.paste.envelope;

/**
 * What tools put in front of the lines of several pods: {@code [pod/coredns-x/coredns] } of {@code kubectl logs --prefix},
 * {@code coredns-x coredns } of stern. The latter counts only when a line with an envelope of its own follows.
 */
final class PodPrefix implements EnvelopeFormat {

    private static final int LONGEST = 253;

    @Override
    public boolean startsWith(char first) {
        return first == '[' || (first >= 'a' && first <= 'z');
    }

    @Override
    public boolean peel(Head head) {
        return head.charAt(head.at()) == '[' ? peelBracketed(head) : peelStern(head);
    }

    private static boolean peelBracketed(Head head) {
        int name = head.at() + 1;
        if (!head.textAt(name, "pod/")) {
            return false;
        }
        int end = head.afterName(name);
        if (head.charAt(end) != ']') {
            return false;
        }
        int container = end;
        while (head.charAt(container - 1) != '/') {
            container--;
        }
        accept(head, container, end, end + 1);
        return true;
    }

    private static boolean peelStern(Head head) {
        int podEnd = head.afterName(head.at());
        int container = podEnd + 1;
        if (head.charAt(podEnd) != ' ' || podEnd > head.at() + LONGEST || !hasDash(head, head.at(), podEnd)) {
            return false;
        }
        int end = head.afterName(container);
        boolean followed = end > container && head.charAt(end) == ' ' && head.envelopeAt(end + 1);
        if (followed) {
            accept(head, container, end, end);
        }
        return followed;
    }

    private static boolean hasDash(Head head, int from, int to) {
        for (int i = from; i < to; i++) {
            if (head.charAt(i) == '-') {
                return true;
            }
        }
        return false;
    }

    private static void accept(Head head, int container, int containerEnd, int end) {
        head.source(container, containerEnd);
        head.advanceTo(head.blankAt(end) ? end + 1 : end);
        head.transported();
    }
}
