package dev.culprit.diagnosis;

import dev.culprit.diagnosis.Cause.Block;
import dev.culprit.diagnosis.Cause.Check;
import dev.culprit.diagnosis.Cause.Fix;
import dev.culprit.web.CommandPiece;
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

    static CauseView of(Cause cause, CardProse prose) {
        return new CauseView(
                cause.id(),
                prose.heading(cause.title()),
                Words.percent(cause.confidence()),
                prose.blocks(cause.explanation()),
                CheckView.of(cause.check(), prose),
                cause.fixes().stream().map(fix -> FixView.of(fix, prose)).toList());
    }

    /** What to look at, and what it means. */
    record CheckView(
            List<BlockView> blocks,
            @Nullable Prose expect,
            @Nullable Prose otherwise) {

        static @Nullable CheckView of(@Nullable Check check, CardProse prose) {
            return check == null
                    ? null
                    : new CheckView(
                            BlockView.of(check.blocks(), prose),
                            line(check.expect(), prose),
                            line(check.otherwise(), prose));
        }

        private static @Nullable Prose line(@Nullable String markdown, CardProse prose) {
            return markdown == null ? null : prose.inline(markdown);
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

        static FixView of(Fix fix, CardProse prose) {
            return new FixView(
                    fix.id(),
                    prose.heading(fix.title()),
                    Words.name(fix.type()),
                    Words.name(fix.risk()),
                    fix.minutes(),
                    BlockView.of(fix.introduction(), prose),
                    fix.steps().stream()
                            .map(step -> BlockView.of(step.blocks(), prose))
                            .toList(),
                    CheckView.of(fix.verification(), prose));
        }
    }

    /** One of: prose, a command in pieces, literal text. */
    record BlockView(
            @Nullable Prose prose,
            @Nullable List<CommandPiece> command,
            @Nullable String literal) {

        static List<BlockView> of(List<Block> blocks, CardProse prose) {
            return blocks.stream().map(block -> of(block, prose)).toList();
        }

        private static BlockView of(Block block, CardProse prose) {
            if (block instanceof Block.Command command) {
                return new BlockView(null, prose.command(command.command()), null);
            }
            if (block instanceof Block.Literal literal) {
                return new BlockView(null, null, literal.text());
            }
            return new BlockView(prose.blocks(((Block.Prose) block).text()), null, null);
        }
    }
}
