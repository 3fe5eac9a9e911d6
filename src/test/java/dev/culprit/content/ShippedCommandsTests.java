package dev.culprit.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.culprit.article.ArticleDocument;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Has a shell read, and not run, every command of the library. */
class ShippedCommandsTests {

    /** Nodes that run Windows have another shell. */
    private static final Pattern POWERSHELL =
            Pattern.compile("(?m)(?:^|[(|{] *)(?:Get|Remove|Start|Stop|Restart|Rename|Move|Copy|Test)-[A-Z][A-Za-z]+");

    private static final Path SHELL = Path.of("/bin/bash");

    @TempDir
    private Path folder;

    @Test
    void aShellUnderstandsEveryCommand() throws Exception {
        assumeTrue(Files.isExecutable(SHELL));
        List<String> commands = new ArrayList<>();
        Library.shipped()
                .articles()
                .flatMap(entry -> ArticleFormat.read(entry.files()).document().stream())
                .forEach(article -> commands.addAll(functions(article)));

        assertThat(commands).hasSizeGreaterThan(1000);
        assertThat(complaints(String.join("\n", commands))).isEmpty();
    }

    /** Each as a function that is never called, named so that a complaint tells where it stands. */
    private static List<String> functions(ArticleDocument article) {
        List<String> functions = new ArrayList<>();
        TextOutline.of(Objects.requireNonNull(article.texts().get("en")))
                .commandsByPart()
                .forEach((part, blocks) -> blocks.stream()
                        .filter(block -> !POWERSHELL.matcher(block).find())
                        .forEach(block -> functions.add("in_" + article.slug() + "_"
                                + part.replaceAll("[^a-z0-9-]+", "_") + "() {\n:\n" + block + "\n}")));
        return functions;
    }

    private String complaints(String script) throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("commands.sh"), script);
        Process shell = new ProcessBuilder(SHELL.toString(), "-n", file.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        shell.waitFor();
        return said;
    }
}
