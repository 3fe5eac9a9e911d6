package dev.culprit.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Putting two texts together when somebody else saved first. */
class MergePageTests extends ArticlePagesTest {

    @Test
    void putsTwoTextsTogetherWhenSomebodyElseSavedFirst() {
        SortedMap<String, String> mine = edited("# First title", "# My title");
        mine.computeIfPresent("article.yaml", (name, yaml) -> yaml.replace("[kubelet]", "[kubelet, mine]"));
        save(1, edited("# First title", "# Their title"), "");

        MvcTestResult result = save(1, mine, "");

        assertThat(result)
                .hasStatusOk()
                .bodyText()
                .contains("Nothing is lost", "<ins>My</ins>", "<ins>Their</ins>", "Changed by both", "Changed by you");
        assertThat(title()).isEqualTo("Their title");
        assertThat(merge(mine, "choices[1]", "THEIRS")).hasRedirectedUrl("/admin/articles/" + key + "/edit?done=saved");
        assertThat(title()).isEqualTo("Their title");
        assertThat(latest().document().components()).containsExactly("kubelet", "mine");
    }

    @Test
    void takesOtherWordsForWhatBothChanged() {
        SortedMap<String, String> mine = edited("# First title", "# My title");
        save(1, edited("# First title", "# Their title"), "");

        MvcTestResult merged = merge(mine, "choices[0]", "EDITED", "edits[0]", "# Our title");

        assertThat(merged).hasRedirectedUrl("/admin/articles/" + key + "/edit?done=saved");
        assertThat(title()).isEqualTo("Our title");
    }

    @Test
    void asksAgainWhenSomebodyElseWasFirstAgain() {
        SortedMap<String, String> mine = edited("# First title", "# My title");
        save(1, edited("# First title", "# Their title"), "");
        save(2, edited("# Their title", "# Their second title"), "");

        assertThat(merge(mine, "choices[0]", "MINE"))
                .hasStatusOk()
                .bodyText()
                .contains("Nothing is lost", "<ins>second", "name=\"revision\" value=\"3\"");
    }

    private MvcTestResult merge(SortedMap<String, String> mine, String... namesAndValues) {
        List<String> all = new ArrayList<>(List.of("base", "1"));
        all.addAll(List.of(namesAndValues));
        return post("/admin/articles/" + key + "/merge", editor(), 2, mine, all.toArray(String[]::new));
    }
}
