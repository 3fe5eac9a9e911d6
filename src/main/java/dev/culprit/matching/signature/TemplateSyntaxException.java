package dev.culprit.matching.signature;

/** Says that a text is no template: where, why, and what to write instead. */
public final class TemplateSyntaxException extends Exception {

    private static final long serialVersionUID = 1;

    private final int column;
    private final String hint;

    TemplateSyntaxException(int position, String message, String hint) {
        super(message);
        this.column = position + 1;
        this.hint = hint;
    }

    /** The 1-based column, in UTF-16 units, at which the mistake stands. */
    public int column() {
        return column;
    }

    /** What to do about it. */
    public String hint() {
        return hint;
    }
}
