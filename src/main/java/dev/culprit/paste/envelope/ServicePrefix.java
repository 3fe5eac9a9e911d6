package dev.culprit.paste.envelope;

/** The service in front of a line of {@code docker compose logs}: {@code web-1  | }. */
final class ServicePrefix implements EnvelopeFormat {

    private static final int LONGEST = 80;

    @Override
    public boolean startsWith(char first) {
        return Character.isLetterOrDigit(first);
    }

    @Override
    public boolean peel(Head head) {
        int from = head.at();
        int end = head.afterName(from);
        int bar = head.afterBlanks(end);
        if (head.isTrying() || end == bar || end > from + LONGEST || head.charAt(bar) != '|') {
            return false;
        }
        boolean column = bar - end >= 2 || head.digitAt(end - 1);
        if (!column || !(head.blankAt(bar + 1) || bar + 1 == head.end())) {
            return false;
        }
        head.source(from, end);
        head.advanceTo(bar + 2);
        head.transported();
        return true;
    }
}
