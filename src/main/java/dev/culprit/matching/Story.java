package dev.culprit.matching;

import dev.culprit.paste.Message;

/** What a message tells, whatever its numbers and names of the moment are: the same, said again, is the same story. */
final class Story {

    private static final int LONGEST = 2_000;

    private Story() {}

    /** A hash of the words of a message, those with digits left out. */
    static long of(Message message) {
        long[] hash = {0};
        String text = message.text();
        Terms.of(text, 0, Math.min(LONGEST, text.length()), (term, start, end) -> {
            if (!hasDigit(text, start, end)) {
                hash[0] = hash[0] * 31 + term;
            }
        });
        return hash[0];
    }

    private static boolean hasDigit(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (Character.isDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
