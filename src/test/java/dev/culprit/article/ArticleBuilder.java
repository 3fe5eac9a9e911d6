package dev.culprit.article;

import dev.culprit.article.ArticleDocument.Applicability;
import dev.culprit.article.ArticleDocument.Block;
import dev.culprit.article.ArticleDocument.Cause;
import dev.culprit.article.ArticleDocument.CauseText;
import dev.culprit.article.ArticleDocument.Check;
import dev.culprit.article.ArticleDocument.Fix;
import dev.culprit.article.ArticleDocument.FixText;
import dev.culprit.article.ArticleDocument.FixType;
import dev.culprit.article.ArticleDocument.Kind;
import dev.culprit.article.ArticleDocument.Reference;
import dev.culprit.article.ArticleDocument.Risk;
import dev.culprit.article.ArticleDocument.Sample;
import dev.culprit.article.ArticleDocument.Step;
import dev.culprit.article.ArticleDocument.Text;
import dev.culprit.article.ArticleDocument.Value;
import dev.culprit.article.ArticleDocument.Verification;
import dev.culprit.matching.signature.ConfigCondition;
import dev.culprit.matching.signature.NamedSignature;
import dev.culprit.matching.signature.PlaceholderType;
import dev.culprit.matching.signature.Signature;
import dev.culprit.paste.ConfigFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Makes articles for tests: sound by default, naming only what matters. */
public final class ArticleBuilder {

    private String key = "DSK-0001";
    private String slug = "disk-full";
    private Kind kind = Kind.PROBLEM;
    private List<String> components = List.of("kubelet");
    private List<NamedSignature> signatures =
            List.of(new NamedSignature("no-space", new Signature.Text("no space left on device")));
    private final List<Cause> causes = new ArrayList<>();
    private List<String> aliases = List.of();
    private final SortedMap<String, Text> texts = new TreeMap<>(ArticleDocument.LOCALE_ORDER);

    private ArticleBuilder() {}

    public static ArticleBuilder anArticle() {
        return new ArticleBuilder().withTitle("en", "The disk is full");
    }

    public ArticleBuilder withKey(String wanted) {
        key = wanted;
        return this;
    }

    public ArticleBuilder withSlug(String wanted) {
        slug = wanted;
        return this;
    }

    public ArticleBuilder withKind(Kind wanted) {
        kind = wanted;
        return this;
    }

    public ArticleBuilder withComponents(String... wanted) {
        components = List.of(wanted);
        return this;
    }

    /** The only signature, a template. */
    public ArticleBuilder withSignature(String template) {
        signatures = List.of(new NamedSignature("signature", new Signature.Text(template)));
        return this;
    }

    public ArticleBuilder withAliases(String... wanted) {
        aliases = List.of(wanted);
        return this;
    }

    public ArticleBuilder withTitle(String locale, String title) {
        return withSummary(locale, title, "What happens.");
    }

    public ArticleBuilder withSummary(String locale, String title, String summary) {
        texts.put(locale, new Text(title, summary, List.of("It stops."), List.of(), null));
        return this;
    }

    public ArticleDocument build() {
        return new ArticleDocument(
                key,
                slug,
                kind,
                components,
                List.of(),
                List.of(),
                signatures,
                causes,
                List.of(),
                List.of(),
                aliases,
                List.of(),
                List.of(),
                null,
                null,
                texts);
    }

    /** An article that uses every construct there is, and leaves out what may be left out somewhere. */
    public static ArticleDocument everyConstruct() {
        return new ArticleDocument(
                "DSK-0002",
                "inodes-used-up",
                Kind.PROBLEM,
                List.of("kubelet", "containerd"),
                List.of(new Applicability("kubelet", ">=1.20 <1.31"), new Applicability("containerd", null)),
                List.of(new Value("node", PlaceholderType.IDENT, ordered("zh", "节点", "en", "the node"))),
                List.of(
                        named("template", new Signature.Text("write {file:path}: no space left on device")),
                        named("pattern", new Signature.Regex("it's (full|\"empty\")\\s+")),
                        named("combined", combined())),
                List.of(
                        new Cause(
                                "logs-grew",
                                List.of(named("rotation-off", config(new ConfigCondition.Missing()))),
                                List.of(named("rotated", config(new ConfigCondition.Matches("^[0-9]+Mi$")))),
                                List.of(
                                        new Fix("rotate", FixType.PERMANENT, Risk.DISRUPTIVE, 5),
                                        new Fix("delete", FixType.WORKAROUND, Risk.DESTRUCTIVE, null))),
                        new Cause("bare", List.of(), List.of(), List.of())),
                List.of(new Reference("https://example.org/a?b=c", ordered("en", "where it says so"))),
                List.of("disk-full"),
                List.of("no-inodes", "inode-full"),
                List.of("disk-slow"),
                List.of(
                        new Sample("a.txt", true, "logs-grew", ordered("file", "/var/log/x", "a", ""), "one\n\ttwo\n"),
                        new Sample("missing.txt", false, null, Map.of(), null)),
                LocalDate.of(2026, 11, 21),
                "1.31",
                new TreeMap<>(Map.of("en", english(), "zh", chinese(), "de", bare())));
    }

    private static Signature combined() {
        return new Signature.All(
                List.of(
                        new Signature.Any(
                                List.of(
                                        config(new ConfigCondition.Exists()),
                                        config(new ConfigCondition.Empty()),
                                        config(new ConfigCondition.Equals("0"))),
                                null),
                        new Signature.None(List.of(new Signature.Text("harmless")), null)),
                3);
    }

    private static Signature config(ConfigCondition condition) {
        return new Signature.Config(ConfigFormat.YAML, "$['log'].maxSize", condition);
    }

    private static NamedSignature named(String id, Signature signature) {
        return new NamedSignature(id, signature);
    }

    private static Text english() {
        return new Text(
                "No inodes are left",
                "Nothing can be *created*.\n\nEven with space left.",
                List.of("`df -i` shows 100%", "Pods stay in `ContainerCreating`"),
                List.of(
                        new CauseText(
                                "logs-grew",
                                "Many small logs",
                                "Somebody writes them.",
                                new Check(
                                        List.of(new Block.Command("df -i\nls {node}"), new Block.Prose("and look")),
                                        "100%",
                                        null),
                                List.of(
                                        new FixText(
                                                "rotate",
                                                "Rotate them",
                                                List.of(new Block.Prose("Mind the way back.")),
                                                List.of(
                                                        new Step(List.of(
                                                                new Block.Prose("On the node:"),
                                                                new Block.Literal("yaml", "a: {b: 1}\n"))),
                                                        new Step(List.of(new Block.Command("systemctl restart x")))),
                                                new Verification(List.of(new Block.Command("df -i")), "below 50%")),
                                        new FixText("delete", "Delete them", List.of(), List.of(), null))),
                        new CauseText("bare", "No idea", "Nobody knows. Or it is `logs-grew`.", null, List.of())),
                "Use a larger disk.");
    }

    private static Text chinese() {
        return new Text(
                "索引节点用尽",
                "无法创建任何文件。",
                List.of(),
                List.of(new CauseText("logs-grew", "小日志太多", "有人在写。", new Check(List.of(), null, null), List.of())),
                null);
    }

    private static Text bare() {
        return new Text("Keine Inodes", "", List.of(), List.of(), null);
    }

    private static Map<String, String> ordered(String... namesAndTexts) {
        Map<String, String> ordered = new LinkedHashMap<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            ordered.put(namesAndTexts[i], namesAndTexts[i + 1]);
        }
        return ordered;
    }
}
