package dev.culprit.diagnosis;

import dev.culprit.article.ArticleDocument;
import dev.culprit.article.ArticleDocument.CauseText;
import dev.culprit.article.ArticleDocument.FixText;
import dev.culprit.diagnosis.Cause.Block;
import dev.culprit.diagnosis.Cause.Check;
import dev.culprit.diagnosis.Cause.Fix;
import dev.culprit.diagnosis.Cause.Step;
import dev.culprit.diagnosis.Diagnosis.Value;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells the causes and fixes of an article in one language, with the reader's values in prose and commands. */
final class ArticleProse {

    private final ArticleDocument document;
    private final ArticleDocument.Text text;
    private final Set<String> names;
    private final Map<String, ShellWord> words;

    ArticleProse(ArticleDocument document, ArticleDocument.Text text, List<Value> values) {
        this.document = document;
        this.text = text;
        this.names = values.stream().map(Value::name).collect(Collectors.toSet());
        this.words = ReaderValues.words(values);
    }

    /** A cause in words; empty when this text does not have it. */
    Optional<Cause> cause(String id, double confidence) {
        return text.cause(id)
                .map(cause -> new Cause(
                        id,
                        cause.title(),
                        confidence,
                        filled(cause.explanation()),
                        check(cause.check()),
                        fixes(cause)));
    }

    private List<Fix> fixes(CauseText cause) {
        return document.causes().stream()
                .filter(candidate -> candidate.id().equals(cause.id()))
                .map(ArticleDocument.Cause::fixes)
                .flatMap(Collection::stream)
                .flatMap(fix -> cause.fix(fix.id()).map(words -> fix(fix, words)).stream())
                .toList();
    }

    private Fix fix(ArticleDocument.Fix fix, FixText words) {
        return new Fix(
                fix.id(),
                words.title(),
                fix.type(),
                fix.risk(),
                fix.minutes(),
                blocks(words.introduction()),
                words.steps().stream()
                        .map(step -> new Step(blocks(step.blocks())))
                        .toList(),
                words.verification() == null
                        ? null
                        : new Check(
                                blocks(words.verification().look()),
                                filledOrNull(words.verification().expect()),
                                null));
    }

    private @Nullable Check check(ArticleDocument.@Nullable Check check) {
        return check == null
                ? null
                : new Check(blocks(check.look()), filledOrNull(check.expect()), filledOrNull(check.otherwise()));
    }

    private List<Block> blocks(List<ArticleDocument.Block> blocks) {
        return blocks.stream().map(this::block).toList();
    }

    private Block block(ArticleDocument.Block block) {
        if (block instanceof ArticleDocument.Block.Command command) {
            return new Block.Command(command.shell(), filled(command.shell()));
        }
        if (block instanceof ArticleDocument.Block.Literal literal) {
            return new Block.Literal(literal.language(), literal.text());
        }
        return new Block.Prose(filled(((ArticleDocument.Block.Prose) block).markdown()));
    }

    private @Nullable String filledOrNull(@Nullable String prose) {
        return prose == null ? null : filled(prose);
    }

    private String filled(String template) {
        return CommandTemplate.of(template, names).filled(words);
    }
}
