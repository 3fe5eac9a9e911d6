package dev.culprit.matching.signature;

/**
 * Something about a signature that its author should know.
 *
 * @param severity whether the signature can be used nevertheless
 * @param where the part of the signature, such as {@code all[2].text column 14}; counted from 1
 * @param hint what to do about it
 */
public record SignatureProblem(Severity severity, String where, String message, String hint) {

    /** Whether a signature with this problem can be used. */
    public enum Severity {
        WARNING,
        ERROR
    }

    static SignatureProblem error(String where, String message, String hint) {
        return new SignatureProblem(Severity.ERROR, where, message, hint);
    }

    static SignatureProblem warning(String where, String message, String hint) {
        return new SignatureProblem(Severity.WARNING, where, message, hint);
    }
}
