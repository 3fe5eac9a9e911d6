package dev.culprit.reading;

import dev.culprit.article.ArticleDocument;
import dev.culprit.article.ArticleDocument.CauseText;
import dev.culprit.article.ArticleDocument.FixText;
import dev.culprit.web.CommandPiece;
import dev.culprit.web.Markdown;
import dev.culprit.web.Prose;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A cause as the page shows it; {@code fragments/solution} draws its parts.
 *
 * @param id the anchor that leads to it
 * @param number 1-based, in the order of how common the causes are
 * @param name without markup
 */
record CausePart(
        String id,
        int number,
        String name,
        Prose title,
        Prose explanation,
        @Nullable CheckPart check,
        List<FixPart> fixes,
        List<Recognised> evidence,
        List<Recognised> against) {

    /** What tells it from its siblings. */
    record CheckPart(
            List<BlockPart> blocks,
            @Nullable Prose expect,
            @Nullable Prose otherwise) {}

    /** A way out. */
    record FixPart(
            String id,
            Prose title,
            String type,
            String risk,
            @Nullable Integer minutes,
            List<BlockPart> introduction,
            List<List<BlockPart>> steps,
            @Nullable CheckPart verification) {}

    /** A piece of a check or a step; one of the three is there. */
    record BlockPart(
            @Nullable Prose prose,
            @Nullable List<CommandPiece> command,
            @Nullable String literal) {}

    /** The cause with this position; without words in this language it still has its name and commands. */
    static CausePart of(int number, ArticleDocument.Cause cause, ArticleDocument.Text text, Wording wording) {
        CauseText words = text.cause(cause.id()).orElseGet(() -> wordless(cause.id()));
        return new CausePart(
                cause.id(),
                number,
                Markdown.plain(words.title()),
                wording.heading(words.title()),
                wording.paragraphs(words.explanation()),
                words.check() == null ? null : check(words.check(), wording),
                cause.fixes().stream()
                        .flatMap(fix -> fix(fix, words, wording).stream())
                        .toList(),
                cause.evidence().stream().map(Recognised::by).toList(),
                cause.against().stream().map(Recognised::by).toList());
    }

    private static CauseText wordless(String id) {
        return new CauseText(id, id, "", null, List.of());
    }

    private static CheckPart check(ArticleDocument.Check check, Wording wording) {
        return new CheckPart(
                blocks(check.look(), wording), lines(check.expect(), wording), lines(check.otherwise(), wording));
    }

    private static @Nullable Prose lines(@Nullable String markdown, Wording wording) {
        return markdown == null ? null : wording.paragraphs(markdown);
    }

    private static Optional<FixPart> fix(ArticleDocument.Fix fix, CauseText cause, Wording wording) {
        return cause.fix(fix.id()).map(words -> fix(fix, words, wording));
    }

    private static FixPart fix(ArticleDocument.Fix fix, FixText words, Wording wording) {
        return new FixPart(
                fix.id(),
                wording.heading(words.title()),
                fix.type().name().toLowerCase(Locale.ROOT),
                fix.risk().name().toLowerCase(Locale.ROOT),
                fix.minutes(),
                blocks(words.introduction(), wording),
                words.steps().stream()
                        .map(step -> blocks(step.blocks(), wording))
                        .toList(),
                words.verification() == null ? null : verification(words.verification(), wording));
    }

    private static CheckPart verification(ArticleDocument.Verification verification, Wording wording) {
        return new CheckPart(blocks(verification.look(), wording), lines(verification.expect(), wording), null);
    }

    private static List<BlockPart> blocks(List<ArticleDocument.Block> blocks, Wording wording) {
        return blocks.stream().map(block -> block(block, wording)).toList();
    }

    private static BlockPart block(ArticleDocument.Block block, Wording wording) {
        if (block instanceof ArticleDocument.Block.Command command) {
            return new BlockPart(null, wording.command(command.shell()), null);
        }
        if (block instanceof ArticleDocument.Block.Literal literal) {
            return new BlockPart(null, null, literal.text());
        }
        return new BlockPart(wording.paragraphs(((ArticleDocument.Block.Prose) block).markdown()), null, null);
    }
}
