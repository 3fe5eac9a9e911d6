package dev.culprit.reading;

import dev.culprit.article.ArticleDocument;
import dev.culprit.article.ArticleDocument.CauseText;
import dev.culprit.article.ArticleSummary;
import dev.culprit.web.CommandPiece;
import dev.culprit.web.CommandPiece.Blank;
import dev.culprit.web.Destination;
import dev.culprit.web.Markdown;
import dev.culprit.web.Prose;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** How one article's words and commands are shown: values to fill in stand out, Markdown becomes markup. */
final class Wording {

    private final Map<String, Blank> blanks = new LinkedHashMap<>();
    private final Map<String, Destination> destinations = new HashMap<>();

    /**
     * @param causes in the language of the text, which names them by their ids
     * @param mentioned articles that the text may name by their slugs
     */
    Wording(
            ArticleDocument document,
            Collection<CauseText> causes,
            Locale locale,
            Collection<ArticleSummary> mentioned) {
        mentioned.forEach(article -> destinations.put(article.slug(), Destination.at("/articles/" + article.slug())));
        causes.forEach(cause -> destinations.put(cause.id(), Destination.titled("#" + cause.id(), cause.title())));
        for (ArticleDocument.Value value : document.values()) {
            String description = inLocale(value.description(), locale, value.name());
            blanks.put(value.name(), new Blank(value.name(), description, FieldPattern.of(value.type()), null));
        }
    }

    /** The text in this language, else in English, else in any, else this one. */
    static String inLocale(Map<String, String> texts, Locale locale, String otherwise) {
        return Stream.of(texts.get(locale.getLanguage()), texts.get("en"))
                .filter(Objects::nonNull)
                .findFirst()
                .or(() -> texts.values().stream().findFirst())
                .orElse(otherwise);
    }

    /** The values that commands ask for, by name. */
    Map<String, Blank> blanks() {
        return Collections.unmodifiableMap(blanks);
    }

    Prose paragraphs(String markdown) {
        return Markdown.blocks(withMarks(markdown), this::destination);
    }

    Prose line(String markdown) {
        return Markdown.inline(withMarks(markdown), this::destination);
    }

    /** A heading, which leads nowhere. */
    Prose heading(String markdown) {
        return Markdown.inline(withMarks(markdown));
    }

    private Optional<Destination> destination(String name) {
        return Optional.ofNullable(destinations.get(name));
    }

    List<CommandPiece> command(String shell) {
        return CommandPiece.split(shell, blanks);
    }

    /** Prose names a value as commands show it while it is not filled in. */
    private String withMarks(String markdown) {
        String marked = markdown;
        for (String name : blanks.keySet()) {
            marked = marked.replace("{" + name + "}", "<" + name + ">");
        }
        return marked;
    }
}
