package dev.culprit.paste;

import java.util.Set;

/** Tells by its name whether a value is secret. Case and the separators {@code _ - .} do not matter. */
final class SecretName {

    private static final int LONGEST = 64;

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
        if (to - from < 3 || to - from > LONGEST || !mayEnd(text.charAt(to - 1))) {
            return false;
        }
        String name = bare(text, from, to);
        for (String ending : ENDINGS) {
            if (name.endsWith(ending)) {
                return !REFERENCES.contains(name);
            }
        }
        return false;
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
            if (c >= 'A' && c <= 'Z') {
                name.append((char) (c + ('a' - 'A')));
            } else if (c != '_' && c != '-' && c != '.') {
                name.append(c);
            }
        }
        return name.toString();
    }

    private static boolean mayEnd(char last) {
        return switch (last) {
            case 'd', 'D', 'e', 'E', 't', 'T', 'n', 'N', 'y', 'Y', 'a', 'A', 'g', 'G', 'l', 'L', 's', 'S', 'k', 'K' ->
                true;
            default -> false;
        };
    }
}
