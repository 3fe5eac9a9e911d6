package dev.culprit.paste;

/**
 * A paste whose secrets are masked in place, so that every offset stays right. The only form that may be shown, kept,
 * logged or sent on.
 */
public record RedactedPaste(String text, int maskedSecrets) {}
