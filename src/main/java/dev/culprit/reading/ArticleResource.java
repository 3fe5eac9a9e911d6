package dev.culprit.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.culprit.article.ArticleDocument;
import dev.culprit.article.ArticleDocument.Block;
import dev.culprit.article.ArticleDocument.CauseText;
import dev.culprit.article.ArticleDocument.Localized;
import dev.culprit.article.StoredArticle;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An article as programs get it, in one language. The names are a contract: parts may be added, never renamed.
 *
 * @param locale the language of the text
 * @param locales all that there are
 */
@Schema(name = "Article")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ArticleResource(
        String key,
        String slug,
        String kind,
        String url,
        String locale,
        List<String> locales,
        String title,
        String summary,
        List<String> components,
        List<Applicability> appliesTo,
        List<String> symptoms,
        List<Value> values,
        List<Cause> causes,
        @Nullable String prevention,
        List<Recognised> signatures,
        List<Reference> references,
        List<String> related,
        List<String> aliases,
        @Nullable LocalDate verifiedOn,
        @Nullable String fixedIn,
        int revision,
        Instant updated) {

    /** Versions it is about; all when there is no range. */
    @Schema(name = "ArticleApplicability")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Applicability(String component, @Nullable String versions) {}

    /** A placeholder of the commands. */
    @Schema(name = "ArticleValue")
    record Value(String name, String type, String description) {}

    /** A root cause; the most common stands first. */
    @Schema(name = "ArticleCause")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Cause(
            String id,
            String title,
            String explanation,
            @Nullable Check check,
            List<Fix> fixes) {}

    /** What tells a cause from its siblings, or that a fix worked. */
    @Schema(name = "ArticleCheck")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Check(
            @Nullable String text,
            @Nullable String command,
            @Nullable String expect,
            @Nullable String otherwise) {}

    /** A way out. */
    @Schema(name = "ArticleFix")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Fix(
            String id,
            String title,
            String type,
            String risk,
            @Nullable Integer minutes,
            List<Step> steps,
            @Nullable Check verify) {}

    /** One action; {@code literal} is what a file is to hold, or what is printed. */
    @Schema(name = "ArticleStep")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Step(
            @Nullable String text,
            @Nullable String command,
            @Nullable String literal) {}

    /** A source. */
    @Schema(name = "ArticleReference")
    record Reference(String url, String title) {}

    static ArticleResource of(StoredArticle stored, Locale wanted, String url) {
        ArticleDocument document = stored.document();
        Localized localized = document.text(wanted);
        ArticleDocument.Text text = localized.text();
        return new ArticleResource(
                document.key(),
                document.slug(),
                lower(document.kind()),
                url,
                localized.locale(),
                List.copyOf(document.texts().keySet()),
                text.title(),
                text.summary(),
                document.components(),
                document.appliesTo().stream()
                        .map(applicability -> new Applicability(applicability.component(), applicability.versions()))
                        .toList(),
                text.symptoms(),
                document.values().stream().map(value -> value(value, wanted)).toList(),
                document.causes().stream()
                        .flatMap(cause -> text.cause(cause.id()).map(words -> cause(cause, words)).stream())
                        .toList(),
                text.prevention(),
                document.signatures().stream().map(Recognised::by).toList(),
                document.references().stream()
                        .map(source -> new Reference(
                                source.url(), Wording.inLocale(source.description(), wanted, source.url())))
                        .toList(),
                document.related(),
                document.aliases(),
                document.verifiedOn(),
                document.fixedIn(),
                stored.revision(),
                stored.changed());
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static Value value(ArticleDocument.Value value, Locale wanted) {
        return new Value(
                value.name(), lower(value.type()), Wording.inLocale(value.description(), wanted, value.name()));
    }

    private static Cause cause(ArticleDocument.Cause cause, CauseText words) {
        return new Cause(
                cause.id(),
                words.title(),
                words.explanation(),
                words.check() == null
                        ? null
                        : check(
                                words.check().look(),
                                words.check().expect(),
                                words.check().otherwise()),
                cause.fixes().stream()
                        .flatMap(fix -> words.fix(fix.id()).map(text -> fix(fix, text)).stream())
                        .toList());
    }

    private static Fix fix(ArticleDocument.Fix fix, ArticleDocument.FixText words) {
        return new Fix(
                fix.id(),
                words.title(),
                lower(fix.type()),
                lower(fix.risk()),
                fix.minutes(),
                words.steps().stream().map(step -> step(step.blocks())).toList(),
                words.verification() == null
                        ? null
                        : check(
                                words.verification().look(),
                                words.verification().expect(),
                                null));
    }

    private static Check check(List<Block> look, @Nullable String expect, @Nullable String otherwise) {
        Step step = step(look);
        return new Check(step.text(), step.command(), expect, otherwise);
    }

    private static Step step(List<Block> blocks) {
        return new Step(
                joined(blocks, Block.Prose.class),
                joined(blocks, Block.Command.class),
                joined(blocks, Block.Literal.class));
    }

    /** The text of the blocks of one kind; null when there is none. */
    private static @Nullable String joined(List<Block> blocks, Class<? extends Block> kind) {
        String text = blocks.stream()
                .filter(kind::isInstance)
                .map(ArticleResource::text)
                .collect(Collectors.joining("\n"));
        return text.isEmpty() ? null : text;
    }

    private static String text(Block block) {
        if (block instanceof Block.Command command) {
            return command.shell();
        }
        return block instanceof Block.Literal literal ? literal.text() : ((Block.Prose) block).markdown();
    }
}
