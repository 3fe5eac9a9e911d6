package dev.culprit.editing;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Something to be done to a list in a form. */
sealed interface ListAction {

    /** One more item at the end, of this kind where a list has several. */
    record Add(String list, String kind) implements ListAction {

        @Override
        public FieldTree on(FieldTree fields) {
            return fields.adding(list, Map.of("as", kind));
        }

        @Override
        public String focus() {
            return list;
        }
    }

    /** One item fewer. */
    record Remove(String list, int position) implements ListAction {

        @Override
        public FieldTree on(FieldTree fields) {
            return fields.removing(list, position);
        }

        @Override
        public String focus() {
            return list;
        }
    }

    /** An item goes to another place; those between make room. */
    record Move(String list, int from, int to) implements ListAction {

        @Override
        public FieldTree on(FieldTree fields) {
            return fields.moving(list, from, to);
        }

        @Override
        public String focus() {
            return list + "." + to;
        }
    }

    FieldTree on(FieldTree fields);

    /** Path of the item at which whoever asked for it goes on; that of the list when there is none. */
    String focus();

    /** As a button says it: {@code add:causes:}, {@code up:causes:1}, {@code move:causes:4:0}; empty for anything else. */
    static Optional<ListAction> of(String words) {
        Matcher add = Words.ADD.matcher(words);
        if (add.matches()) {
            return Optional.of(new Add(add.group(1), add.group(2)));
        }
        Matcher move = Words.MOVE.matcher(words);
        if (move.matches()) {
            return Optional.of(
                    new Move(move.group(1), Integer.parseInt(move.group(2)), Integer.parseInt(move.group(3))));
        }
        Matcher item = Words.ITEM.matcher(words);
        if (!item.matches()) {
            return Optional.empty();
        }
        String list = item.group(2);
        int position = Integer.parseInt(item.group(3));
        return Optional.of(
                switch (item.group(1)) {
                    case "up" -> new Move(list, position, position - 1);
                    case "down" -> new Move(list, position, position + 1);
                    default -> new Remove(list, position);
                });
    }

    /** What buttons may say. */
    final class Words {

        private static final String LIST = "([a-z-]+(?:\\.\\d{1,3}\\.[a-z-]+)*)";
        private static final Pattern ADD = Pattern.compile("add:" + LIST + ":([a-z]*)");
        private static final Pattern ITEM = Pattern.compile("(up|down|remove):" + LIST + ":(\\d{1,3})");
        private static final Pattern MOVE = Pattern.compile("move:" + LIST + ":(\\d{1,3}):(\\d{1,3})");

        private Words() {}
    }
}
