package dev.culprit.matching;

import dev.culprit.matching.ToldVersions.Mismatch;
import dev.culprit.matching.signature.Signature;
import dev.culprit.paste.Message;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a paste as a whole tells, whatever it shows. */
final class PasteSummary {

    private static final int COMPONENTS_EXPECTED = 3;

    private final PasteWords words;
    private final TextIndex index;
    private final ToldVersions versions;
    private final double information;
    private final Sayings sayings;
    private final Set<Long> sources = new HashSet<>();

    PasteSummary(PasteWords words, TextIndex index, ToldVersions versions) {
        this.words = words;
        this.index = index;
        this.versions = versions;
        double[] sum = {0};
        words.forEach((term, weight, rarity) -> sum[0] += weight * rarity);
        this.information = sum[0];
        this.sayings = Sayings.of(words.messages(), index);
        for (Message message : words.messages()) {
            String source = message.envelope().source();
            if (source != null) {
                Terms.of(source, (term, start, end) -> sources.add(term));
            }
        }
    }

    /** Whether somebody tells or asks something in their own words. */
    boolean isToldByPerson() {
        return OwnWords.in(words.messages());
    }

    /** The part of the paste, by rarity, that are words of any issue: 0 to 1. */
    double familiarity() {
        double[] known = {0};
        words.forEach((term, weight, rarity) -> known[0] += index.knows(term) ? weight * rarity : 0);
        return information == 0 ? 0 : known[0] / information;
    }

    /** The version it tells that an issue is not about. */
    Optional<Mismatch> otherVersion(KnownIssue issue) {
        return versions.mismatch(issue);
    }

    /** How surprising all its words are together, in nats. */
    double information() {
        return information;
    }

    /** The part of a signature's words, by rarity, that one message has, 0 to 1; of several that belong together, the least. */
    double partOf(Signature signature) {
        if (signature instanceof Signature.All all) {
            return all.members().stream().mapToDouble(this::partOf).min().orElse(0);
        }
        if (signature instanceof Signature.Any any) {
            return any.members().stream().mapToDouble(this::partOf).max().orElse(0);
        }
        return sayings.bestPart(index.rarities(signature));
    }

    /** The part of a message, by rarity, that is what the signature says, of the message of which it is most: 0 to 1. */
    double exactness(SeenSignature seen) {
        return sayings.exactness(seen.stories(), seen.rarities());
    }

    /** The part of the words of the title, by rarity, that the paste has, in the language of which it has most: 0 to 1. */
    double titleNamed(KnownIssue issue) {
        return issue.wordings().stream()
                .mapToDouble(wording -> index.saidBy(wording.title()).partIn(words))
                .max()
                .orElse(0);
    }

    /** How much of one message the words of an issue account for, of the one it accounts for best: 0 to 1. */
    double bestTold(KnownIssue issue) {
        return sayings.bestTold(issue.key(), index);
    }

    /** The part of all complaints that are among these stories, 0 to 1. */
    double explained(Set<Long> stories) {
        return sayings.explained(stories);
    }

    /** The part of these components, of at most three, that the paste names or comes from. */
    double namedAmong(List<String> components) {
        long named = components.stream().filter(this::names).count();
        return components.isEmpty()
                ? 0
                : Math.min(1, (double) named / Math.min(components.size(), COMPONENTS_EXPECTED));
    }

    private boolean names(String component) {
        boolean[] all = {true};
        boolean[] any = {false};
        Terms.of(component, (term, start, end) -> {
            any[0] = true;
            all[0] &= words.contains(term) || sources.contains(term);
        });
        return any[0] && all[0];
    }
}
