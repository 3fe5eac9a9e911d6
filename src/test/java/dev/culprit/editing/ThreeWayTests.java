package dev.culprit.editing;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.culprit.article.ArticleBuilder;
import dev.culprit.content.ArticleFiles;
import dev.culprit.content.ArticleFormat;
import dev.culprit.editing.ThreeWay.Changed;
import dev.culprit.editing.ThreeWay.Choice;
import dev.culprit.editing.ThreeWay.Part;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ThreeWayTests {

    private static final ArticleFiles BASE = ArticleFormat.write(ArticleBuilder.everyConstruct());

    @Test
    void anArticleCutAndJoinedIsTheSame() {
        assertThat(ThreeWay.of(BASE, BASE, BASE).merged(Map.of(), Map.of())).isEqualTo(BASE);
    }

    @Test
    void takesWhatOnlyOneSideChanged() {
        ArticleFiles mine = changed(BASE, "en.md", "Use a larger disk.", "Use two disks.");
        ArticleFiles theirs = changed(BASE, "article.yaml", "minutes: 5", "minutes: 7");

        ThreeWay both = ThreeWay.of(BASE, mine, theirs);

        assertThat(both.undecided()).isZero();
        assertThat(both.parts())
                .extracting(Part::name, Part::changed)
                .containsExactly(tuple("causes logs-grew", Changed.THEIRS), tuple("## Prevention", Changed.MINE));
        assertThat(both.merged(Map.of(), Map.of()))
                .isEqualTo(changed(mine, "article.yaml", "minutes: 5", "minutes: 7"));
    }

    @Test
    void leavesWhatBothChangedToAPerson() {
        ArticleFiles mine = changed(BASE, "en.md", "# No inodes are left", "# Inodes are gone");
        ArticleFiles theirs = changed(BASE, "en.md", "# No inodes are left", "# Out of inodes");

        ThreeWay both = ThreeWay.of(BASE, mine, theirs);

        assertThat(both.undecided()).isEqualTo(1);
        assertThat(both.merged(Map.of(), Map.of())).isEqualTo(mine);
        assertThat(both.merged(Map.of(0, Choice.THEIRS), Map.of())).isEqualTo(theirs);
        assertThat(both.merged(Map.of(0, Choice.EDITED), Map.of(0, "# Both\n"))
                        .byName()
                        .get("en.md"))
                .startsWith("# Both\n\nNothing can be");
    }

    @Test
    void knowsTheSameChangeOnBothSides() {
        ArticleFiles same = changed(BASE, "en.md", "# No inodes are left", "# Inodes are gone");

        assertThat(ThreeWay.of(BASE, same, same).parts()).isEmpty();
        assertThat(ThreeWay.of(BASE, same, same).merged(Map.of(), Map.of())).isEqualTo(same);
    }

    @Test
    void keepsWhatEitherSideAddsAndDropsWhatOneRemoves() {
        ArticleFiles mine = with(BASE, "samples/new.txt", "mine\n");
        TreeMap<String, String> fewer = new TreeMap<>(BASE.byName());
        fewer.remove("de.md");
        ArticleFiles theirs = ArticleFiles.of(fewer);

        ArticleFiles merged = ThreeWay.of(BASE, mine, theirs).merged(Map.of(), Map.of());

        assertThat(merged.byName()).containsEntry("samples/new.txt", "mine\n").doesNotContainKey("de.md");
    }

    @Test
    void keepsAnOrderThatOneSideChanged() {
        String text = "# T\n\n## Cause: a\n\nA.\n\n## Cause: b\n\nB.\n";
        ArticleFiles base = ArticleFiles.of(Map.of("en.md", text));
        ArticleFiles moved = ArticleFiles.of(Map.of("en.md", "# T\n\n## Cause: b\n\nB.\n\n## Cause: a\n\nA.\n"));
        ArticleFiles reworded = ArticleFiles.of(Map.of("en.md", text.replace("B.", "Bee.")));

        assertThat(ThreeWay.of(base, moved, reworded).merged(Map.of(), Map.of()).byName())
                .containsEntry("en.md", "# T\n\n## Cause: b\n\nBee.\n\n## Cause: a\n\nA.\n");
        assertThat(ThreeWay.of(base, reworded, moved).merged(Map.of(), Map.of()).byName())
                .containsEntry("en.md", "# T\n\n## Cause: b\n\nBee.\n\n## Cause: a\n\nA.\n");
    }

    @Test
    void takesAHeadingInACommandForNone() {
        String text = "# T\n\n## Cause: a\n\n### Check\n\n```sh\n## not a heading\nls\n```\n";

        assertThat(ArticleParts.of("en.md", text).byName())
                .containsOnlyKeys("#", "## Cause: a", "## Cause: a ### Check");
    }

    private static ArticleFiles changed(ArticleFiles files, String file, String old, String better) {
        String text = requireNonNull(files.byName().get(file));
        assertThat(text).contains(old);
        return with(files, file, text.replace(old, better));
    }

    private static ArticleFiles with(ArticleFiles files, String file, String text) {
        TreeMap<String, String> changed = new TreeMap<>(files.byName());
        changed.put(file, text);
        return ArticleFiles.of(changed);
    }
}
