package dev.culprit.paste;

/** How bad its writer thought a message, in rising order; {@code UNKNOWN} when the envelope does not tell. */
public enum Severity {
    UNKNOWN,
    DEBUG,
    INFO,
    WARNING,
    ERROR,
    FATAL
}
