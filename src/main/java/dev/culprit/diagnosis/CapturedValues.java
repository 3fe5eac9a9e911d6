package dev.culprit.diagnosis;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What placeholders captured, as a person would read it: without the colon or full stop with which the message goes on,
 * which the alphabets of paths and words hold as well; a value that a pager cut off is none.
 */
final class CapturedValues {

    private static final Pattern MARK_BEHIND = Pattern.compile("(?<=[\\w/)\\]-])(?:[.,;]+|:)$");
    private static final Pattern CUT_OFF = Pattern.compile("[^\\s<]+[>…]");

    private CapturedValues() {}

    static Map<String, String> read(Map<String, String> captured) {
        Map<String, String> values = new LinkedHashMap<>();
        captured.forEach((name, value) -> read(value).ifPresent(read -> values.put(name, read)));
        return values;
    }

    private static Optional<String> read(String value) {
        if (CUT_OFF.matcher(value).matches()) {
            return Optional.empty();
        }
        boolean sentence = value.chars().anyMatch(Character::isWhitespace);
        return Optional.of(sentence ? value : MARK_BEHIND.matcher(value).replaceFirst(""));
    }
}
