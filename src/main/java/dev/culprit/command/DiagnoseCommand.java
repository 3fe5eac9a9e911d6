package dev.culprit.command;

import dev.culprit.article.ArticleDocument;
import dev.culprit.content.ArticleFormat;
import dev.culprit.content.Library;
import dev.culprit.diagnosis.Diagnosis;
import dev.culprit.diagnosis.DiagnosisJson;
import dev.culprit.diagnosis.DiagnosisText;
import dev.culprit.diagnosis.Ink;
import dev.culprit.diagnosis.KnowledgeBase;
import dev.culprit.paste.Paste;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Diagnoses a file, or what is piped in. */
@Command(
        name = "diagnose",
        mixinStandardHelpOptions = true,
        description = "Finds the known issues that an error, a log or a configuration shows.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:an issue was found", "1:no known issue", "2:it could not be read"})
final class DiagnoseCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "What to diagnose; standard input when absent or -.")
    private @Nullable Path file;

    @Option(
            names = "--content",
            paramLabel = "DIR",
            description = "A folder of articles, in place of the library that comes along.")
    private @Nullable Path content;

    @Option(names = "--json", description = "Answer in JSON, as the interface does.")
    private boolean json;

    @Option(
            names = "--lang",
            paramLabel = "TAG",
            description = "The language of the answer: en, zh; as the machine has it when absent.")
    private String language = Locale.getDefault().getLanguage();

    @Option(names = "--color", description = "Set things off with colours.")
    private boolean colour;

    DiagnoseCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        byte[] bytes =
                file == null || file.toString().equals("-") ? terminal.in().readAllBytes() : Files.readAllBytes(file);
        Diagnosis diagnosis = knowledge().examine(Paste.decode(bytes)).diagnosis(Locale.forLanguageTag(language));
        if (json) {
            terminal.out().println(DiagnosisJson.write(diagnosis));
        } else {
            terminal.out().print(DiagnosisText.write(diagnosis, messages(), colour ? Ink.COLOUR : Ink.PLAIN));
        }
        return diagnosis.answers() ? 0 : 1;
    }

    private KnowledgeBase knowledge() {
        Library library = content == null ? Library.shipped() : Library.at(content);
        List<ArticleDocument> articles = library.articles()
                .parallel()
                .flatMap(entry -> ArticleFormat.read(entry.files()).document().stream())
                .toList();
        return KnowledgeBase.of(articles);
    }

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
