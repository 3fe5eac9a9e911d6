package dev.culprit.command;

import java.io.IOException;
import java.util.Locale;

/** What was to be printed could not be. */
final class OutputException extends RuntimeException {

    private static final long serialVersionUID = 1;

    OutputException(IOException cause) {
        super(cause.getMessage(), cause);
    }

    /** Whether its reader has seen enough and closed the pipe, which is no failure. */
    boolean isClosedPipe() {
        return String.valueOf(getMessage()).toLowerCase(Locale.ROOT).contains("pipe");
    }
}
