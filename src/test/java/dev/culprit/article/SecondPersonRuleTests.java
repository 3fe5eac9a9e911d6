package dev.culprit.article;

import static dev.culprit.article.ArticleBuilder.anArticle;
import static org.assertj.core.api.Assertions.assertThat;

import dev.culprit.account.Actor;
import dev.culprit.account.Role;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SecondPersonRuleTests {

    private static final Actor AUTHOR = new Actor("ada", null, Role.REVIEWER);

    @Test
    void asksForASecondPersonUnlessTheSiteDoesNot() {
        assertThat(new SecondPersonRule(new PublishingSettings(true)).lets(AUTHOR, revision()))
                .isFalse();
        assertThat(new SecondPersonRule(new PublishingSettings(false)).lets(AUTHOR, revision()))
                .isTrue();
    }

    @Test
    void anAdministratorsTokenThatMayOnlyPublishIsAReviewer() {
        SecondPersonRule rule = new SecondPersonRule(new PublishingSettings(true));

        assertThat(rule.lets(new Actor("ada", "nightly", Role.REVIEWER), revision()))
                .isFalse();
        assertThat(rule.lets(new Actor("ada", "library", Role.ADMINISTRATOR), revision()))
                .isTrue();
        assertThat(rule.lets(new Actor("ada", null, null), revision())).isFalse();
    }

    private static SavedRevision revision() {
        ArticleDocument document = anArticle().build();
        return new SavedRevision(new Article(document.key()), document, Map.of(), "ada", "", Instant.EPOCH);
    }
}
