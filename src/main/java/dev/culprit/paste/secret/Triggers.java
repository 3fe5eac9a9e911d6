package dev.culprit.paste.secret;

import java.util.List;
import java.util.stream.IntStream;

/** Which rules a place in a text calls, by its character and the next one. Most places call none, and that is told quickly. */
final class Triggers {

    private static final int ASCII = 128;
    private static final SecretRule[] NONE = {};

    private final SecretRule[][] byCharacter;
    private final long[] seconds = new long[2 * ASCII]; // a bit for each second character, 128 for each first one

    Triggers(List<SecretRule> rules) {
        byCharacter = IntStream.range(0, ASCII)
                .mapToObj(c -> calledBy((char) c, rules))
                .toArray(SecretRule[][]::new);
        for (int first = 0; first < ASCII; first++) {
            for (SecretRule rule : byCharacter[first]) {
                allow(first, rule.seconds());
            }
        }
    }

    private static SecretRule[] calledBy(char trigger, List<SecretRule> rules) {
        return rules.stream()
                .filter(rule -> rule.triggers().indexOf(trigger) >= 0)
                .toArray(SecretRule[]::new);
    }

    private void allow(int first, String seconds) {
        if (seconds.isEmpty()) {
            seconds(first, -1L, -1L);
        }
        seconds.chars().forEach(second -> {
            long bit = 1L << second;
            seconds(first, second < Long.SIZE ? bit : 0, second < Long.SIZE ? 0 : bit);
        });
    }

    private void seconds(int first, long low, long high) {
        seconds[2 * first] |= low;
        seconds[2 * first + 1] |= high;
    }

    /** The rules that this character may call when this one follows; what is not ASCII is taken for any. */
    SecretRule[] rules(char c, char next) {
        if (c >= ASCII) {
            return NONE;
        }
        long allowed = next < ASCII ? seconds[2 * c + next / Long.SIZE] >>> next : seconds[2 * c];
        return (allowed & 1) == 0 ? NONE : byCharacter[c];
    }
}
