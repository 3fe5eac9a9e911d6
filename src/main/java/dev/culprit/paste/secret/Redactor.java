package dev.culprit.paste.secret;

/**
 * Masks secrets in place. Errs on the side of masking where a name says that a value is secret, and on the side of showing
 * where only the looks of a word would say so: a log without its hashes and identifiers helps nobody.
 */
public final class Redactor {

    private static final char MASK = '*';

    private Redactor() {}

    /**
     * A text without its secrets.
     *
     * @param text as long as before, so that every offset stays right
     * @param count how many secrets were masked
     */
    public record Masked(String text, int count) {}

    /** Puts an asterisk for every visible character of a secret. */
    public static Masked mask(String text) {
        Ranges secrets = SecretSearch.in(text);
        return new Masked(secrets.isEmpty() ? text : mask(text, secrets), secrets.count());
    }

    private static String mask(String text, Ranges secrets) {
        StringBuilder masked = new StringBuilder(text);
        for (int i = 0; i < secrets.count(); i++) {
            for (int at = secrets.start(i); at < secrets.end(i); at++) {
                if (text.charAt(at) > ' ') {
                    masked.setCharAt(at, MASK);
                }
            }
        }
        return masked.toString();
    }
}
