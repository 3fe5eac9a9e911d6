package dev.culprit.content;

import dev.culprit.article.ArticleDocument;
import dev.culprit.article.ArticleDocument.Applicability;
import dev.culprit.article.ArticleDocument.Cause;
import dev.culprit.article.ArticleDocument.Fix;
import dev.culprit.article.ArticleDocument.FixType;
import dev.culprit.article.ArticleDocument.Kind;
import dev.culprit.article.ArticleDocument.Reference;
import dev.culprit.article.ArticleDocument.Risk;
import dev.culprit.article.ArticleDocument.Sample;
import dev.culprit.article.ArticleDocument.Value;
import dev.culprit.matching.signature.PlaceholderType;
import java.io.StringReader;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** Reads {@code article.yaml}: all of an article that is not language. */
final class StructureReader {

    private final ProblemList problems = new ProblemList(ArticleFiles.STRUCTURE);
    private final SourceLines lines = new SourceLines();
    private final SignatureYaml signatures = new SignatureYaml(problems, lines);
    private final ArticleFiles files;

    StructureReader(ArticleFiles files) {
        this.files = files;
    }

    List<Problem> problems() {
        return problems.all();
    }

    SourceLines lines() {
        return lines;
    }

    Optional<ArticleDocument> read(SortedMap<String, ArticleDocument.Text> texts) {
        String source = files.byName().get(ArticleFiles.STRUCTURE);
        if (source == null) {
            problems.error(1, "the file is missing");
            return Optional.empty();
        }
        return compose(source, problems).map(node -> document(YamlMapping.of(node, problems), texts));
    }

    /** The tree of a YAML text, with limits on what it may unfold to; a mistake is reported at its line. */
    static Optional<Node> compose(String source, ProblemList problems) {
        LoaderOptions limits = new LoaderOptions();
        limits.setMaxAliasesForCollections(10);
        limits.setNestingDepthLimit(30);
        limits.setCodePointLimit(8 * 1024 * 1024);
        try {
            return Optional.ofNullable(new Yaml(limits).compose(new StringReader(source)));
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            problems.error(
                    line, "not valid YAML: " + e.getProblem(), "put text with : # { [ or quotes between single quotes");
        } catch (YAMLException e) {
            problems.error(1, "not valid YAML: " + e.getMessage());
        }
        return Optional.empty();
    }

    private ArticleDocument document(YamlMapping root, SortedMap<String, ArticleDocument.Text> texts) {
        root.names().forEach(name -> lines.note(name, root.line(name)));
        ArticleDocument document = new ArticleDocument(
                root.required("key"),
                root.required("slug"),
                root.choice("kind", Kind.class, Kind.PROBLEM),
                root.textList("components"),
                root.mappings("applies-to").stream().map(this::applicability).toList(),
                values(root.mapping("values")),
                signatures.read(root.mappings("signatures")),
                root.mappings("causes").stream().map(this::cause).toList(),
                root.mappings("references").stream().map(this::reference).toList(),
                root.textList("related"),
                root.textList("aliases"),
                root.textList("shares"),
                root.mappings("samples").stream().map(this::sample).toList(),
                date(root, "verified-on"),
                root.text("fixed-in"),
                texts);
        root.reportUnknownFields();
        return document;
    }

    private Applicability applicability(YamlMapping mapping) {
        Applicability applicability = new Applicability(mapping.required("component"), mapping.text("versions"));
        mapping.reportUnknownFields();
        return applicability;
    }

    private List<Value> values(YamlMapping mapping) {
        List<Value> values = new ArrayList<>();
        for (String name : mapping.names()) {
            YamlMapping value = mapping.mapping(name);
            lines.note("values/" + name, value.line());
            PlaceholderType type = value.choice("type", PlaceholderType.class, PlaceholderType.ANY);
            values.add(new Value(name, type, localised(value, "type")));
        }
        return values;
    }

    /** The fields that are not named here are locales. */
    private static Map<String, String> localised(YamlMapping mapping, String other) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String name : mapping.names()) {
            if (!name.equals(other)) {
                texts.put(name, mapping.textOr(name, ""));
            }
        }
        return texts;
    }

    private Cause cause(YamlMapping mapping) {
        String id = mapping.required("id");
        lines.note("causes/" + id, mapping.line());
        Cause cause = new Cause(
                id,
                signatures.read(mapping.mappings("evidence")),
                signatures.read(mapping.mappings("against")),
                mapping.mappings("fixes").stream().map(this::fix).toList());
        mapping.reportUnknownFields();
        return cause;
    }

    private Fix fix(YamlMapping mapping) {
        String id = mapping.required("id");
        lines.note("fixes/" + id, mapping.line());
        if (!mapping.has("risk")) {
            problems.error(mapping.line(), "fix '" + id + "' does not say its risk", "safe, disruptive or destructive");
        }
        Fix fix = new Fix(
                id,
                mapping.choice("type", FixType.class, FixType.PERMANENT),
                mapping.choice("risk", Risk.class, Risk.SAFE),
                mapping.integer("minutes"));
        mapping.reportUnknownFields();
        return fix;
    }

    private Reference reference(YamlMapping mapping) {
        lines.note("references/" + mapping.textOr("url", ""), mapping.line());
        return new Reference(mapping.required("url"), localised(mapping, "url"));
    }

    private Sample sample(YamlMapping mapping) {
        String file = mapping.required("file");
        lines.note("samples/" + file, mapping.line());
        Sample sample = new Sample(
                file,
                !Boolean.FALSE.equals(mapping.truth("match")),
                mapping.text("cause"),
                mapping.mapping("values").texts(),
                files.byName().get(ArticleFiles.SAMPLES + file));
        mapping.reportUnknownFields();
        if (sample.text() == null) {
            problems.error(mapping.line(), "there is no file samples/" + file);
        }
        return sample;
    }

    private @Nullable LocalDate date(YamlMapping mapping, String field) {
        String text = mapping.text(field);
        if (text == null) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            problems.error(mapping.line(field), "'" + field + "' must be a day such as 2026-11-21, not '" + text + "'");
            return null;
        }
    }
}
