package dev.culprit.command;

import java.io.PrintWriter;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The command that holds the others. */
@Command(
        name = "culprit",
        mixinStandardHelpOptions = true,
        versionProvider = Culprit.Version.class,
        description = {
            "Finds the known issue in a pasted error.",
            "Without a command the server is started; its settings are given as --name=value."
        },
        synopsisSubcommandLabel = "COMMAND")
final class Culprit {

    /** Its own options; any other one is a setting of the server. */
    static final Set<String> OPTIONS = Set.of("-h", "--help", "-V", "--version");

    private static final int FAILED = 2;

    private Culprit() {}

    static CommandLine commandLine(Terminal terminal, Product product) {
        CommandLine line = new CommandLine(new Culprit())
                .addSubcommand(new DiagnoseCommand(terminal))
                .addSubcommand(new ScanCommand(terminal))
                .addSubcommand(new ValidateCommand(terminal))
                .addSubcommand(new FormatCommand(terminal))
                .addSubcommand(new ExportCommand(terminal, product))
                .addSubcommand(new ImportCommand(terminal, product))
                .setOut(terminal.out())
                .setErr(terminal.error())
                .setExecutionExceptionHandler(Culprit::fail)
                .setExecutionStrategy(parsed -> execute(parsed, terminal));
        return line.setParameterExceptionHandler((exception, arguments) -> misuse(exception));
    }

    private static int execute(CommandLine.ParseResult parsed, Terminal terminal) {
        if (!parsed.hasSubcommand() && !parsed.isUsageHelpRequested() && !parsed.isVersionHelpRequested()) {
            throw new CommandLine.ParameterException(parsed.commandSpec().commandLine(), "Name a command.");
        }
        int code = new CommandLine.RunLast().execute(parsed);
        terminal.out().flush();
        return code;
    }

    /** What went wrong, in a line: the reader is no developer of this program. */
    private static int fail(Exception failure, CommandLine line, CommandLine.ParseResult parsed) {
        line.getOut().flush();
        print(line.getErr(), failure);
        return FAILED;
    }

    private static int misuse(CommandLine.ParameterException misuse) {
        print(misuse.getCommandLine().getErr(), misuse);
        misuse.getCommandLine().usage(misuse.getCommandLine().getErr());
        misuse.getCommandLine().getErr().flush();
        return FAILED;
    }

    private static void print(PrintWriter error, Exception failure) {
        String reason = Optional.ofNullable(failure.getMessage()).orElse(failure.toString());
        error.println("culprit: " + reason + (failure instanceof NoSuchFileException ? ": no such file" : ""));
        error.flush();
    }

    /** Tells the version that the build gave the product. */
    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            return new String[] {
                Optional.ofNullable(Culprit.class.getPackage().getImplementationVersion())
                        .orElse("development")
            };
        }
    }
}
