package dev.culprit.editing;

import dev.culprit.article.ArticleDocument;
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
import dev.culprit.content.Problem;
import dev.culprit.content.ProseText;
import dev.culprit.content.SignatureText;
import dev.culprit.matching.signature.ConfigCondition;
import dev.culprit.matching.signature.NamedSignature;
import dev.culprit.matching.signature.PlaceholderType;
import dev.culprit.matching.signature.Signature;
import dev.culprit.paste.ConfigFormat;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes an article of the fields of a form; a field that is empty is not there. */
final class RecordReader {

    private static final String STRUCTURE = "article.yaml";

    private final FieldTree fields;
    private final Map<String, String> base;
    private final List<Problem> problems = new ArrayList<>();

    private RecordReader(FieldTree fields, Map<String, String> base) {
        this.fields = fields;
        this.base = base;
    }

    /** The article and what could not be understood. */
    record Result(ArticleDocument article, List<Problem> problems) {}

    /** @param base the files that the form was made from: samples that a browser would change are in no field */
    static Result read(FieldTree fields, Map<String, String> base) {
        RecordReader reader = new RecordReader(fields, base);
        return new Result(reader.article(), List.copyOf(reader.problems));
    }

    private ArticleDocument article() {
        return new ArticleDocument(
                line("key"),
                line("slug"),
                choice("kind", Kind.class, Kind.PROBLEM),
                words("components"),
                list("applies-to", path -> new Applicability(line(path + "component"), optional(path + "versions"))),
                list(
                        "values",
                        path -> new Value(
                                line(path + "name"),
                                choice(path + "type", PlaceholderType.class, PlaceholderType.ANY),
                                descriptions(path))),
                signatures("signatures"),
                list("causes", this::cause),
                list("references", path -> new Reference(line(path + "url"), descriptions(path))),
                words("related"),
                words("aliases"),
                words("shares"),
                list("samples", this::sample),
                day(),
                optional("fixed-in"),
                texts());
    }

    private Map<String, String> descriptions(String path) {
        Map<String, String> descriptions = new LinkedHashMap<>();
        Set<String> locales = new LinkedHashSet<>(words(path + "locales"));
        locales.addAll(locales());
        for (String locale : locales) {
            String description = line(path + "description." + locale);
            if (!description.isEmpty()) {
                descriptions.put(locale, description);
            }
        }
        return descriptions;
    }

    private Sample sample(String path) {
        Map<String, String> values = new LinkedHashMap<>();
        fields.get(path + "values").lines().filter(line -> !line.isBlank()).forEach(line -> {
            int equals = line.indexOf('=');
            if (equals < 0) {
                problem("the sample '" + line(path + "file") + "' has a value without =: " + line, "name = value");
            } else {
                values.put(
                        line.substring(0, equals).strip(),
                        line.substring(equals + 1).strip());
            }
        });
        String file = line(path + "file");
        @Nullable String text = fields.values().getOrDefault(path + "text", base.get("samples/" + file));
        return new Sample(
                file,
                !"false".equals(fields.get(path + "match")),
                optional(path + "cause"),
                values,
                text == null || text.isEmpty() ? null : text);
    }

    private List<NamedSignature> signatures(String list) {
        return fields.items(list).stream()
                .flatMap(position -> signature(list + "." + position + ".").stream())
                .toList();
    }

    private Optional<NamedSignature> signature(String path) {
        String id = line(path + "id");
        return switch (fields.get(path + "as")) {
            case "regex" -> Optional.of(new NamedSignature(id, new Signature.Regex(fields.get(path + "pattern"))));
            case "config" -> Optional.of(new NamedSignature(id, config(path)));
            case "combination" -> combination(id, fields.get(path + "definition"));
            default -> Optional.of(new NamedSignature(id, new Signature.Text(fields.get(path + "pattern"))));
        };
    }

    private Signature config(String path) {
        String value = fields.get(path + "value");
        ConfigCondition condition = switch (fields.get(path + "condition")) {
            case "missing" -> new ConfigCondition.Missing();
            case "empty" -> new ConfigCondition.Empty();
            case "equals" -> new ConfigCondition.Equals(value);
            case "matches" -> new ConfigCondition.Matches(value);
            default -> new ConfigCondition.Exists();
        };
        return new Signature.Config(
                choice(path + "format", ConfigFormat.class, ConfigFormat.JSON), line(path + "path"), condition);
    }

    private Optional<NamedSignature> combination(String id, String definition) {
        SignatureText read = SignatureText.read(definition);
        if (!read.problems().isEmpty() || read.signatures().size() != 1) {
            String message = read.problems().isEmpty()
                    ? "has to define one signature"
                    : read.problems().get(0).message();
            problem("the combination '" + id + "' " + message, "write it as in article.yaml");
            return Optional.empty();
        }
        return Optional.of(new NamedSignature(id, read.signatures().get(0).signature()));
    }

    private Cause cause(String path) {
        return new Cause(
                line(path + "id"),
                signatures(path + "evidence"),
                signatures(path + "against"),
                list(
                        path + "fixes",
                        place -> new Fix(
                                line(place + "id"),
                                choice(place + "type", FixType.class, FixType.PERMANENT),
                                choice(place + "risk", Risk.class, Risk.SAFE),
                                minutes(place + "minutes"))));
    }

    private @Nullable Integer minutes(String path) {
        String minutes = line(path);
        if (!minutes.isEmpty() && !minutes.matches("\\d{1,6}")) {
            problem("minutes are a number, not '" + minutes + "'", "leave it empty when nobody knows");
        }
        return minutes.matches("\\d{1,6}") ? Integer.valueOf(minutes) : null;
    }

    private SortedMap<String, Text> texts() {
        SortedMap<String, Text> texts = new TreeMap<>(ArticleDocument.LOCALE_ORDER);
        for (String locale : locales()) {
            Text text = text(locale);
            boolean silent = Stream.of(text.title(), text.summary(), Objects.requireNonNullElse(text.prevention(), ""))
                            .allMatch(String::isEmpty)
                    && text.symptoms().isEmpty()
                    && text.causes().isEmpty();
            if (!silent) {
                texts.put(locale, text);
            }
        }
        return texts;
    }

    /** The languages of the form: its own, and English and Chinese, which it always offers. */
    private Set<String> locales() {
        Set<String> locales = new LinkedHashSet<>(List.of("en", "zh"));
        words("locales").stream()
                .filter(locale -> locale.matches("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*"))
                .forEach(locales::add);
        return locales;
    }

    private Text text(String locale) {
        return new Text(
                line("title." + locale),
                prose("summary." + locale),
                ProseText.readList(fields.get("symptoms." + locale)),
                fields.items("causes").stream()
                        .flatMap(position -> causeText("causes." + position + ".", locale).stream())
                        .toList(),
                optionalProse("prevention." + locale));
    }

    private Optional<CauseText> causeText(String path, String locale) {
        List<Block> look = ProseText.readBlocks(fields.get(path + "look." + locale));
        @Nullable String expect = optionalProse(path + "expect." + locale);
        @Nullable String otherwise = optionalProse(path + "otherwise." + locale);
        boolean checked = !look.isEmpty() || expect != null || otherwise != null;
        CauseText text = new CauseText(
                line(path + "id"),
                line(path + "title." + locale),
                prose(path + "explanation." + locale),
                checked ? new Check(look, expect, otherwise) : null,
                fields.items(path + "fixes").stream()
                        .flatMap(position -> fixText(path + "fixes." + position + ".", locale).stream())
                        .toList());
        boolean silent = text.title().isEmpty()
                && text.explanation().isEmpty()
                && !checked
                && text.fixes().isEmpty();
        return silent ? Optional.empty() : Optional.of(text);
    }

    private Optional<FixText> fixText(String path, String locale) {
        List<Block> verify = ProseText.readBlocks(fields.get(path + "verify." + locale));
        @Nullable String verified = optionalProse(path + "verified." + locale);
        List<Step> steps = fields.items(path + "steps").stream()
                .map(position -> fields.get(path + "steps." + position + ".step." + locale))
                .filter(step -> !step.isBlank())
                .map(step -> new Step(ProseText.readBlocks(step)))
                .toList();
        FixText text = new FixText(
                line(path + "id"),
                line(path + "title." + locale),
                ProseText.readBlocks(fields.get(path + "introduction." + locale)),
                steps,
                verify.isEmpty() && verified == null ? null : new Verification(verify, verified));
        boolean silent = text.title().isEmpty()
                && text.introduction().isEmpty()
                && steps.isEmpty()
                && text.verification() == null;
        return silent ? Optional.empty() : Optional.of(text);
    }

    private @Nullable LocalDate day() {
        String day = line("verified-on");
        try {
            return day.isEmpty() ? null : LocalDate.parse(day);
        } catch (DateTimeParseException e) {
            problem("'verified-on' must be a day such as 2026-11-21, not '" + day + "'", null);
            return null;
        }
    }

    private <T> List<T> list(String list, Function<String, T> read) {
        return fields.items(list).stream()
                .map(position -> read.apply(list + "." + position + "."))
                .toList();
    }

    private List<String> words(String path) {
        return Stream.of(fields.get(path).split("[,\\s]+", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private <E extends Enum<E>> E choice(String path, Class<E> type, E otherwise) {
        String chosen = fields.get(path).toUpperCase(Locale.ROOT);
        return Stream.of(type.getEnumConstants())
                .filter(each -> each.name().equals(chosen))
                .findFirst()
                .orElse(otherwise);
    }

    private String line(String path) {
        return fields.get(path).replace('\n', ' ').strip();
    }

    private String prose(String path) {
        return fields.get(path).strip();
    }

    private @Nullable String optional(String path) {
        String line = line(path);
        return line.isEmpty() ? null : line;
    }

    private @Nullable String optionalProse(String path) {
        String prose = prose(path);
        return prose.isEmpty() ? null : prose;
    }

    private void problem(String message, @Nullable String hint) {
        problems.add(Problem.error(STRUCTURE, 1, message, hint));
    }
}
