package dev.culprit.paste.envelope;

import dev.culprit.paste.Severity;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words with which logs tell how bad a message is. */
public final class Level {

    private static final int LONGEST = 9;
    private static final Map<String, Severity> WORDS = Map.ofEntries(
            Map.entry("trace", Severity.DEBUG),
            Map.entry("trac", Severity.DEBUG),
            Map.entry("trc", Severity.DEBUG),
            Map.entry("debug", Severity.DEBUG),
            Map.entry("debu", Severity.DEBUG),
            Map.entry("dbg", Severity.DEBUG),
            Map.entry("fine", Severity.DEBUG),
            Map.entry("info", Severity.INFO),
            Map.entry("inf", Severity.INFO),
            Map.entry("note", Severity.INFO),
            Map.entry("notice", Severity.INFO),
            Map.entry("log", Severity.INFO),
            Map.entry("warn", Severity.WARNING),
            Map.entry("warning", Severity.WARNING),
            Map.entry("wrn", Severity.WARNING),
            Map.entry("error", Severity.ERROR),
            Map.entry("eror", Severity.ERROR),
            Map.entry("erro", Severity.ERROR),
            Map.entry("err", Severity.ERROR),
            Map.entry("severe", Severity.ERROR),
            Map.entry("fatal", Severity.FATAL),
            Map.entry("fata", Severity.FATAL),
            Map.entry("ftl", Severity.FATAL),
            Map.entry("crit", Severity.FATAL),
            Map.entry("critical", Severity.FATAL),
            Map.entry("alert", Severity.FATAL),
            Map.entry("emerg", Severity.FATAL),
            Map.entry("emergency", Severity.FATAL),
            Map.entry("panic", Severity.FATAL),
            Map.entry("pani", Severity.FATAL),
            Map.entry("dpanic", Severity.FATAL));

    private Level() {}

    /** The severity that this range names, in whatever case; null when it is no level. */
    public static @Nullable Severity named(String text, int from, int to) {
        if (to - from < 3 || to - from > LONGEST) {
            return null;
        }
        return WORDS.get(text.substring(from, to).toLowerCase(Locale.ROOT));
    }

    /** The severity of a letter, as klog and others put it in front. */
    public static Severity lettered(char letter) {
        return switch (letter) {
            case 'T', 'V', 'D' -> Severity.DEBUG;
            case 'I', 'N' -> Severity.INFO;
            case 'W' -> Severity.WARNING;
            case 'E' -> Severity.ERROR;
            case 'F', 'C' -> Severity.FATAL;
            default -> Severity.UNKNOWN;
        };
    }

    /** The severity of a syslog priority, 0 to 7. */
    public static Severity ofPriority(int priority) {
        return switch (priority & 7) {
            case 0, 1, 2 -> Severity.FATAL;
            case 3 -> Severity.ERROR;
            case 4 -> Severity.WARNING;
            case 5, 6 -> Severity.INFO;
            default -> Severity.DEBUG;
        };
    }

    /** The severity of pino's and bunyan's numbers, 10 to 60, by their first digit. */
    public static Severity ofTens(char tens) {
        return switch (tens) {
            case '1', '2' -> Severity.DEBUG;
            case '3' -> Severity.INFO;
            case '4' -> Severity.WARNING;
            case '5' -> Severity.ERROR;
            case '6' -> Severity.FATAL;
            default -> Severity.UNKNOWN;
        };
    }

    /** Where a word of letters that starts here ends, at most as long as a level may be. */
    static int end(Head head, int from) {
        int i = from;
        while (i <= from + LONGEST && isLetter(head.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
