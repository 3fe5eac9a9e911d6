package dev.culprit.command;

import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.util.OptionalInt;

/**
 * The face of the command line: decides whether the product was called to do one thing and end, and does it. Commands
 * that deal with what is stored open the product for it; the others need no server and no database.
 */
public final class Commands {

    private Commands() {}

    /**
     * Runs the command that is named first, on the standard streams.
     *
     * @param product opens what is stored
     * @return the exit code: 0 found or done, 1 found nothing or something is wrong with the content, 2 could not be
     *     done; empty when no command is named and a server is wanted
     */
    public static OptionalInt run(Product product, String... arguments) {
        if (arguments.length == 0 || isForTheServer(arguments[0])) {
            return OptionalInt.empty();
        }
        Terminal terminal = new Terminal(
                // read through a buffer, for a pipe has no length and no position to ask for
                new BufferedInputStream(new FileInputStream(FileDescriptor.in)),
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err));
        return OptionalInt.of(run(terminal, product, arguments));
    }

    /** Settings such as {@code --server.port=80} are the server's; asking for help or the version is not. */
    private static boolean isForTheServer(String argument) {
        return argument.startsWith("-") && !Culprit.OPTIONS.contains(argument);
    }

    static int run(Terminal terminal, Product product, String... arguments) {
        return Culprit.commandLine(terminal, product).execute(arguments);
    }
}
