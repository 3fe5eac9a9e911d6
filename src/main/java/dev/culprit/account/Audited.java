package dev.culprit.account;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something has happened that has to be remembered with who did it: send it as an event from the module that does it, in
 * the transaction that does it. Who is signed in and where the request came from is found out by whoever keeps it. Never
 * put a secret, or a text of unknown content, into it.
 *
 * @param action what was done, as noun and verb: {@code user-created}; the page of the log words it by
 *     {@code audit.action.<action>}
 * @param subject on what: a name, a key; at most 200 characters are kept
 * @param actor who did it; null: whoever is signed in
 * @param details further words by name, such as the old and new role
 */
public record Audited(
        String action, String subject, @Nullable String actor, Map<String, String> details) {

    public Audited {
        details = Map.copyOf(details);
    }

    /** Whoever is signed in did this. */
    public static Audited of(String action, String subject) {
        return new Audited(action, subject, null, Map.of());
    }

    /** Whoever is signed in did this, in this way. */
    public static Audited of(String action, String subject, Map<String, String> details) {
        return new Audited(action, subject, null, details);
    }
}
