package dev.culprit.paste.envelope;

import dev.culprit.paste.Severity;

/**
 * A level without a time stamp: {@code ERROR: }, {@code WARN  }, Python's {@code ERROR:root:}, a workflow's {@code
 * ##[error]}. Of {@code Error: } and {@code panic: } only the severity is taken; the words belong to the message.
 */
final class BareLevel implements EnvelopeFormat {

    @Override
    public boolean startsWith(char first) {
        return Character.isLetter(first) || first == '#';
    }

    @Override
    public boolean peel(Head head) {
        int at = head.at();
        if (head.charAt(at) == '#') {
            return peelWorkflowCommand(head);
        }
        int end = Level.end(head, at);
        Severity severity = Level.named(head.text(), at, end);
        if (severity == null) {
            return false;
        }
        boolean loud = Character.isUpperCase(head.charAt(at + 1));
        if (head.charAt(end) == ':') {
            return loud ? accept(head, severity, afterLogger(head, end + 1)) : announce(head, severity);
        }
        return loud && head.blankAt(end) && accept(head, severity, end);
    }

    private static boolean peelWorkflowCommand(Head head) {
        int from = head.at() + 3;
        int end = Level.end(head, from);
        Severity severity = Level.named(head.text(), from, end);
        return head.textAt(head.at(), "##[")
                && severity != null
                && head.charAt(end) == ']'
                && accept(head, severity, end + 1);
    }

    private static boolean accept(Head head, Severity severity, int end) {
        head.severity(severity);
        head.advanceTo(head.afterBlanks(end));
        head.enveloped();
        return true;
    }

    private static boolean announce(Head head, Severity severity) {
        if (severity.compareTo(Severity.WARNING) < 0) {
            return false;
        }
        if (head.severity() == Severity.UNKNOWN) {
            head.severity(severity);
        }
        char first = head.charAt(head.at());
        if (Character.isUpperCase(first) || severity == Severity.FATAL) {
            head.enveloped();
        }
        return false;
    }

    /** Python's default format names the logger without a blank: {@code ERROR:root:message}. */
    private static int afterLogger(Head head, int from) {
        int name = head.afterName(from);
        return name > from && head.charAt(name) == ':' && !head.blankAt(name + 1) ? name + 1 : from;
    }
}
