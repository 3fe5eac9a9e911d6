package dev.culprit.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What was written and not saved, kept for its author. */
class UnsavedTextTests extends ArticlePagesTest {

    @Autowired
    KeptDrafts drafts;

    @Test
    void bringsBackWhatItsAuthorDidNotSave() {
        post("/admin/articles/" + key + "/try", editor(), 1, edited("# First title", "# Unsaved title"));

        assertThat(site.get().uri("/admin/articles/" + key + "/edit").with(editor()))
                .bodyText()
                .contains("# Unsaved title", "did not save");
        assertThat(site.get().uri("/admin/articles/" + key + "/edit").with(reviewer()))
                .bodyText()
                .contains("# First title")
                .doesNotContain("# Unsaved title");
        assertThat(title()).isEqualTo("First title");
    }

    @Test
    void forgetsWhatWasKeptWhenItIsSavedOrDiscarded() {
        SortedMap<String, String> changed = edited("# First title", "# Second title");
        post("/admin/articles/" + key + "/try", editor(), 1, changed);
        save(1, changed, "");
        assertThat(drafts.find("eve", key)).isEmpty();

        post("/admin/articles/" + key + "/try", editor(), 2, edited("# Second title", "# Third title"));
        assertThat(drafts.find("eve", key)).isPresent();
        assertThat(site.post()
                        .uri("/admin/articles/" + key + "/discard")
                        .with(csrf())
                        .with(editor()))
                .hasRedirectedUrl("/admin/articles/" + key + "/edit?done=discarded");
        assertThat(drafts.find("eve", key)).isEmpty();
    }

    @Test
    void saysThatSomebodyElseSavedSinceATextWasKept() {
        post("/admin/articles/" + key + "/try", editor(), 1, edited("# First title", "# Unsaved title"));
        send(reviewer(), 1, edited("# First title", "# Their title"));

        assertThat(site.get().uri("/admin/articles/" + key + "/edit").with(editor()))
                .bodyText()
                .contains("# Unsaved title", "Somebody else has saved since", "name=\"revision\" value=\"1\"");
    }
}
