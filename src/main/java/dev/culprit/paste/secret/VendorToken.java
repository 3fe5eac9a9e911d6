package dev.culprit.paste.secret;

import dev.culprit.paste.text.Ascii;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tokens that their makers gave a prefix so that they are found: by the documentation of each service. */
final class VendorToken implements SecretRule {

    /**
     * @param shortest how long the rest is at least
     * @param longest how long it is at most
     */
    private record Kind(String prefix, int shortest, int longest, boolean capitalsOnly) {
        Kind(String prefix, int shortest) {
            this(prefix, shortest, 160, false);
        }
    }

    private static final List<Kind> KINDS = List.of(
            new Kind("AKIA", 16, 16, true), // AWS access keys
            new Kind("ASIA", 16, 16, true),
            new Kind("ghp_", 30), // GitHub
            new Kind("gho_", 30),
            new Kind("ghu_", 30),
            new Kind("ghs_", 30),
            new Kind("ghr_", 30),
            new Kind("github_pat_", 22),
            new Kind("culprit_", 43), // our own
            new Kind("glpat-", 20), // GitLab
            new Kind("gldt-", 20),
            new Kind("glrt-", 20),
            new Kind("glsa_", 30), // Grafana
            new Kind("xoxa-", 10), // Slack
            new Kind("xoxb-", 10),
            new Kind("xoxp-", 10),
            new Kind("xoxr-", 10),
            new Kind("xoxs-", 10),
            new Kind("xapp-", 10),
            new Kind("hooks.slack.com/services/", 20),
            new Kind("AIza", 35, 35, false), // Google
            new Kind("ya29.", 20),
            new Kind("dckr_pat_", 20), // Docker Hub
            new Kind("dop_v1_", 40), // DigitalOcean
            new Kind("hvs.", 20), // Vault
            new Kind("npm_", 36),
            new Kind("sk-", 32),
            new Kind("sk_live_", 16),
            new Kind("hf_", 30));

    private static final String SECONDS =
            KINDS.stream().map(kind -> kind.prefix().substring(1, 2)).distinct().collect(Collectors.joining());

    @Override
    public String triggers() {
        return "AacghxydnsS";
    }

    @Override
    public String seconds() {
        return SECONDS;
    }

    @Override
    public @Nullable Secret find(String text, int at, int from) {
        if (at > from && isPart(text.charAt(at - 1)) && text.charAt(at - 1) != '/') {
            return null;
        }
        for (Kind kind : KINDS) {
            if (kind.prefix().charAt(0) == text.charAt(at) && text.startsWith(kind.prefix(), at)) {
                return find(text, at, kind);
            }
        }
        return null;
    }

    private static @Nullable Secret find(String text, int at, Kind kind) {
        int start = at + kind.prefix().length();
        int end = start;
        boolean digits = false;
        while (end < text.length() && end - start <= kind.longest() && isPart(text.charAt(end))) {
            char c = text.charAt(end);
            if (kind.capitalsOnly() && !Ascii.isCapital(c) && !Ascii.isDigit(c)) {
                return null;
            }
            digits |= Ascii.isDigit(c);
            end++;
        }
        boolean fits =
                end - start >= kind.shortest() && end - start <= kind.longest() && (digits || kind.capitalsOnly());
        return fits ? new Secret(at, end) : null;
    }

    private static boolean isPart(char c) {
        return Ascii.isLetterOrDigit(c) || c == '_' || c == '-' || c == '/' || c == '.';
    }
}
