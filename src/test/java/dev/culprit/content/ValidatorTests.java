package dev.culprit.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidatorTests {

    private static final String CHINESE =
            ExampleArticle.ENGLISH.replace("The disk is full", "磁盘已满").replace("df -h", "df -h  # 查看空间");

    @TempDir
    private Path library;

    @BeforeEach
    void writeALibraryWithoutMistakes() {
        write("areas.yaml", "- id: disk\n  prefix: DSK\n  name:\n    en: Disks\n    zh: 磁盘\n");
        ExampleArticle.FILES.forEach((name, text) -> write("disk/disk-full/" + name, text));
        write("disk/disk-full/zh.md", CHINESE);
        change("disk/disk-full/article.yaml", text -> text.replace("related: [inode-full]\n", ""));
    }

    private void write(String file, String text) {
        try {
            Files.createDirectories(library.resolve(file).getParent());
            Files.writeString(library.resolve(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void change(String file, UnaryOperator<String> change) {
        try {
            write(file, change.apply(Files.readString(library.resolve(file))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> problems() {
        return Validator.validate(Library.at(library)).problems().stream()
                .map(Problem::toString)
                .toList();
    }

    @Test
    void findsNothingWrongWithASoundLibrary() {
        assertThat(problems()).isEmpty();
    }

    @Test
    void reportsASignatureThatWouldFitNearlyAnything() {
        change(
                "disk/disk-full/article.yaml",
                text -> text.replace("signatures:\n", "signatures:\n  - id: wide\n    text: 'error: {what}'\n"));

        assertThat(problems())
                .anySatisfy(problem -> assertThat(problem)
                        .contains("article.yaml:", "error: signature 'wide' fits nearly any text", "add the words"));
    }

    @Test
    void warnsOfASummaryThatNamesACauseByItsId() {
        change("disk/disk-full/en.md", text -> text.replace("Nothing can be written.", "Full: see `logs-grew`."));

        assertThat(problems())
                .singleElement()
                .asString()
                .contains("disk/disk-full/en.md:3: warning: the summary names cause 'logs-grew'", "say in words");
    }

    @Test
    void reportsCommandsThatDriftBetweenLanguagesAndLetsCommentsDiffer() {
        change("disk/disk-full/zh.md", text -> text.replace("systemctl restart kubelet", "systemctl stop kubelet"));

        assertThat(problems())
                .singleElement()
                .asString()
                .contains("disk/disk-full/zh.md:28: error:", "fix rotate", "restart kubelet", "stop kubelet");
    }

    @Test
    void reportsAMissingLanguageAsAWarningAndStrictlyAsAnError() throws IOException {
        Files.delete(library.resolve("disk/disk-full/zh.md"));

        Validator.Report report = Validator.validate(Library.at(library));

        assertThat(report.problems()).hasSize(1).noneMatch(Problem::isError);
        assertThat(report.strict().hasErrors()).isTrue();
    }

    @Test
    void reportsNamesThatTwoArticlesClaim() {
        ExampleArticle.FILES.forEach((name, text) -> write("disk/other/" + name, text.replace("disk-full", "other")));
        write("disk/other/zh.md", CHINESE);

        assertThat(problems())
                .anyMatch(problem -> problem.contains("'DSK-0001' belongs to disk/disk-full already"))
                .anyMatch(problem -> problem.contains("'logs-grew' belongs to disk/disk-full already"));
    }

    @Test
    void reportsAFenceThatIsNotClosed() {
        change("disk/disk-full/en.md", text -> text.replaceFirst("(?m)^```$", ""));

        assertThat(problems()).anyMatch(problem -> problem.contains("the fence that opens here is n"));
    }

    @Test
    void reportsAFenceWithNothingInIt() {
        change("disk/disk-full/en.md", text -> text + "\n```sh\n```\n");

        assertThat(problems()).anyMatch(problem -> problem.contains("there is nothing in this fence"));
    }

    @Test
    void reportsARangeOfVersionsThatNobodyCanRead() {
        change("disk/disk-full/article.yaml", text -> text.replace("'>=1.20'", "'1.6.x'"));

        assertThat(problems()).anyMatch(problem -> problem.contains("'1.6.x' is no range of versions"));
    }

    @Test
    void reportsAKeyOutsideEveryAreaAndAFolderOfAnotherName() {
        change(
                "disk/disk-full/article.yaml",
                text -> text.replace("DSK-0001", "CPU-0001").replace("slug: disk-full", "slug: disk-is-full"));

        assertThat(problems())
                .anyMatch(problem -> problem.contains("no area has the prefix of 'CPU-0001'"))
                .anyMatch(problem -> problem.contains("the folder is not named 'disk-is-full'"));
    }

    @Test
    void reportsRelationsAndLinksThatLeadNowhere() {
        change("disk/disk-full/article.yaml", text -> text + "related: [gone]\n");
        change("disk/disk-full/en.md", text -> text.replace("Watch the disk", "See [that](/articles/gone)"));

        assertThat(problems())
                .anyMatch(problem -> problem.contains("there is no article 'gone' to relate to"))
                .anyMatch(problem -> problem.contains("en.md:") && problem.contains("the link leads to no article"));
    }

    @Test
    void reportsTextsThatDoNotFollowTheStructure() {
        change("disk/disk-full/en.md", text -> text.replace("## Cause: logs-grew", "## Cause: logs-shrank"));

        assertThat(problems())
                .anyMatch(problem -> problem.contains("cause 'logs-grew' has no text"))
                .anyMatch(problem -> problem.contains("article.yaml knows no cause 'logs-shrank'"));
    }

    @Test
    void reportsAValueThatCouldNeverBeFilledIn() {
        change("disk/disk-full/article.yaml", text -> text.replace("type: ident", "type: any"));

        assertThat(problems()).singleElement().asString().contains("type any is never filled into a command");
    }
}
