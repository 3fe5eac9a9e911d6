package dev.culprit.paste.secret;

import dev.culprit.paste.secret.SecretRule.Secret;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Looks for secrets in a text, from one place on to another. A large text is divided among all processors: a part is looked
 * through from some way before its start, and when what was found until then does not join on to the part before, it is
 * looked through again from where that ended. So the answer is that of one pass.
 */
final class SecretSearch {

    /** The rules, by what makes each look. */
    static final Triggers TRIGGERS = new Triggers(List.of(
            new PrivateKeyBlock(),
            new UrlPassword(),
            new NamedSecret(),
            new FlagSecret(),
            new BearerToken(),
            new JsonWebToken(),
            new VendorToken(),
            new JoinToken(),
            new EmailAddress()));

    private static final int LENGTH_OF_A_PART = 1 << 18;

    /** Rules look back less far than this, so that what ended before it does not matter to them. */
    private static final int LONGEST_LOOK_BACK = 1024;

    private final String text;
    private final Ranges manifests;
    private final Ranges secrets = new Ranges();
    private int at;
    private int manifest;
    private int lastEnd;

    private SecretSearch(String text, Ranges manifests, int from) {
        this.text = text;
        this.manifests = manifests;
        this.at = from;
        while (manifest < manifests.count() && manifests.end(manifest) <= from) {
            manifest++;
        }
    }

    /** All secrets of a text. */
    static Ranges in(String text) {
        return in(text, LENGTH_OF_A_PART);
    }

    /** The same for parts of any length. */
    static Ranges in(String text, int length) {
        Ranges manifests = SecretManifest.valuesIn(text);
        SecretSearch whole = new SecretSearch(text, manifests, 0);
        if (text.length() <= length) {
            whole.runTo(text.length());
            return whole.secrets;
        }
        int parts = (text.length() - 1) / length + 1;
        List<Part> found = IntStream.range(0, parts)
                .parallel()
                .mapToObj(
                        part -> new Part(text, manifests, part * length, Math.min(text.length(), (part + 1) * length)))
                .toList();
        found.forEach(whole::join);
        return whole.secrets;
    }

    /** What was found in a part of the text, and how the search stood at its start and its end. */
    private static final class Part {

        private final SecretSearch search;
        private final int end;
        private final int at;
        private final int lastEnd;

        Part(String text, Ranges manifests, int start, int end) {
            this.end = end;
            search = new SecretSearch(text, manifests, Math.max(0, start - 2 * LONGEST_LOOK_BACK));
            search.runTo(start);
            search.secrets.clear();
            at = search.at;
            lastEnd = search.lastEnd;
            search.runTo(end);
        }

        /** Whether it goes on where another search stands. */
        boolean follows(SecretSearch other) {
            boolean farBack = Math.max(lastEnd, other.lastEnd) <= at - LONGEST_LOOK_BACK;
            return at == other.at && (lastEnd == other.lastEnd || farBack);
        }
    }

    private void join(Part part) {
        if (!part.follows(this)) {
            runTo(part.end);
            return;
        }
        secrets.addAll(part.search.secrets);
        at = part.search.at;
        manifest = part.search.manifest;
        lastEnd = Math.max(lastEnd, part.search.lastEnd);
    }

    /** Looks at each place before this one at least. */
    private void runTo(int end) {
        while (at < end) {
            if (manifest < manifests.count() && at >= manifests.start(manifest)) {
                add(Math.max(at, manifests.start(manifest)), manifests.end(manifest));
                at = Math.max(at, manifests.end(manifest));
                manifest++;
            } else {
                runToTrigger(manifest < manifests.count() ? Math.min(end, manifests.start(manifest)) : end);
            }
        }
    }

    /** Looks at the next place that calls a rule, or goes to the end when there is none. */
    private void runToTrigger(int end) {
        char c = text.charAt(at);
        while (at < end) {
            char next = at + 1 < text.length() ? text.charAt(at + 1) : '\n';
            SecretRule[] rules = TRIGGERS.rules(c, next);
            if (rules.length > 0) {
                at = lookAt(at, rules);
                return;
            }
            c = next;
            at++;
        }
    }

    /** Where to go on behind this place. */
    private int lookAt(int place, SecretRule[] rules) {
        for (SecretRule rule : rules) {
            Secret secret = rule.find(text, place, lastEnd);
            if (secret != null) {
                add(secret.start(), secret.end());
                return Math.max(place + 1, secret.end());
            }
        }
        return place + 1;
    }

    private void add(int start, int end) {
        if (end > start) {
            secrets.add(start, end);
            lastEnd = end;
        }
    }
}
