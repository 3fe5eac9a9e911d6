package dev.culprit.transfer;

import dev.culprit.content.Library;
import dev.culprit.transfer.LibraryImport.Difference;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An import on its way from a file to the store, as its page watches it. Safe to share. */
final class ImportJob {

    private final String id;
    private final String fileName;
    private final Difference difference;
    private final int articles;
    private final ImportReport forecast;
    private @Nullable Library library;
    private @Nullable ImportReport result;
    private boolean running;
    private boolean failed;
    private boolean cancelled;
    private int done;

    ImportJob(String id, String fileName, Library library, Difference difference, ImportReport forecast) {
        this.id = id;
        this.fileName = fileName;
        this.difference = difference;
        this.library = library;
        this.articles = library.size();
        this.forecast = forecast;
    }

    /** Hands out the library to whoever carries the job out: once, and never again. */
    synchronized @Nullable Library start() {
        Library handed = library;
        library = null;
        running = handed != null;
        return handed;
    }

    /** So many articles have been dealt with; whether to go on. */
    synchronized boolean goOn(int dealtWith) {
        done = dealtWith;
        return !cancelled;
    }

    synchronized void cancel() {
        cancelled = true;
        library = null;
    }

    synchronized void finish(ImportReport report) {
        result = report;
        running = false;
    }

    synchronized void fail() {
        failed = true;
        running = false;
    }

    /** How it stands at this moment. */
    synchronized View view() {
        State state = running ? State.RUNNING : result != null ? State.DONE : failed ? State.FAILED : waiting();
        return new View(id, fileName, state, done, articles, result == null ? forecast : result);
    }

    private State waiting() {
        return cancelled ? State.DROPPED : State.CHECKED;
    }

    String id() {
        return id;
    }

    Difference difference() {
        return difference;
    }

    /** Where an import is. */
    enum State {
        CHECKED,
        RUNNING,
        DONE,
        FAILED,
        DROPPED;

        /** Whether it holds its library. */
        boolean isOpen() {
            return this == CHECKED || this == RUNNING;
        }

        /** As it stands in message keys. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * An import at one moment.
     *
     * @param done how many of the {@code articles} have been dealt with
     * @param report what it did; before that, what it would do
     */
    record View(String id, String fileName, State state, int done, int articles, ImportReport report) {}
}
