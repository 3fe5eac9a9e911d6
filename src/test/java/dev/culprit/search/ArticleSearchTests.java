package dev.culprit.search;

import static dev.culprit.article.ArticleBuilder.anArticle;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.culprit.article.ArticleBuilder;
import dev.culprit.article.ArticleDocument;
import dev.culprit.article.ArticleDocument.Kind;
import dev.culprit.search.ArticleSearch.Ranked;
import dev.culprit.search.SearchResult.Found;
import dev.culprit.search.SearchResult.Piece;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@DataJpaTest(properties = "spring.jpa.properties.hibernate.search.backend.directory.type=local-heap")
@ContextConfiguration(classes = SearchContext.class)
@Transactional(propagation = Propagation.NOT_SUPPORTED) // the index takes what is committed
class ArticleSearchTests {

    private static final ArticleDocument DISK = anArticle()
            .withKey("DSK-0001")
            .withSlug("disk-full")
            .withTitle("en", "Pods are evicted: the disk is full")
            .withTitle("zh", "磁盘已满，Pod 被驱逐")
            .withSignature("write {file:path}: no space left on device")
            .withComponents("kubelet")
            .withAliases("no-space")
            .build();
    private static final ArticleDocument SUBNET = anArticle()
            .withKey("FLN-0001")
            .withSlug("flannel-subnet-env-missing")
            .withTitle("en", "Pods cannot start: the subnet file of flannel is missing")
            .withTitle("zh", "Pod 无法启动：缺少子网文件")
            .withSignature("open {file:path}/subnet.env: no such file or directory")
            .withComponents("flannel", "kubelet")
            .build();
    private static final ArticleDocument HARMLESS = anArticle()
            .withKey("DSK-0003")
            .withSlug("smart-self-test")
            .withKind(Kind.BENIGN)
            .withTitle("en", "A self test of the drive was logged")
            .withSignature("SMART usage attribute changed")
            .withComponents("smartd")
            .build();

    private final ArticleIndex index;
    private final ArticleSearch search;

    @Autowired
    ArticleSearchTests(ArticleIndex index, ArticleSearch search) {
        this.index = index;
        this.search = search;
    }

    @BeforeEach
    void fill() {
        index.clear();
        index.put(List.of(DISK, SUBNET, HARMLESS, ArticleBuilder.everyConstruct()));
    }

    private List<String> keysFor(String text) {
        return keysOf(SearchRequest.first(text, 10));
    }

    private List<String> keysOf(SearchRequest request) {
        return search.search(request, Locale.ENGLISH).found().stream()
                .map(Found::key)
                .toList();
    }

    @Test
    void findsByWordsOfTheTitleInAnyForm() {
        assertThat(keysFor("evicting pod")).first().isEqualTo("DSK-0001");
    }

    @Test
    void findsChineseByPartsOfAPhrase() {
        assertThat(keysFor("子网文件")).containsExactly("FLN-0001");
        assertThat(keysFor("磁盘")).containsExactly("DSK-0001");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "open /run/flannel/subnet.env: no such file or directory",
                "Warning FailedCreatePodSandBox \"open /run/flannel/subnet.env: no such file or directory\"",
                "subnet.env",
                "SUBNET.ENV,",
                "flannel-subnet-env-missing",
                "FLN-0001",
                "fln-0001"
            })
    void findsByErrorTextAndByName(String text) {
        assertThat(keysFor(text)).first().isEqualTo("FLN-0001");
    }

    @Test
    void findsByAnAlias() {
        assertThat(keysFor("no-space")).first().isEqualTo("DSK-0001");
    }

    @Test
    void findsNothingForWordsThatNoArticleHolds() {
        assertThat(keysFor("zyxwvut")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\u0000",
                "*",
                "?",
                "\"",
                "AND OR NOT",
                "title:(",
                "a~b^c",
                "[1 TO 2]",
                "\\",
                "/.*/",
                "+-&&||!(){}[]^\"~*?:\\/",
                "\uD800",
                "\uE000x\uE001",
                "😀😀",
                "{{{{",
                "%s%n",
                "a\tb\nc\u2028d"
            })
    void takesNothingForSyntax(String text) {
        assertThatCode(() -> keysFor(text)).doesNotThrowAnyException();
        assertThatCode(() -> search.rank(text, 10)).doesNotThrowAnyException();
        assertThatCode(() -> search.suggest(text, 10)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "x ", "磁", "a.b-c/", "word1 word2 "})
    void takesTextOfAnyLength(String piece) {
        String text = piece.repeat(200_000);

        assertThatCode(() -> keysFor(text)).doesNotThrowAnyException();
        assertThatCode(() -> search.rank(text, 10)).doesNotThrowAnyException();
        assertThatCode(() -> search.suggest(text, 10)).doesNotThrowAnyException();
    }

    @Test
    void takesManyDifferentWords() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 5_000; i++) {
            text.append("w")
                    .append(Integer.toString(i, 36))
                    .append("/x")
                    .append(i)
                    .append(' ');
        }

        assertThatCode(() -> keysFor(text.toString())).doesNotThrowAnyException();
        assertThatCode(() -> search.rank(text.toString(), 10)).doesNotThrowAnyException();
    }

    @Test
    void listsEverythingByKeyWhenNoWordsAreGiven() {
        assertThat(keysFor("")).containsExactly("DSK-0001", "DSK-0002", "DSK-0003", "FLN-0001");
    }

    @Test
    void narrowsByAreaComponentAndKind() {
        SearchRequest ofArea = new SearchRequest("", "FLN", null, null, 0, 10);
        SearchRequest ofComponent = new SearchRequest("", null, "Kubelet", null, 0, 10);
        SearchRequest ofKind = new SearchRequest("", null, null, Kind.BENIGN, 0, 10);

        assertThat(keysOf(ofArea)).containsExactly("FLN-0001");
        assertThat(keysOf(ofComponent)).containsExactly("DSK-0001", "DSK-0002", "FLN-0001");
        assertThat(keysOf(ofKind)).containsExactly("DSK-0003");
    }

    @Test
    void countsComponentsOfWhatWasFound() {
        Map<String, Long> components = search.countComponents(SearchRequest.first("", 10));

        assertThat(components)
                .containsEntry("kubelet", 3L)
                .containsEntry("flannel", 1L)
                .containsEntry("smartd", 1L);
        assertThat(components.keySet()).first().isEqualTo("kubelet");
    }

    @Test
    void goesThroughPages() {
        SearchResult second = search.search(new SearchRequest("", null, null, null, 1, 3), Locale.ENGLISH);

        assertThat(second.total()).isEqualTo(4);
        assertThat(second.found()).extracting(Found::key).containsExactly("FLN-0001");
    }

    @Test
    void showsWhereTheWordsStand() {
        List<Piece> excerpt = search.search(SearchRequest.first("somebody writes", 10), Locale.ENGLISH)
                .found()
                .get(0)
                .excerpt();

        assertThat(excerpt).contains(new Piece("Somebody", true));
        assertThat(excerpt)
                .extracting(Piece::text)
                .allSatisfy(text -> assertThat(text).doesNotContain("\uE000", "\uE001"));
    }

    @Test
    void showsThemInTheLanguageOfTheReaderWhereTheyStandThere() {
        index.put(List.of(anArticle()
                .withKey("DSK-0004")
                .withSlug("inodes-used-up")
                .withSummary(
                        "en", "No inodes are left", "The fsnotify watcher of the kubelet stops. The kubelet says so.")
                .withSummary("zh", "inode 已用完", "kubelet 的 fsnotify 监视会停止。")
                .build()));

        assertThat(excerpt("fsnotify", Locale.CHINESE)).isEqualTo("kubelet 的 fsnotify 监视会停止。");
        assertThat(excerpt("fsnotify", Locale.ENGLISH)).isEqualTo("The fsnotify watcher of the kubelet stops.");
        assertThat(excerpt("watcher", Locale.CHINESE)).isEqualTo("The fsnotify watcher of the kubelet stops.");
    }

    @Test
    void showsASentenceWithoutTheTitleBeforeIt() {
        assertThat(excerpt("somebody writes", Locale.ENGLISH)).isEqualTo("Somebody writes them.");
    }

    private String excerpt(String text, Locale locale) {
        return search.search(SearchRequest.first(text, 1), locale).found().get(0).excerpt().stream()
                .map(Piece::text)
                .collect(Collectors.joining())
                .strip();
    }

    @Test
    void ranksForTheMatcherByAnyOfTheWords() {
        List<Ranked> ranked = search.rank("edge-2 kubelet open subnet.env flannel unrelated", 10);

        assertThat(ranked).first().extracting(Ranked::key).isEqualTo("FLN-0001");
        assertThat(ranked).isSortedAccordingTo((a, b) -> Double.compare(b.score(), a.score()));
    }

    @Test
    void suggestsForWordsThatAreOnlyBegun() {
        assertThat(search.suggest("subnet fi", 5)).first().isEqualTo("FLN-0001");
        assertThat(search.suggest("evic", 5)).containsExactly("DSK-0001");
    }

    @Test
    void takesOutWhatIsArchivedAndRenewsWhatIsRevised() {
        index.remove("DSK-0003");
        index.put(List.of(anArticle()
                .withKey("FLN-0001")
                .withSlug("renamed")
                .withTitle("en", "Quite another matter")
                .build()));

        assertThat(keysFor("")).containsExactly("DSK-0001", "DSK-0002", "FLN-0001");
        assertThat(keysFor("quite another matter")).containsExactly("FLN-0001");
        assertThat(keysFor("flannel")).isEmpty();
    }
}
