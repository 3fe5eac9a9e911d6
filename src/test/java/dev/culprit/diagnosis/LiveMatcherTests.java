package dev.culprit.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.culprit.article.ArticleBuilder;
import dev.culprit.matching.KnownIssue;
import dev.culprit.matching.Match;
import dev.culprit.matching.Tier;
import dev.culprit.paste.Paste;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class LiveMatcherTests {

    private final Deque<Runnable> background = new ArrayDeque<>();
    private final LiveMatcher matcher =
            new LiveMatcher(List.of(issue("DSK-0001", "the first disk is full of crumbs")), background::add);

    @Test
    void knowsWhatWasPublishedFromTheStart() {
        assertThat(keys("the first disk is full of crumbs")).containsExactly("DSK-0001");
    }

    @Test
    void knowsWhatIsPublishedLater() {
        matcher.publish(issue("DSK-0002", "the second disk is full of crumbs"));

        assertThat(keys("the second disk is full of crumbs")).containsExactly("DSK-0002");
    }

    @Test
    void knowsANewTextInPlaceOfTheOld() {
        matcher.publish(issue("DSK-0001", "a turntable has gone for a walk"));

        assertThat(keys("a turntable has gone for a walk")).containsExactly("DSK-0001");
        assertThat(keys("the first disk is full of crumbs")).isEmpty();
    }

    @Test
    void forgetsWhatIsArchived() {
        matcher.archive("DSK-0001");

        assertThat(keys("the first disk is full of crumbs")).isEmpty();
    }

    @Test
    void losesNoChangeThatComesWhileTheIndexIsMadeAnew() {
        publishMany();
        assertThat(background).hasSize(1);
        matcher.publish(issue("DSK-9001", "the meanwhile disk is full of crumbs"));
        matcher.archive("DSK-0001");
        matcher.publish(issue("DSK-0107", "disk one hundred and seven has got a new text"));

        background.remove().run();

        assertThat(keys("the meanwhile disk is full of crumbs")).containsExactly("DSK-9001");
        assertThat(keys("the first disk is full of crumbs")).isEmpty();
        assertThat(keys("disk one hundred and seven has got a new text")).containsExactly("DSK-0107");
        assertThat(keys("disk number 0150 is full of crumbs")).containsExactly("DSK-0150");
    }

    @Test
    void makesTheIndexAnewAgainWhenManyMoreHaveGathered() {
        publishMany();
        background.remove().run();

        publishMany();

        assertThat(background).hasSize(1);
    }

    private void publishMany() {
        for (int i = 100; i <= 300; i++) {
            matcher.publish(issue("DSK-0" + i, "disk number 0" + i + " is full of crumbs"));
        }
    }

    /** Of the issues whose signature the paste shows; their words may fit others. */
    private List<String> keys(String paste) {
        return matcher.current().match(Paste.of(paste)).matches().stream()
                .filter(match -> match.tier() != Tier.POSSIBLE)
                .map(Match::key)
                .toList();
    }

    private static KnownIssue issue(String key, String signature) {
        return ArticleBuilder.anArticle()
                .withKey(key)
                .withSlug(key.toLowerCase(Locale.ROOT))
                .withSignature(signature)
                .build()
                .toKnownIssue();
    }
}
