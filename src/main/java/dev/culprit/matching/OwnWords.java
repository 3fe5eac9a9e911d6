package dev.culprit.matching;

import dev.culprit.paste.Envelope;
import dev.culprit.paste.Message;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells what a person wrote from what programs did: programs speak neither of themselves nor ask, seldom in Chinese, and tell
 * no stories. Takes time linear in the length of the messages.
 */
final class OwnWords {

    /** Of longer messages the beginning. */
    private static final int LONGEST = 2_000;

    private static final Pattern OF_A_PERSON = Pattern.compile(
            "\\bI(?: [a-z]|'(?:m|ve|d|ll)\\b)|\\b(?:[Ww]e|[Mm]y|[Oo]ur|[Hh]ow|[Ww]hy|[Aa]nyone|[Ss]omeone|[Tt]ried|[Tt]hanks) [a-z]"
                    + "|[\\u4e00-\\u9fff]{4}|[\\u4e00-\\u9fff]{2}[?？]");

    /** People do not say at what second. */
    private static final Pattern CLOCK = Pattern.compile("\\d\\d:\\d\\d:\\d\\d");

    /** Who tells a story in their own words is brief; programs that print sentences print many of them. */
    private static final int BRIEF = 15;

    /** What joins the words of a sentence; telegrams and log lines do with few of them. */
    private static final Set<String> JOINING = Set.of(
            ("a an the is are was were be been has have had do does did it its they them their this that these those there"
                            + " which who of to in on at by for from with without into over between as than then and or but"
                            + " not no so if when while after before because since until once still also only even just"
                            + " again always never can cannot could should would will may might one some any all both each"
                            + " every another other same")
                    .split(" "));

    private static final Pattern WORD = Pattern.compile("\\S+");
    private static final int FEWEST_WORDS = 18;
    private static final int FEWEST_JOINING = 5;
    private static final double PART_JOINING = 0.28;

    private OwnWords() {}

    /** Whether somebody asks something, or tells what happened, in any of these messages. */
    static boolean in(List<Message> messages) {
        boolean brief = messages.size() <= BRIEF;
        return messages.stream().anyMatch(message -> isBare(message) && isOfPerson(start(message), brief));
    }

    private static boolean isBare(Message message) {
        return message.envelope().equals(Envelope.NONE);
    }

    private static String start(Message message) {
        String text = message.text();
        return text.substring(0, Math.min(LONGEST, text.length()));
    }

    private static boolean isOfPerson(String text, boolean brief) {
        return (OF_A_PERSON.matcher(text).find() || (brief && isSentence(text)))
                && !CLOCK.matcher(text).find();
    }

    private static boolean isSentence(String text) {
        Set<String> different = new HashSet<>();
        int words = 0;
        int joining = 0;
        for (Matcher word = WORD.matcher(text); word.find(); words++) {
            String plain = word.group().toLowerCase(Locale.ROOT);
            if (JOINING.contains(plain)) {
                joining++;
                different.add(plain);
            }
        }
        return words >= FEWEST_WORDS && different.size() >= FEWEST_JOINING && joining >= PART_JOINING * words;
    }
}
