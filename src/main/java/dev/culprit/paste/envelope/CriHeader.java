package dev.culprit.paste.envelope;

/** What a container runtime writes in front of each line it keeps: {@code 2026-11-12T08:15:31.004Z stderr F }. */
final class CriHeader implements EnvelopeFormat {

    @Override
    public boolean startsWith(char first) {
        return first >= '0' && first <= '9';
    }

    @Override
    public boolean peel(Head head) {
        int stream = head.afterBlanks(Math.max(head.at(), head.afterStamp(head.at())));
        if (!head.textAt(stream, "stdout ") && !head.textAt(stream, "stderr ")) {
            return false;
        }
        int tag = stream + 7;
        char kind = head.charAt(tag);
        int end = head.afterWord(tag);
        if ((kind != 'F' && kind != 'P') || (end != tag + 1 && head.charAt(tag + 1) != ':')) {
            return false;
        }
        if (kind == 'P') {
            head.partial();
        }
        head.advanceTo(end + 1);
        head.transported();
        return true;
    }
}
