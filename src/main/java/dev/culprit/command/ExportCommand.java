package dev.culprit.command;

import dev.culprit.transfer.LibraryExport;
import dev.culprit.transfer.ZipLibrary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes what is published into a folder. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description =
                "Writes the published articles, or one of them, into a folder, in the form of the content folder.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:they were written", "2:it could not be done"})
final class ExportCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Product product;

    @Parameters(paramLabel = "DIR", description = "The folder; it is made if it is not there.")
    private Path folder = Path.of(".");

    @Option(names = "--article", paramLabel = "NAME", description = "Only the article of this key, slug or alias.")
    private @Nullable String article;

    @Mixin
    private Store store = new Store();

    ExportCommand(Terminal terminal, Product product) {
        this.terminal = terminal;
        this.product = product;
    }

    @Override
    public Integer call() throws IOException {
        RemoteServer server = store.remote();
        int articles = server == null
                ? store.open(product, opened -> write(opened.getBean(LibraryExport.class)))
                : ZipLibrary.unpack(server.export(article), folder);
        terminal.out().println(articles == 1 ? "1 article" : articles + " articles");
        return 0;
    }

    private int write(LibraryExport export) throws IOException {
        return article == null ? export.writeTo(folder) : export.writeTo(folder, article);
    }
}
