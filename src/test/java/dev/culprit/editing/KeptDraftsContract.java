package dev.culprit.editing;

import static dev.culprit.editing.EditingTables.KEY;
import static dev.culprit.editing.EditingTables.OTHER_KEY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.culprit.content.ArticleFiles;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How unsaved texts are kept, on every database. */
abstract class KeptDraftsContract {

    private static final Instant NOW = Instant.parse("2026-11-21T17:00:00.123456Z");
    private static final int TABS = 4;

    private final DataSource database;
    private final KeptDrafts drafts;

    KeptDraftsContract(DataSource database) {
        this.database = database;
        this.drafts = new KeptDrafts(JdbcClient.create(database), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @BeforeEach
    void empty() {
        EditingTables.empty(database);
    }

    @Test
    void givesBackWhatWasKeptToTheLetter() {
        ArticleFiles files = ArticleFiles.of(
                Map.of("article.yaml", "key: X\n", "zh.md", "# 磁盘已满 \uD83D\uDCBE\n", "samples/a.txt", "\t\"\\x\"\r\n"));

        drafts.keep("eve", KEY, 7, files);

        assertThat(drafts.find("eve", KEY)).contains(new KeptDraft(7, files, NOW));
    }

    @Test
    void keepsALargeText() {
        ArticleFiles large = text("a line of a log\n".repeat(65_536));

        drafts.keep("eve", KEY, 1, large);

        assertThat(drafts.find("eve", KEY)).get().extracting(KeptDraft::files).isEqualTo(large);
    }

    @Test
    void keepsTheLatestOnly() {
        drafts.keep("eve", KEY, 1, text("first"));
        drafts.keep("eve", KEY, 2, text("second"));

        assertThat(drafts.find("eve", KEY)).contains(new KeptDraft(2, text("second"), NOW));
    }

    @Test
    void keepsAuthorsArticlesAndNewOnesApart() {
        drafts.keep("eve", KEY, 1, text("eve's"));
        drafts.keep("bob", KEY, 1, text("bob's"));
        drafts.keep("eve", OTHER_KEY, 1, text("other"));
        drafts.keep("eve", null, 0, text("new"));

        drafts.discard("eve", KEY);

        assertThat(drafts.find("eve", KEY)).isEmpty();
        assertThat(drafts.find("bob", KEY)).get().extracting(KeptDraft::files).isEqualTo(text("bob's"));
        assertThat(drafts.find("eve", OTHER_KEY)).isPresent();
        assertThat(drafts.find("eve", null)).get().extracting(KeptDraft::files).isEqualTo(text("new"));
    }

    @Test
    void discardingNothingIsNothing() {
        drafts.discard("eve", KEY);
        drafts.discard("eve", null);

        assertThat(drafts.find("eve", null)).isEmpty();
    }

    @RepeatedTest(5)
    void oneOfSeveralTabsIsKeptWhole() throws Exception {
        ExecutorService tabs = Executors.newFixedThreadPool(TABS);
        CyclicBarrier start = new CyclicBarrier(TABS);
        List<Future<?>> running = new ArrayList<>();
        for (int tab = 0; tab < TABS; tab++) {
            ArticleFiles mine = text("tab " + tab);
            running.add(tabs.submit(() -> {
                start.await();
                drafts.keep("eve", KEY, 1, mine);
                return mine;
            }));
        }
        tabs.shutdown();

        List<Object> sent = new ArrayList<>();
        for (Future<?> one : running) {
            sent.add(one.get(1, TimeUnit.MINUTES));
        }

        assertThat(drafts.find("eve", KEY)).get().extracting(KeptDraft::files).isIn(sent);
    }

    private static ArticleFiles text(String words) {
        return ArticleFiles.of(Map.of("en.md", words));
    }
}
