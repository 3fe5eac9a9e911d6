package dev.culprit.audit;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Something that was done. Texts that are too long are cut; one that is not known is empty.
 *
 * @param actor name of the user who did it
 * @param token name of the token with which a program did it for the user; empty when the user did it in a browser
 * @param action noun and verb, such as {@code user-created}
 * @param subject what it was done to: a name, a key
 * @param address from which the request came
 * @param request by which the log of the server knows the request
 */
record AuditEntry(
        Instant happened,
        String actor,
        String token,
        String action,
        String subject,
        SortedMap<String, String> details,
        String address,
        String request) {

    private static final int LONGEST = 200;
    private static final int LONGEST_ACTION = 60;
    private static final int LONGEST_ADDRESS = 100;
    private static final int LONGEST_REQUEST = 40;
    private static final int MOST_DETAILS = 20;

    AuditEntry {
        actor = cut(actor, LONGEST);
        token = cut(token, LONGEST);
        action = cut(action, LONGEST_ACTION);
        subject = cut(subject, LONGEST);
        address = cut(address, LONGEST_ADDRESS);
        request = cut(request, LONGEST_REQUEST);
        details = Collections.unmodifiableSortedMap(bounded(details));
    }

    private static SortedMap<String, String> bounded(Map<String, String> details) {
        SortedMap<String, String> bounded = new TreeMap<>();
        details.entrySet().stream()
                .limit(MOST_DETAILS)
                .forEach(detail -> bounded.put(cut(detail.getKey(), LONGEST_ACTION), cut(detail.getValue(), LONGEST)));
        return bounded;
    }

    /** Without control characters, which no database likes and no reader wants, and no longer than this. */
    private static String cut(String text, int longest) {
        String shown = text.codePoints()
                .map(c -> Character.isISOControl(c) || isSurrogate(c) ? ' ' : c)
                .limit(longest)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return shown.length() <= longest ? shown : shown.substring(0, shown.offsetByCodePoints(0, longest / 2));
    }

    private static boolean isSurrogate(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
