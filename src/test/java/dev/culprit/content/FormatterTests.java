package dev.culprit.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormatterTests {

    @TempDir
    private Path folder;

    private void writeExample(String changedFile, String change) throws IOException {
        Files.createDirectories(folder.resolve("disk/disk-full/samples"));
        for (var file : ExampleArticle.FILES.entrySet()) {
            Files.writeString(folder.resolve("disk/disk-full/" + file.getKey()), file.getValue());
        }
        Files.writeString(folder.resolve("disk/disk-full/" + changedFile), change);
    }

    @Test
    void bringsAnArticleIntoTheCanonicalFormAndLeavesNothingElseBehind() throws IOException {
        writeExample("article.yaml", ExampleArticle.STRUCTURE.replace("kind: problem", "kind:   \"problem\""));

        Formatter.Outcome outcome = Formatter.format(folder);

        assertThat(outcome.changed()).containsExactly(folder.resolve("disk/disk-full/article.yaml"));
        assertThat(folder.resolve("disk/disk-full/article.yaml")).hasContent(ExampleArticle.STRUCTURE);
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)).hasSize(ExampleArticle.FILES.size());
        }
    }

    @Test
    void doesNotTouchAnArticleWithErrors() throws IOException {
        String broken = ExampleArticle.STRUCTURE.replace("kind: problem", "kind:   trouble");
        writeExample("article.yaml", broken);

        Formatter.Outcome outcome = Formatter.format(folder);

        assertThat(outcome.changed()).isEmpty();
        assertThat(outcome.problems()).singleElement().asString().contains("disk/disk-full/article.yaml:3");
        assertThat(folder.resolve("disk/disk-full/article.yaml")).hasContent(broken);
    }
}
