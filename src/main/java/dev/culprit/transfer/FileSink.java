package dev.culprit.transfer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Where exported files go. */
interface FileSink {

    /** Puts a file at this path below the top. */
    void file(String path, byte[] content) throws IOException;

    default void file(String path, String text) throws IOException {
        file(path, text.getBytes(StandardCharsets.UTF_8));
    }

    /** An action that may fail on writing. */
    interface Writing<T> {
        void accept(T value) throws IOException;
    }

    /** The action for callers that know of no files; {@link #unwrapping} gets the failure out again. */
    static <T> Consumer<T> wrapping(Writing<T> action) {
        return value -> {
            try {
                action.accept(value);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    static void unwrapping(Runnable action) throws IOException {
        try {
            action.run();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
