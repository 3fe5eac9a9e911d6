package dev.culprit.editing;

import static dev.culprit.article.ArticleBuilder.anArticle;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willAnswer;
import static org.mockito.Mockito.mock;

import dev.culprit.article.ArticleArchived;
import dev.culprit.article.ArticleBuilder;
import dev.culprit.article.ArticleDocument;
import dev.culprit.article.ArticleDocument.Kind;
import dev.culprit.article.ArticleDocument.Sample;
import dev.culprit.article.ArticlePublished;
import dev.culprit.article.Articles;
import dev.culprit.article.Status;
import dev.culprit.article.StoredArticle;
import dev.culprit.content.BenignLogs;
import dev.culprit.diagnosis.Diagnoses;
import dev.culprit.diagnosis.UnmatchedPaste;
import dev.culprit.editing.WorkbenchReport.Caught;
import dev.culprit.editing.WorkbenchReport.Change;
import dev.culprit.editing.WorkbenchReport.Collision;
import dev.culprit.editing.WorkbenchReport.Fault;
import dev.culprit.editing.WorkbenchReport.Tested;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WorkbenchTests {

    private static final String LEASE = "subnet lease renewal was refused";

    private final Articles articles = mock();
    private final BenignLogs logs = mock();
    private final Diagnoses diagnoses = mock();
    private final Neighbours neighbours = new Neighbours(articles);
    private final Workbench workbench = new Workbench(neighbours, logs, diagnoses);

    @BeforeEach
    void recordNothing() {
        publish();
        given(logs.byPath()).willReturn(Map.of());
        given(diagnoses.unmatched(anyInt())).willReturn(List.of());
    }

    @Test
    void triesEachSampleAndSaysWhyItFails() {
        ArticleDocument article = article("no space left on {device:ident}")
                .recognisedBy(
                        article("no space left on {device:ident}").signatures(),
                        List.of(
                                sample("good.txt", true, "write: no space left on sda1"),
                                new Sample("value.txt", true, null, Map.of("device", "sdb"), "no space left on sda1"),
                                sample("other.txt", true, "no inodes left"),
                                sample("negative.txt", false, "no space left on paper")));

        WorkbenchReport report = test(article, null, null);

        assertThat(report.passes()).isFalse();
        assertThat(report.samples())
                .containsExactly(
                        new Tested("good.txt", true, List.of()),
                        new Tested(
                                "value.txt",
                                true,
                                List.of(new Fault("editing.bench.fault.other-value", "device", "sdb", "sda1"))),
                        new Tested(
                                "other.txt", true, List.of(new Fault("editing.bench.fault.not-matched", "", "", ""))),
                        new Tested(
                                "negative.txt",
                                false,
                                List.of(new Fault("editing.bench.fault.matched", "signature", "", ""))));
    }

    @Test
    void findsWhatItWouldTakeFromOthers() {
        publish(other("NET-0001", "lost-lease", sample("a.txt", true, LEASE), sample("b.txt", false, LEASE)));

        WorkbenchReport report = test(article("lease renewal was refused"), null, null);

        assertThat(report.undeclared())
                .containsExactly(new Collision(
                        "NET-0001", "lost-lease", "Other", List.of("a.txt"), List.of("signature"), false));
        assertThat(report.passes()).isFalse();
    }

    @Test
    void acceptsACollisionThatEitherSideDeclares() {
        publish(other("NET-0001", "lost-lease", sample("a.txt", true, LEASE)));

        WorkbenchReport report = test(sharing("lost-lease", article("lease renewal was refused")), null, null);

        assertThat(report.declared()).hasSize(1);
        assertThat(report.passes()).isTrue();
    }

    @Test
    void neverCollidesWithItself() {
        ArticleDocument article = article(LEASE);
        publish(article.recognisedBy(article.signatures(), List.of(sample("own.txt", true, LEASE))));

        assertThat(test(article, null, null).collisions()).isEmpty();
    }

    @Test
    void refusesHarmlessLogsUnlessTheArticleExplainsThem() {
        given(logs.byPath()).willReturn(Map.of("benign/start.log", LEASE));

        assertThat(test(article(LEASE), null, null).passes()).isFalse();
        ArticleDocument explaining =
                anArticle().withKind(Kind.BENIGN).withSignature(LEASE).build();
        assertThat(test(explaining, null, null).passes()).isTrue();
    }

    @Test
    void offersPastesThatNothingAnswered() {
        given(diagnoses.unmatched(anyInt()))
                .willReturn(
                        List.of(new UnmatchedPaste("ab12", "\nE0 " + LEASE + "\nmore"), new UnmatchedPaste("cd", "x")));

        assertThat(test(article(LEASE), null, null).unmatched())
                .containsExactly(new Caught("/d/ab12", "E0 " + LEASE, List.of("signature")));
    }

    @Test
    void tellsWhatReadersGainAndLose() {
        given(diagnoses.unmatched(anyInt()))
                .willReturn(
                        List.of(new UnmatchedPaste("ab12", LEASE), new UnmatchedPaste("cd34", "disk is read-only")));

        WorkbenchReport report = test(article(LEASE), article("disk is read-only"), null);

        assertThat(report.changes())
                .extracting(Change::gained, Change::name)
                .containsExactly(tuple(true, "/d/ab12"), tuple(false, "/d/cd34"));
        assertThat(test(article(LEASE), null, null).changes()).isEmpty();
    }

    @Test
    void marksWhatIsFoundInAPastedTextAndMasksItsSecrets() {
        WorkbenchReport report = test(
                article("lease of {node:ident} was refused"),
                null,
                "first\npassword=hunter2secret lease of web-1 was refused\nlast");

        MarkedPaste paste = requireNonNull(report.paste());
        assertThat(paste.found()).extracting(MarkedPaste.Found::lines).containsExactly(List.of(2));
        assertThat(paste.found().get(0).values()).containsExactly(Map.entry("node", "web-1"));
        assertThat(paste.rows().get(1).pieces())
                .contains(new MarkedPaste.Piece("lease of web-1 was refused", "signature"));
        assertThat(paste.rows().toString()).doesNotContain("hunter2secret");
    }

    @Test
    void leavesTheQuietPartsOfALongTextOut() {
        String quiet = "all is well\n".repeat(500);

        MarkedPaste paste = requireNonNull(
                test(article(LEASE), null, quiet + LEASE + "\n" + quiet).paste());

        assertThat(paste.rows()).hasSizeLessThan(20);
        assertThat(paste.rows())
                .filteredOn(MarkedPaste.Row::isHit)
                .extracting(MarkedPaste.Row::number)
                .containsExactly(501);
    }

    @Test
    void knowsASignatureThatFitsAnything() {
        assertThat(test(article("error: {what}"), null, null).fittingAnything()).hasSize(1);
        assertThat(test(article(LEASE), null, null).fittingAnything()).isEmpty();
    }

    @Test
    void knowsASignatureThatIsFoundEverywhere() {
        publish(IntStream.range(0, 20)
                .mapToObj(number -> other(
                        "NET-" + number,
                        "net-" + number,
                        sample("a.txt", true, "pod sandbox could not be made, " + number)))
                .toArray(ArticleDocument[]::new));

        assertThat(test(article("pod sandbox could not be made"), null, null).fittingAnything())
                .extracting(WorkbenchReport.Judged::everywhere)
                .containsExactly(20);
    }

    @Test
    void followsWhatIsPublishedAndArchived() {
        assertThat(test(article(LEASE), null, null).collisions()).isEmpty();
        ArticleDocument other = other("NET-0001", "lost-lease", sample("a.txt", true, LEASE));

        neighbours.on(new ArticlePublished(stored(other)));
        assertThat(test(article(LEASE), null, null).collisions()).hasSize(1);
        neighbours.on(new ArticleArchived("NET-0001"));
        assertThat(test(article(LEASE), null, null).collisions()).isEmpty();
    }

    private WorkbenchReport test(ArticleDocument article, @Nullable ArticleDocument published, @Nullable String paste) {
        return workbench.test(article, published, paste, Locale.ENGLISH);
    }

    private void publish(ArticleDocument... published) {
        willAnswer(call -> {
                    Consumer<StoredArticle> consumer = call.getArgument(0);
                    List.of(published).forEach(document -> consumer.accept(stored(document)));
                    return null;
                })
                .given(articles)
                .forEachPublished(any());
    }

    private static StoredArticle stored(ArticleDocument document) {
        return new StoredArticle(document, 1, Status.PUBLISHED, Instant.EPOCH, "ada");
    }

    private static ArticleDocument article(String template) {
        return anArticle().withSignature(template).build();
    }

    private static ArticleDocument sharing(String slug, ArticleDocument article) {
        return new ArticleDocument(
                article.key(),
                article.slug(),
                article.kind(),
                article.components(),
                article.appliesTo(),
                article.values(),
                article.signatures(),
                article.causes(),
                article.references(),
                article.related(),
                article.aliases(),
                List.of(slug),
                article.samples(),
                article.verifiedOn(),
                article.fixedIn(),
                article.texts());
    }

    private static ArticleDocument other(String key, String slug, Sample... samples) {
        ArticleDocument article = ArticleBuilder.anArticle()
                .withKey(key)
                .withSlug(slug)
                .withTitle("en", "Other")
                .build();
        return article.recognisedBy(article.signatures(), List.of(samples));
    }

    private static Sample sample(String file, boolean match, String text) {
        return new Sample(file, match, null, Map.of(), text);
    }
}
