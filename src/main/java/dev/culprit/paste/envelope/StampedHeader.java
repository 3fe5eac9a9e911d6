package dev.culprit.paste.envelope;

/** A time stamp, and whatever of level, process, thread, logger and file follows it. */
final class StampedHeader implements EnvelopeFormat {

    @Override
    public boolean startsWith(char first) {
        return first >= 128 || Character.isLetterOrDigit(first);
    }

    @Override
    public boolean peel(Head head) {
        int end = head.afterStamp(head.at());
        if (end < 0 || (end < head.end() && !endsStamp(head.charAt(end)))) {
            return false;
        }
        LevelAndOrigin.peel(head, end);
        return true;
    }

    private static boolean endsStamp(char c) {
        return !Character.isLetterOrDigit(c) && c != '-' && c != '.';
    }
}
