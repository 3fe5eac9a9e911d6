package dev.culprit.command;

import dev.culprit.matching.signature.LogScanner;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code scan}: finds a file of templates in a log. */
@Command(
        name = "scan",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Finds many templates in a log at once and prints each match as a line of JSON: the line (from 1),"
                        + " start and end in it (bytes, from 0), the signature (its line in the file), the values of its"
                        + " placeholders. A template is text with placeholders such as {name:word}; letter case, white space,"
                        + " kinds of quotes and backslashes do not matter.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:there is a match",
            "1:there is none",
            "2:it could not be done, or some signatures could not be used"
        })
final class ScanCommand implements Callable<Integer> {

    private static final int FOUND = 0;
    private static final int NOTHING_FOUND = 1;
    private static final int FAILED = 2;

    private final Terminal terminal;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--signatures",
            required = true,
            paramLabel = "FILE",
            description =
                    "Templates, one a line; blank lines are skipped, lines that are none are told of and left out.")
    private Path signatures = Path.of("");

    @Option(names = "--count", description = "Print how often each signature was found and the total, not the matches.")
    private boolean count;

    @Option(names = "--stats", description = "Tell on standard error how fast it was.")
    private boolean stats;

    @Option(names = "--json", description = "With --stats: as JSON. Matches and counts always are.")
    private boolean json;

    @Option(names = "--threads", paramLabel = "N", description = "At most so many processors; all, if not given.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Parameters(arity = "0..1", paramLabel = "INPUT", description = "The log; - or nothing for standard input.")
    private String input = "-";

    ScanCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (threads < 1) {
            throw new ParameterException(spec.commandLine(), "--threads is " + threads + ": give 1 or more");
        }
        PrintWriter messages = terminal.error();
        long start = System.nanoTime();
        SignatureFile file = SignatureFile.read(signatures, messages);
        Duration reading = Duration.ofNanos(System.nanoTime() - start);
        if (file.templates().size() == 0) {
            messages.println(signatures + ": no template in it can be used");
            messages.flush();
            return FAILED;
        }
        ScanReport report = count ? new CountReport(file, terminal.bytes()) : new MatchReport(file, terminal.bytes());
        try (ReadableByteChannel log =
                "-".equals(input) ? Channels.newChannel(terminal.in()) : FileChannel.open(Path.of(input))) {
            LogScanner.Figures figures = report.scan(new LogScanner(file.templates(), threads), log);
            if (stats) {
                ScanFigures told = ScanFigures.of(file.templates().size(), threads, reading, figures);
                messages.println(json ? told.json() : told.text());
            }
        } catch (OutputException e) {
            if (!e.isClosedPipe()) {
                throw e;
            }
        }
        messages.flush();
        return file.hasMistakes() ? FAILED : report.matches() > 0 ? FOUND : NOTHING_FOUND;
    }
}
