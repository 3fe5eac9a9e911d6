package dev.culprit.diagnosis;

import dev.culprit.diagnosis.Diagnosis.Match;
import dev.culprit.web.CommandPiece;
import dev.culprit.web.Destination;
import dev.culprit.web.Markdown;
import dev.culprit.web.Prose;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The words of an article as a card shows them: code that names a cause or a related article leads there. */
final class CardProse {

    private final int card;
    private final Match match;
    private final CommandPieces commands;
    private final Set<String> shown;

    /** @param card the number of the card */
    CardProse(int card, Match match) {
        this.card = card;
        this.match = match;
        this.commands = new CommandPieces(match.values());
        this.shown = match.causes().stream().map(Cause::id).collect(Collectors.toSet());
    }

    /** Paragraphs, lists, code. */
    Prose blocks(String markdown) {
        return Markdown.blocks(markdown, this::destination);
    }

    /** A line. */
    Prose inline(String markdown) {
        return Markdown.inline(markdown, this::destination);
    }

    /** A title, which leads nowhere. */
    Prose heading(String markdown) {
        return Markdown.inline(markdown);
    }

    List<CommandPiece> command(String command) {
        return commands.of(command);
    }

    private Optional<Destination> destination(String name) {
        return match.causeTitle(name)
                .map(title -> Destination.titled(addressOfCause(name), title))
                .or(() -> related(name));
    }

    /** On this card, or in the article when the card leaves the cause out. */
    private String addressOfCause(String id) {
        return shown.contains(id)
                ? "#problem-" + card + "-" + id
                : article(match.article().slug()) + "#" + id;
    }

    private Optional<Destination> related(String name) {
        return match.related().contains(name) ? Optional.of(Destination.at(article(name))) : Optional.empty();
    }

    private static String article(String slug) {
        return "/articles/" + slug;
    }
}
