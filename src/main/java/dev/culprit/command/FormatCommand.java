package dev.culprit.command;

import dev.culprit.content.Formatter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Brings a folder of articles into the canonical form. */
@Command(
        name = "format",
        mixinStandardHelpOptions = true,
        description = "Brings the articles of a folder into the canonical form and names the files that changed.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:all are canonical now",
            "1:articles with errors were left as they are",
            "2:it could not be done"
        })
final class FormatCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "DIR", description = "The folder.")
    private Path folder = Path.of(".");

    FormatCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Formatter.Outcome outcome = Formatter.format(folder);
        outcome.changed().forEach(terminal.out()::println);
        outcome.problems().forEach(terminal.error()::println);
        terminal.error().flush();
        return outcome.problems().isEmpty() ? 0 : 1;
    }
}
