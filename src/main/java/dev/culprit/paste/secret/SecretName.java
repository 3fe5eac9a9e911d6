package dev.culprit.paste.secret;

import dev.culprit.paste.text.Ascii;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.IntStream;

/** Tells by its name whether a value is secret. Case and the separators {@code _ - .} do not matter. */
final class SecretName {

    /** What the names of secrets end with. */
    private static final String[] ENDINGS = {
        "password",
        "passwd",
        "pwd",
        "passphrase",
        "secret",
        "token",
        "apikey",
        "accesskey",
        "accesskeyid",
        "secretkey",
        "privatekey",
        "presharedkey",
        "accountkey",
        "signingkey",
        "encryptionkey",
        "sessionkey",
        "clientkeydata",
        "clientcertificatedata",
        "dockerconfigjson",
        "dockercfg",
        "credential",
        "credentials",
        "connectionstring",
        "psk",
        "sharedaccesskey",
        "authkey"
    };

    private static final String[] NONE = {};

    /** By their last letter, small or capital. */
    private static final String[][] ENDINGS_BY_LAST = IntStream.range(0, 128)
            .mapToObj(last -> Arrays.stream(ENDINGS)
                    .filter(ending -> ending.charAt(ending.length() - 1) == small((char) last))
                    .toArray(String[]::new))
            .toArray(String[][]::new);

    /** Names of things that hold a secret, not of the secret. */
    private static final Set<String> REFERENCES = Set.of(
            "imagepullsecret",
            "pullsecret",
            "existingsecret",
            "tlssecret",
            "certsecret",
            "nexttoken",
            "pagetoken",
            "continuetoken");

    private SecretName() {}

    static boolean isSecret(String text, int from, int to) {
        for (String ending : endings(text.charAt(to - 1))) {
            if (endsWith(text, from, to, ending)) {
                return !REFERENCES.contains(bare(text, from, to));
            }
        }
        return false;
    }

    /** Tells whether the bare name ends so. */
    private static boolean endsWith(String text, int from, int to, String ending) {
        int left = ending.length();
        for (int i = to - 1; i >= from && left > 0; i--) {
            char c = text.charAt(i);
            if (!separates(c)) {
                left--;
                if (small(c) != ending.charAt(left)) {
                    return false;
                }
            }
        }
        return left == 0;
    }

    private static char small(char c) {
        return Ascii.isCapital(c) ? (char) (c + ('a' - 'A')) : c;
    }

    private static boolean separates(char c) {
        return c == '_' || c == '-' || c == '.';
    }

    static boolean isPassword(String text, int from, int to) {
        String name = bare(text, from, to);
        return name.endsWith("password") || name.endsWith("passphrase");
    }

    /** The name of a Kubernetes object of kind Secret may stand behind it as well. */
    static boolean mayBeReference(String text, int from, int to) {
        return bare(text, from, to).endsWith("secret");
    }

    /** In small letters, without separators. */
    static String bare(String text, int from, int to) {
        StringBuilder name = new StringBuilder(to - from);
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (!separates(c)) {
                name.append(small(c));
            }
        }
        return name.toString();
    }

    private static String[] endings(char last) {
        return last < ENDINGS_BY_LAST.length ? ENDINGS_BY_LAST[last] : NONE;
    }
}
