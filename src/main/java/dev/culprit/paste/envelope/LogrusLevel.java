package dev.culprit.paste.envelope;

import dev.culprit.paste.Severity;

/** The level of logrus on a terminal: {@code ERRO[0012] } with seconds, or {@code FATA[2026-04-26T08:15:31Z] }. */
final class LogrusLevel implements EnvelopeFormat {

    private static final int WIDTH = 4;

    @Override
    public boolean startsWith(char first) {
        return "DEFIPTW".indexOf(first) >= 0;
    }

    @Override
    public boolean peel(Head head) {
        int bracket = head.at() + WIDTH;
        if (head.charAt(bracket) != '[' || !head.digitAt(bracket + 1)) {
            return false;
        }
        Severity severity = Level.named(head.text(), head.at(), bracket);
        int digits = head.afterDigits(bracket + 1);
        int close = head.charAt(digits) == ']' ? digits : head.afterStamp(bracket + 1);
        if (severity == null || close < 0 || head.charAt(close) != ']') {
            return false;
        }
        head.severity(severity);
        head.advanceTo(head.afterBlanks(close + 1));
        head.enveloped();
        return true;
    }
}
