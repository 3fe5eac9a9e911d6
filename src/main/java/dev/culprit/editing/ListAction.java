package dev.culprit.editing;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Something to be done to a list in a form: one more item, one fewer, one moved.
 *
 * @param verb one of {@code add up down remove}
 * @param list path of the list
 * @param object position of the item, or the kind of the one to be added
 */
record ListAction(String verb, String list, String object) {

    private static final Pattern FORM = Pattern.compile(
            "(add):([a-z-]+(?:\\.\\d{1,3}\\.[a-z-]+)*):([a-z]*)|(up|down|remove):([a-z-]+(?:\\.\\d{1,3}\\.[a-z-]+)*):(\\d{1,3})");

    /** As a button says it; empty when it says nothing of the kind. */
    static Optional<ListAction> of(String words) {
        Matcher form = FORM.matcher(words);
        if (!form.matches()) {
            return Optional.empty();
        }
        return Optional.of(
                form.group(1) != null
                        ? new ListAction(form.group(1), form.group(2), form.group(3))
                        : new ListAction(form.group(4), form.group(5), form.group(6)));
    }

    FieldTree on(FieldTree fields) {
        return switch (verb) {
            case "add" -> fields.adding(list, Map.of("as", object));
            case "up" -> fields.swapping(list, position(), position() - 1);
            case "down" -> fields.swapping(list, position(), position() + 1);
            default -> fields.removing(list, position());
        };
    }

    /** Path of the item at which whoever asked for it goes on; that of the list when there is none. */
    String focus() {
        return switch (verb) {
            case "up" -> list + "." + (position() - 1);
            case "down" -> list + "." + (position() + 1);
            default -> list;
        };
    }

    private int position() {
        return Integer.parseInt(object);
    }
}
