package dev.culprit.diagnosis;

import dev.culprit.web.CommandPiece;
import dev.culprit.web.Markdown;
import dev.culprit.web.Prose;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The words of an article as a card shows them: code that names a related article leads there. */
final class CardProse {

    private final CommandPieces commands;
    private final Set<String> related;

    CardProse(Diagnosis.Match match) {
        this.commands = new CommandPieces(match.values());
        this.related = Set.copyOf(match.related());
    }

    /** Paragraphs, lists, code. */
    Prose blocks(String markdown) {
        return Markdown.blocks(markdown, this::addressOf);
    }

    /** A line. */
    Prose inline(String markdown) {
        return Markdown.inline(markdown, this::addressOf);
    }

    List<CommandPiece> command(String command) {
        return commands.of(command);
    }

    private Optional<String> addressOf(String code) {
        return related.contains(code) ? Optional.of("/articles/" + code) : Optional.empty();
    }
}
