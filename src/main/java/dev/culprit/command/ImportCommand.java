package dev.culprit.command;

import dev.culprit.content.Library;
import dev.culprit.transfer.ImportReport;
import dev.culprit.transfer.ImportReport.Change;
import dev.culprit.transfer.ImportReport.Line;
import dev.culprit.transfer.LibraryImport;
import dev.culprit.transfer.LibraryImport.Difference;
import dev.culprit.transfer.ZipLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** Takes the articles of a folder or a ZIP file in. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Takes the articles of a folder or a ZIP file in and publishes them.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:all are in",
            "1:some were kept as stored or refused; they are listed",
            "2:it could not be done"
        })
final class ImportCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Product product;

    @Parameters(paramLabel = "DIR|FILE.zip", description = "The library.")
    private Path source = Path.of(".");

    @Option(names = "--dry-run", description = "Only tell what would change.")
    private boolean dryRun;

    @Option(names = "--replace", description = "Let the file's text take the place of a different one that is stored.")
    private boolean replace;

    @Option(names = "--json", description = "Report in JSON.")
    private boolean json;

    @Mixin
    private Store store = new Store();

    ImportCommand(Terminal terminal, Product product) {
        this.terminal = terminal;
        this.product = product;
    }

    @Override
    public Integer call() throws IOException {
        ImportReport report = take();
        if (json) {
            terminal.out().println(JsonMapper.builder().build().writeValueAsString(report));
        } else {
            report.articles().stream()
                    .filter(line -> line.change() != Change.UNCHANGED)
                    .forEach(this::print);
            report.counts().forEach((change, count) -> terminal.out().println(change.word() + " " + count));
        }
        return report.hasLeftovers() ? 1 : 0;
    }

    private ImportReport take() throws IOException {
        boolean folder = Files.isDirectory(source);
        RemoteServer server = store.remote();
        if (server != null) {
            return server.take(folder ? ZipLibrary.pack(source) : Files.readAllBytes(source), dryRun, replace);
        }
        Library library = folder ? Library.at(source) : ZipLibrary.read(Files.readAllBytes(source));
        Difference difference = replace ? Difference.REPLACE_STORED : Difference.KEEP_STORED;
        return store.open(product, opened -> {
            LibraryImport imports = opened.getBean(LibraryImport.class);
            return dryRun ? imports.look(library, difference) : imports.run(library, difference);
        });
    }

    private void print(Line line) {
        String title = line.title() == null ? "" : "  " + line.title();
        terminal.out().println(line.change().word() + "  " + line.folder() + title);
        line.problems().forEach(problem -> terminal.out().println("    " + problem));
    }
}
