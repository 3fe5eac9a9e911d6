package dev.culprit.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.culprit.diagnosis.Diagnosis.ArticleLink;
import dev.culprit.diagnosis.Diagnosis.Match;
import dev.culprit.matching.Tier;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CardProseTests {

    private static final Match MATCH = new Match(
            0.9,
            Tier.LIKELY,
            new ArticleLink("DSK-0001", "disk-full", "The disk is full", "/articles/disk-full", "en", ""),
            List.of(new Cause("logs-grew", "Many `logs`", 0.9, "", null, List.of())),
            List.of(),
            List.of(),
            List.of("inode-full", "no-logs"),
            Map.of("logs-grew", "Many `logs`", "no-logs", "No logs"));

    private final CardProse prose = new CardProse(2, MATCH);

    @Test
    void leadsToACauseOnTheCard() {
        assertThat(prose.inline("see `logs-grew`.").markup())
                .isEqualTo("see <a href=\"#problem-2-logs-grew\">Many <code>logs</code></a>.");
    }

    @Test
    void leadsToTheArticleForACauseThatTheCardLeavesOut() {
        assertThat(prose.inline("see `no-logs`.").markup())
                .isEqualTo("see <a href=\"/articles/disk-full#no-logs\">No logs</a>.");
    }

    @Test
    void leadsToARelatedArticleByItsName() {
        assertThat(prose.inline("see `inode-full`, not `other`.").markup())
                .isEqualTo("see <a href=\"/articles/inode-full\"><code>inode-full</code></a>, not <code>other</code>.");
    }

    @Test
    void titlesLeadNowhere() {
        assertThat(prose.heading("After `logs-grew`").markup()).isEqualTo("After <code>logs-grew</code>");
    }
}
