package dev.culprit.diagnosis;

import dev.culprit.diagnosis.CommandTemplate.Part;
import dev.culprit.diagnosis.Diagnosis.Value;
import dev.culprit.web.CommandPiece;
import dev.culprit.web.CommandPiece.Blank;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Cuts the commands of an article into pieces for a page, with the reader's values in them. */
final class CommandPieces {

    private final Map<String, Value> values;
    private final Map<String, ShellWord> words;

    CommandPieces(List<Value> values) {
        this.values = values.stream().collect(Collectors.toMap(Value::name, Function.identity()));
        this.words = ReaderValues.words(values);
    }

    List<CommandPiece> of(String command) {
        return CommandTemplate.of(command, values.keySet()).parts().stream()
                .map(this::piece)
                .toList();
    }

    private CommandPiece piece(Part part) {
        Value value = part.name() == null ? null : values.get(part.name());
        if (value == null) {
            return CommandPiece.plain(part.text());
        }
        Blank blank = new Blank(value.name(), value.description(), ShellWord.FORM_PATTERN, null);
        String filled = part.filled(words);
        return filled.equals(part.text())
                ? new CommandPiece("<" + value.name() + ">", blank, part.brackets())
                : new CommandPiece(filled, blank.filledWith(filled), part.brackets());
    }
}
