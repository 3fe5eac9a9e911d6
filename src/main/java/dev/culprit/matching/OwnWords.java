package dev.culprit.matching;

import dev.culprit.paste.Envelope;
import dev.culprit.paste.Message;
import java.util.regex.Pattern;

/**
 * Tells what a person wrote from what a program did: programs speak neither of themselves nor ask, and seldom in Chinese.
 * Takes time linear in the length of a message.
 */
final class OwnWords {

    /** Of longer messages the beginning. */
    private static final int LONGEST = 2_000;

    private static final Pattern OF_A_PERSON = Pattern.compile(
            "\\bI(?: [a-z]|'(?:m|ve|d|ll)\\b)|\\b(?:[Ww]e|[Mm]y|[Oo]ur|[Hh]ow|[Ww]hy|[Aa]nyone|[Ss]omeone|[Tt]ried|[Tt]hanks) [a-z]"
                    + "|[\\u4e00-\\u9fff]{4}|[\\u4e00-\\u9fff]{2}[?？]");

    /** People do not say at what second. */
    private static final Pattern CLOCK = Pattern.compile("\\d\\d:\\d\\d:\\d\\d");

    private OwnWords() {}

    static boolean in(Message message) {
        Envelope envelope = message.envelope();
        if (!envelope.equals(Envelope.NONE)) {
            return false;
        }
        String text = message.text();
        String start = text.substring(0, Math.min(LONGEST, text.length()));
        return OF_A_PERSON.matcher(start).find() && !CLOCK.matcher(start).find();
    }
}
