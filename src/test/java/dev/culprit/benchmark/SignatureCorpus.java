package dev.culprit.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Templates as people would write them: phrases of common words around names that occur in few, with typed placeholders
 * between. The same seed gives the same ones.
 */
final class SignatureCorpus {

    private static final List<String> VERBS = List.of(
            "open",
            "create",
            "delete",
            "update",
            "read",
            "write",
            "mount",
            "attach",
            "resolve",
            "connect to",
            "parse",
            "load",
            "start",
            "stop",
            "schedule",
            "sync",
            "list",
            "watch",
            "allocate",
            "release",
            "renew",
            "validate");

    private static final List<String> NOUNS = List.of(
            "network",
            "volume",
            "container",
            "sandbox",
            "endpoint",
            "certificate",
            "lease",
            "route",
            "address",
            "plugin",
            "config",
            "socket",
            "device",
            "snapshot",
            "session",
            "token",
            "queue",
            "partition",
            "replica",
            "index");

    private static final List<String> REASONS = List.of(
            "not found",
            "already exists",
            "permission denied",
            "timed out",
            "connection refused",
            "no space left",
            "invalid argument",
            "is not ready",
            "was not expected here",
            "unexpected end of file",
            "is out of range");

    private static final List<String> TYPES = List.of("word", "any", "path", "ip", "int", "ident", "quoted");

    private static final String LETTERS = "bcdfghklmnprstvwz";
    private static final String VOWELS = "aeiou";

    private final Random random;

    SignatureCorpus(long seed) {
        this.random = new Random(seed);
    }

    /** So many different templates. */
    List<String> templates(int count) {
        Set<String> templates = new LinkedHashSet<>();
        while (templates.size() < count) {
            templates.add(template());
        }
        return new ArrayList<>(templates);
    }

    private String template() {
        String noun = pick(NOUNS);
        return switch (random.nextInt(6)) {
            case 0 -> "failed to " + pick(VERBS) + " " + name() + " " + noun + ": " + pick(REASONS);
            case 1 -> name() + ": " + noun + " " + placeholder("a") + " " + pick(REASONS) + " (" + name() + ")";
            case 2 -> "cannot " + pick(VERBS) + " " + placeholder("a") + " of " + name() + ", " + pick(REASONS);
            case 3 -> "Error in " + name() + "." + name() + "(): " + pick(REASONS);
            case 4 -> noun + " \"" + placeholder("a") + "\" " + pick(REASONS) + ": " + name() + " " + placeholder("b");
            default -> "unable to " + pick(VERBS) + " the " + noun + " for " + name() + " after " + placeholder("n");
        };
    }

    private String placeholder(String name) {
        return "{" + name + ":" + pick(TYPES) + "}";
    }

    private String name() {
        StringBuilder name = new StringBuilder();
        for (int i = random.nextInt(3); i < 4; i++) {
            name.append(LETTERS.charAt(random.nextInt(LETTERS.length())))
                    .append(VOWELS.charAt(random.nextInt(VOWELS.length())));
        }
        return name.toString();
    }

    private String pick(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }
}
