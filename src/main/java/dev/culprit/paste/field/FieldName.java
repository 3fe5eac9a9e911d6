package dev.culprit.paste.field;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What the names of fields mean in structured logs. */
public final class FieldName {

    /** The part that a field plays in a message. */
    public enum Role {
        MESSAGE,
        ERROR,
        LEVEL,
        HOST,
        SOURCE,
        NOISE,
        OTHER;

        /** Told in the text of a message, not by its envelope. */
        public boolean isSaid() {
            return this == MESSAGE || this == ERROR || this == OTHER;
        }
    }

    private static final int LONGEST = 32;

    private static final Map<String, Role> ROLES = Map.ofEntries(
            Map.entry("msg", Role.MESSAGE),
            Map.entry("message", Role.MESSAGE),
            Map.entry("log", Role.MESSAGE),
            Map.entry("@message", Role.MESSAGE),
            Map.entry("short_message", Role.MESSAGE),
            Map.entry("textpayload", Role.MESSAGE),
            Map.entry("err", Role.ERROR),
            Map.entry("error", Role.ERROR),
            Map.entry("error.message", Role.ERROR),
            Map.entry("errormessage", Role.ERROR),
            Map.entry("exception", Role.ERROR),
            Map.entry("details", Role.ERROR),
            Map.entry("stderr", Role.ERROR),
            Map.entry("level", Role.LEVEL),
            Map.entry("lvl", Role.LEVEL),
            Map.entry("severity", Role.LEVEL),
            Map.entry("loglevel", Role.LEVEL),
            Map.entry("log.level", Role.LEVEL),
            Map.entry("levelname", Role.LEVEL),
            Map.entry("priority", Role.LEVEL),
            Map.entry("s", Role.LEVEL),
            Map.entry("_hostname", Role.HOST),
            Map.entry("hostname", Role.HOST),
            Map.entry("syslog_identifier", Role.SOURCE),
            Map.entry("component", Role.SOURCE),
            Map.entry("time", Role.NOISE),
            Map.entry("ts", Role.NOISE),
            Map.entry("t", Role.NOISE),
            Map.entry("timestamp", Role.NOISE),
            Map.entry("@timestamp", Role.NOISE),
            Map.entry("asctime", Role.NOISE),
            Map.entry("date", Role.NOISE),
            Map.entry("datetime", Role.NOISE),
            Map.entry("caller", Role.NOISE),
            Map.entry("stream", Role.NOISE));

    private static final Set<String> FIRST = Set.of(
            "time",
            "ts",
            "t",
            "timestamp",
            "level",
            "lvl",
            "severity",
            "msg",
            "message",
            "caller",
            "logger",
            "err",
            "error");
    private static final Set<String> OPENED = Set.of("fields", "@fields", "jsonpayload");

    private FieldName() {}

    public static Role role(String text, int from, int to) {
        if (to - from > LONGEST) {
            return Role.OTHER;
        }
        String name = text.substring(from, to).toLowerCase(Locale.ROOT);
        Role role = ROLES.get(name);
        if (role != null) {
            return role;
        }
        // the journal's own
        return name.startsWith("__") || (name.startsWith("_") && text.charAt(from + 1) <= 'Z')
                ? Role.NOISE
                : Role.OTHER;
    }

    /** The journal's priority, a digit. */
    public static boolean isPriority(String text, int from, int to) {
        return to - from == 8 && text.startsWith("PRIORITY", from);
    }

    /** Tells whether a line of logfmt may start with this field. */
    static boolean startsLine(String text, int from, int to) {
        return to - from <= LONGEST && FIRST.contains(text.substring(from, to));
    }

    /** Tells whether the message is looked for inside an object of this name. */
    static boolean opens(String text, int from, int to) {
        return to - from <= LONGEST && OPENED.contains(text.substring(from, to).toLowerCase(Locale.ROOT));
    }
}
