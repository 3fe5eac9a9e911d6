package dev.culprit.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyList;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;

import dev.culprit.article.ArticleImports;
import dev.culprit.article.ArticleImports.Offer;
import dev.culprit.article.ImportOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentSyncTests {

    private final ArticleImports imports = mock();
    private final ContentSync sync = new ContentSync(imports);

    @TempDir
    private Path library;

    @BeforeEach
    void writeALibraryOfOneArticle() throws IOException {
        write("areas.yaml", "- id: disk\n  prefix: DSK\n  name:\n    en: Disks\n");
        for (var file : ExampleArticle.FILES.entrySet()) {
            write("disk/disk-full/" + file.getKey(), file.getValue());
        }
        given(imports.take(anyList())).willReturn(List.of(new ImportOutcome.Conflict("DSK-0001")));
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(library.resolve(file).getParent());
        Files.writeString(library.resolve(file), text);
    }

    private static String hashOf(Library library) {
        return library.articles().findFirst().orElseThrow().files().hash();
    }

    @Test
    void offersAnArticleThatTheStoreHasNotTakenYet() {
        ContentSync.Outcome outcome = sync.sync(Library.at(library));

        then(imports)
                .should()
                .take(argThat((List<Offer> offers) ->
                        offers.size() == 1 && offers.get(0).document().slug().equals("disk-full")));
        assertThat(outcome.conflicts()).containsExactly("DSK-0001");
    }

    @Test
    void doesNotEvenReadAnArticleWhoseFilesAreAsTheyWere() {
        given(imports.hashesByKey()).willReturn(Map.of("DSK-0001", hashOf(Library.at(library))));

        ContentSync.Outcome outcome = sync.sync(Library.at(library));

        then(imports).should(never()).take(anyList());
        then(imports).should().archiveVanished(Set.of("DSK-0001"));
        assertThat(outcome.unchanged()).isEqualTo(1);
    }

    @Test
    void leavesOutAnArticleWithErrorsTellsWhyAndDoesNotTakeItForVanished() throws IOException {
        write("disk/disk-full/article.yaml", ExampleArticle.STRUCTURE.replace("risk: disruptive", "risk: none"));

        ContentSync.Outcome outcome = sync.sync(Library.at(library));

        then(imports).should(never()).take(anyList());
        then(imports).should().archiveVanished(Set.of("DSK-0001"));
        assertThat(outcome.problems()).singleElement().asString().startsWith("disk/disk-full/article.yaml:");
    }

    @Test
    void archivesNothingWhileAnArticleCannotBeReadAtAll() throws IOException {
        write("disk/disk-full/article.yaml", "key: [");

        sync.sync(Library.at(library));

        then(imports).should(never()).archiveVanished(any());
    }

    @Test
    void hashesTellApartFilesThatOnlyJoinToTheSameText() {
        String one = ArticleFiles.of(Map.of("a", "bc")).hash();
        String other = ArticleFiles.of(Map.of("ab", "c")).hash();

        assertThat(List.of(one, other)).doesNotHaveDuplicates().allMatch(hash -> hash.length() == 64);
    }
}
