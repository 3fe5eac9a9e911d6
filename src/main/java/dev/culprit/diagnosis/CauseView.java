package dev.culprit.diagnosis;

import dev.culprit.diagnosis.Diagnosis.Block;
import dev.culprit.diagnosis.Diagnosis.Cause;
import dev.culprit.diagnosis.Diagnosis.Check;
import dev.culprit.diagnosis.Diagnosis.Fix;
import dev.culprit.web.CommandPiece;
import dev.culprit.web.Markdown;
import dev.culprit.web.Prose;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A cause as a card shows it. Enums are in lower case, as classes and messages have them. */
record CauseView(
        String id,
        Prose title,
        String percent,
        Prose explanation,
        @Nullable CheckView check,
        List<FixView> fixes) {

    static CauseView of(Cause cause, CommandPieces commands) {
        return new CauseView(
                cause.id(),
                Markdown.inline(cause.title()),
                Words.percent(cause.confidence()),
                Markdown.blocks(cause.explanation()),
                CheckView.of(cause.check(), commands),
                cause.fixes().stream().map(fix -> FixView.of(fix, commands)).toList());
    }

    /** What to look at, and what it means. */
    record CheckView(
            List<BlockView> blocks,
            @Nullable Prose expect,
            @Nullable Prose otherwise) {

        static @Nullable CheckView of(@Nullable Check check, CommandPieces commands) {
            return check == null
                    ? null
                    : new CheckView(
                            BlockView.of(check.blocks(), commands), inline(check.expect()), inline(check.otherwise()));
        }

        private static @Nullable Prose inline(@Nullable String markdown) {
            return markdown == null ? null : Markdown.inline(markdown);
        }
    }

    /** A fix, step by step. */
    record FixView(
            String id,
            Prose title,
            String type,
            String risk,
            @Nullable Integer minutes,
            List<BlockView> introduction,
            List<List<BlockView>> steps,
            @Nullable CheckView verification) {

        static FixView of(Fix fix, CommandPieces commands) {
            return new FixView(
                    fix.id(),
                    Markdown.inline(fix.title()),
                    Words.name(fix.type()),
                    Words.name(fix.risk()),
                    fix.minutes(),
                    BlockView.of(fix.introduction(), commands),
                    fix.steps().stream()
                            .map(step -> BlockView.of(step.blocks(), commands))
                            .toList(),
                    CheckView.of(fix.verification(), commands));
        }
    }

    /** One of: prose, a command in pieces, literal text. */
    record BlockView(
            @Nullable Prose prose,
            @Nullable List<CommandPiece> command,
            @Nullable String literal) {

        static List<BlockView> of(List<Block> blocks, CommandPieces commands) {
            return blocks.stream().map(block -> of(block, commands)).toList();
        }

        private static BlockView of(Block block, CommandPieces commands) {
            if (block instanceof Block.Command command) {
                return new BlockView(null, commands.of(command.command()), null);
            }
            if (block instanceof Block.Literal literal) {
                return new BlockView(null, null, literal.text());
            }
            return new BlockView(Markdown.blocks(((Block.Prose) block).text()), null, null);
        }
    }
}
