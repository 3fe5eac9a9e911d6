package dev.culprit.editing;

import dev.culprit.article.ArticleDocument;
import dev.culprit.article.ArticleDocument.Cause;
import dev.culprit.article.ArticleDocument.CauseText;
import dev.culprit.article.ArticleDocument.Check;
import dev.culprit.article.ArticleDocument.Fix;
import dev.culprit.article.ArticleDocument.FixText;
import dev.culprit.article.ArticleDocument.Sample;
import dev.culprit.article.ArticleDocument.Text;
import dev.culprit.article.ArticleDocument.Verification;
import dev.culprit.content.ProseText;
import dev.culprit.content.SignatureText;
import dev.culprit.matching.signature.ConfigCondition;
import dev.culprit.matching.signature.NamedSignature;
import dev.culprit.matching.signature.Signature;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lays an article out in the fields of a form; {@link RecordReader} is the way back. */
final class RecordWriter {

    private final SortedMap<String, String> fields = new TreeMap<>();
    private final ArticleDocument article;

    private RecordWriter(ArticleDocument article) {
        this.article = article;
    }

    static FieldTree write(ArticleDocument article) {
        RecordWriter writer = new RecordWriter(article);
        writer.article();
        return new FieldTree(writer.fields);
    }

    private void article() {
        put("key", article.key());
        put("slug", article.slug());
        put("kind", lower(article.kind()));
        put("components", String.join(", ", article.components()));
        put("related", String.join(", ", article.related()));
        put("aliases", String.join(", ", article.aliases()));
        put("shares", String.join(", ", article.shares()));
        put(
                "verified-on",
                article.verifiedOn() == null ? null : article.verifiedOn().toString());
        put("fixed-in", article.fixedIn());
        put("locales", String.join(",", article.texts().keySet()));
        list("applies-to", article.appliesTo(), (path, range) -> {
            put(path + "component", range.component());
            put(path + "versions", range.versions());
        });
        list("values", article.values(), (path, value) -> {
            put(path + "name", value.name());
            put(path + "type", lower(value.type()));
            put(path + "locales", String.join(",", value.description().keySet()));
            value.description().forEach((locale, words) -> put(path + "description." + locale, words));
        });
        list("signatures", article.signatures(), this::signature);
        list("causes", article.causes(), this::cause);
        list("references", article.references(), (path, reference) -> {
            put(path + "url", reference.url());
            put(path + "locales", String.join(",", reference.description().keySet()));
            reference.description().forEach((locale, words) -> put(path + "description." + locale, words));
        });
        list("samples", article.samples(), this::sample);
        inEachLanguage("title", Text::title);
        inEachLanguage("summary", Text::summary);
        inEachLanguage("symptoms", text -> ProseText.writeList(text.symptoms()));
        inEachLanguage("prevention", Text::prevention);
    }

    private void sample(String path, Sample sample) {
        put(path + "file", sample.file());
        put(path + "match", String.valueOf(sample.match()));
        put(path + "cause", sample.cause());
        put(
                path + "values",
                sample.values().entrySet().stream()
                        .map(value -> value.getKey() + " = " + value.getValue())
                        .collect(Collectors.joining("\n")));
        if (sample.text() == null || EditPage.isEditable(sample.text())) {
            put(path + "text", Objects.requireNonNullElse(sample.text(), ""));
        }
    }

    private void signature(String path, NamedSignature named) {
        put(path + "id", named.id());
        Signature signature = named.signature();
        if (signature instanceof Signature.Text text) {
            put(path + "as", "text");
            put(path + "pattern", text.template());
        } else if (signature instanceof Signature.Regex regex) {
            put(path + "as", "regex");
            put(path + "pattern", regex.pattern());
        } else if (signature instanceof Signature.Config config) {
            put(path + "as", "config");
            put(path + "format", lower(config.format()));
            put(path + "path", config.path());
            condition(path, config.condition());
        } else {
            put(path + "as", "combination");
            put(path + "definition", SignatureText.write(List.of(named)));
        }
    }

    private void condition(String path, ConfigCondition condition) {
        put(path + "condition", condition.getClass().getSimpleName().toLowerCase(Locale.ROOT));
        if (condition instanceof ConfigCondition.Equals equals) {
            put(path + "value", equals.value());
        }
        if (condition instanceof ConfigCondition.Matches matches) {
            put(path + "value", matches.pattern());
        }
    }

    private void cause(String path, Cause cause) {
        put(path + "id", cause.id());
        list(path + "evidence", cause.evidence(), this::signature);
        list(path + "against", cause.against(), this::signature);
        Function<Text, @Nullable CauseText> words =
                text -> text.cause(cause.id()).orElse(null);
        inEachLanguage(path + "title", of(words, CauseText::title));
        inEachLanguage(path + "explanation", of(words, CauseText::explanation));
        Function<Text, @Nullable Check> check = of(words, CauseText::check);
        inEachLanguage(path + "look", of(check, found -> ProseText.writeBlocks(found.look())));
        inEachLanguage(path + "expect", of(check, Check::expect));
        inEachLanguage(path + "otherwise", of(check, Check::otherwise));
        list(path + "fixes", cause.fixes(), (place, fix) -> fix(place, fix, words));
    }

    private void fix(String path, Fix fix, Function<Text, @Nullable CauseText> cause) {
        put(path + "id", fix.id());
        put(path + "type", lower(fix.type()));
        put(path + "risk", lower(fix.risk()));
        put(path + "minutes", fix.minutes() == null ? null : fix.minutes().toString());
        Function<Text, @Nullable FixText> words =
                of(cause, text -> text.fix(fix.id()).orElse(null));
        inEachLanguage(path + "title", of(words, FixText::title));
        inEachLanguage(path + "introduction", of(words, text -> ProseText.writeBlocks(text.introduction())));
        Function<Text, @Nullable Verification> verification = of(words, FixText::verification);
        inEachLanguage(path + "verify", of(verification, found -> ProseText.writeBlocks(found.look())));
        inEachLanguage(path + "verified", of(verification, Verification::expect));
        int steps = 0;
        for (Map.Entry<String, Text> text : article.texts().entrySet()) {
            FixText found = words.apply(text.getValue());
            for (int i = 0; found != null && i < found.steps().size(); i++) {
                steps = Math.max(steps, i + 1);
                put(
                        path + "steps." + i + ".step." + text.getKey(),
                        ProseText.writeBlocks(found.steps().get(i).blocks()));
            }
        }
        put(path + "steps.n", String.valueOf(steps));
    }

    private static <A, B> Function<Text, @Nullable B> of(
            Function<Text, @Nullable A> whole, Function<A, @Nullable B> part) {
        return text -> {
            A found = whole.apply(text);
            return found == null ? null : part.apply(found);
        };
    }

    private void inEachLanguage(String path, Function<Text, @Nullable String> words) {
        article.texts().forEach((locale, text) -> put(path + "." + locale, words.apply(text)));
    }

    private <T> void list(String path, List<T> items, BiConsumer<String, T> write) {
        put(path + ".n", String.valueOf(items.size()));
        for (int i = 0; i < items.size(); i++) {
            write.accept(path + "." + i + ".", items.get(i));
        }
    }

    private void put(String path, @Nullable String value) {
        if (value != null) {
            fields.put(path, value);
        }
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
