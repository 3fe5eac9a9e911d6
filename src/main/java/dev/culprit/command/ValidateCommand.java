package dev.culprit.command;

import dev.culprit.content.Library;
import dev.culprit.content.Problem;
import dev.culprit.content.Validator;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/** Tells all that is wrong with a folder of articles. */
@Command(
        name = "validate",
        mixinStandardHelpOptions = true,
        description = "Tells all that is wrong with a folder of articles, or could be better.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:it can be used", "1:it has errors", "2:it could not be read"})
final class ValidateCommand implements Callable<Integer> {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE).build();

    private final Terminal terminal;

    @Parameters(paramLabel = "DIR", description = "The folder.")
    private Path folder = Path.of(".");

    @Option(
            names = "--strict",
            description = "Count warnings as errors, as the library that comes along must stand it.")
    private boolean strict;

    @Option(names = "--json", description = "Answer in JSON.")
    private boolean json;

    ValidateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Validator.Report found = Validator.validate(Library.at(folder));
        Validator.Report report = strict ? found.strict() : found;
        if (json) {
            terminal.out().println(JSON.writeValueAsString(report));
        } else {
            report.problems().forEach(terminal.out()::println);
            terminal.out().println(summary(report));
        }
        return report.hasErrors() ? 1 : 0;
    }

    private static String summary(Validator.Report report) {
        long errors = report.problems().stream().filter(Problem::isError).count();
        return "%d articles, %d errors, %d warnings"
                .formatted(report.articles(), errors, report.problems().size() - errors);
    }
}
