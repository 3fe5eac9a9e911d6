package dev.culprit.search;

import dev.culprit.article.ArticleDocument;
import dev.culprit.article.ArticleDocument.Block;
import dev.culprit.article.ArticleDocument.CauseText;
import dev.culprit.article.ArticleDocument.FixText;
import dev.culprit.article.ArticleDocument.Text;
import dev.culprit.matching.signature.NamedSignature;
import dev.culprit.matching.signature.Signature;
import dev.culprit.search.WordField.Part;
import dev.culprit.web.Markdown;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Takes out of an article the words that it is searched by. */
final class ArticleWords {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^{}]*}");
    /** Classes, escapes and operators of a regular expression; what is left is mostly literal. */
    private static final Pattern OPERATORS = Pattern.compile("\\[[^]]*]|\\\\[a-zA-Z]|\\{[\\d,]*}|[\\\\()|*+?^$]");

    /** Ends a sentence for those who cut excerpts, also after a title, which has no full stop. */
    private static final String PARAGRAPH = "\u2029";

    private static final Pattern MARKUP = Pattern.compile("`|\\*\\*");

    private final ArticleDocument document;

    ArticleWords(ArticleDocument document) {
        this.document = document;
    }

    /** The words of a part in one language; a cause that is named has its title there. */
    static String of(Part part, Text text) {
        return parts(part, text)
                .flatMap(Stream::ofNullable)
                .map(words -> plain(Markdown.withTitles(words, text::causeTitle)))
                .collect(Collectors.joining(PARAGRAPH));
    }

    private static Stream<@Nullable String> parts(Part part, Text text) {
        return switch (part) {
            case TITLE -> Stream.of(text.title());
            case SYMPTOMS -> Stream.concat(Stream.of(text.summary()), text.symptoms().stream());
            case CAUSES -> text.causes().stream().flatMap(ArticleWords::ofCause);
            case FIXES ->
                text.causes().stream().flatMap(cause -> cause.fixes().stream()).flatMap(ArticleWords::ofFix);
        };
    }

    /** What the software prints: the fixed words of the signatures. */
    String error() {
        Stream<NamedSignature> ofCauses = document.causes().stream().flatMap(cause -> cause.evidence().stream());
        return Stream.concat(document.signatures().stream(), ofCauses)
                .flatMap(named -> literals(named.signature()))
                .collect(Collectors.joining("\n"));
    }

    /** Its names, each whole. */
    List<String> names() {
        return Stream.concat(Stream.of(document.key(), document.slug()), document.aliases().stream())
                .toList();
    }

    /** Everything, in all languages. */
    String everything() {
        Stream<String> words = document.texts().values().stream()
                .flatMap(text -> Stream.of(Part.values()).map(part -> of(part, text)));
        return Stream.of(names().stream(), document.components().stream(), Stream.of(error()), words)
                .flatMap(part -> part)
                .collect(Collectors.joining("\n"));
    }

    private static Stream<@Nullable String> ofCause(CauseText cause) {
        Stream<@Nullable String> check = cause.check() == null
                ? Stream.of()
                : Stream.concat(
                        prose(cause.check().look().stream()),
                        Stream.of(cause.check().expect(), cause.check().otherwise()));
        return Stream.concat(Stream.of(cause.title(), cause.explanation()), check);
    }

    private static Stream<String> ofFix(FixText fix) {
        Stream<Block> blocks = Stream.concat(
                fix.introduction().stream(), fix.steps().stream().flatMap(step -> step.blocks().stream()));
        return Stream.concat(Stream.of(fix.title()), prose(blocks));
    }

    /** Commands are left out: many articles share theirs, and nobody looks for a problem by them. */
    private static Stream<String> prose(Stream<Block> blocks) {
        return blocks.filter(Block.Prose.class::isInstance).map(block -> ((Block.Prose) block).markdown());
    }

    private static Stream<String> literals(Signature signature) {
        if (signature instanceof Signature.Text text) {
            return Stream.of(PLACEHOLDER.matcher(text.template()).replaceAll(" "));
        }
        if (signature instanceof Signature.Regex regex) {
            return Stream.of(OPERATORS.matcher(regex.pattern()).replaceAll(" "));
        }
        if (signature instanceof Signature.All all) {
            return all.members().stream().flatMap(ArticleWords::literals);
        }
        if (signature instanceof Signature.Any any) {
            return any.members().stream().flatMap(ArticleWords::literals);
        }
        return Stream.of(); // a configuration has no words, and what must be missing would mislead
    }

    private static String plain(String markdown) {
        return MARKUP.matcher(markdown).replaceAll("");
    }
}
