package dev.culprit.paste;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Masks secrets in place, in one pass. Errs on the side of masking where a name says that a value is secret, and on the side
 * of showing where only the looks of a word would say so: a log without its hashes and identifiers helps nobody.
 */
final class Redactor {

    private static final char MASK = '*';
    private static final int ASCII = 128;

    private static final List<SecretRule> RULES = List.of(
            new PrivateKeyBlock(),
            new UrlPassword(),
            new NamedSecret(),
            new FlagSecret(),
            new BearerToken(),
            new JsonWebToken(),
            new VendorToken(),
            new JoinToken(),
            new EmailAddress());

    private static final SecretRule[][] BY_TRIGGER =
            IntStream.range(0, ASCII).mapToObj(c -> calledBy((char) c)).toArray(SecretRule[][]::new);

    private Redactor() {}

    static RedactedPaste redact(String text) {
        Ranges secrets = new Ranges();
        Ranges manifests = SecretManifest.valuesIn(text);
        int manifest = 0;
        int at = 0;
        while (at < text.length()) {
            if (manifest < manifests.count() && at >= manifests.start(manifest)) {
                secrets.add(Math.max(at, manifests.start(manifest)), manifests.end(manifest));
                at = Math.max(at, manifests.end(manifest));
                manifest++;
                continue;
            }
            at = next(text, at, secrets);
        }
        return new RedactedPaste(secrets.isEmpty() ? text : mask(text, secrets), secrets.count());
    }

    private static int next(String text, int at, Ranges secrets) {
        char c = text.charAt(at);
        if (c < ASCII) {
            for (SecretRule rule : BY_TRIGGER[c]) {
                SecretRule.Secret secret = rule.find(text, at, secrets.lastEnd());
                if (secret != null) {
                    secrets.add(secret.start(), secret.end());
                    return Math.max(at + 1, secret.end());
                }
            }
        }
        return at + 1;
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

    private static SecretRule[] calledBy(char trigger) {
        return RULES.stream()
                .filter(rule -> rule.triggers().indexOf(trigger) >= 0)
                .toArray(SecretRule[]::new);
    }
}
