package dev.culprit.matching;

import dev.culprit.matching.KnownIssue.PossibleCause;
import dev.culprit.matching.KnownIssue.Wording;
import dev.culprit.matching.signature.NamedSignature;
import dev.culprit.matching.signature.Signature;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Makes issues of which only what matters is named. */
final class KnownIssueBuilder {

    private final String key;
    private final List<String> components = new ArrayList<>();
    private final List<VersionRange> appliesTo = new ArrayList<>();
    private final List<NamedSignature> signatures = new ArrayList<>();
    private final List<PossibleCause> causes = new ArrayList<>();
    private final List<Wording> wordings = new ArrayList<>();
    private boolean benign;

    private KnownIssueBuilder(String key) {
        this.key = key;
    }

    static KnownIssueBuilder anIssue(String key) {
        return new KnownIssueBuilder(key);
    }

    static NamedSignature text(String id, String template) {
        return new NamedSignature(id, new Signature.Text(template));
    }

    KnownIssueBuilder withText(String template) {
        signatures.add(text("text-" + (signatures.size() + 1), template));
        return this;
    }

    KnownIssueBuilder withComponent(String component) {
        components.add(component);
        return this;
    }

    KnownIssueBuilder withVersions(String component, String range) {
        appliesTo.add(new VersionRange(component, range));
        return this;
    }

    KnownIssueBuilder withCause(String id, String evidence) {
        return with(new PossibleCause(id, List.of(text(id + "-seen", evidence)), List.of(), List.of()));
    }

    KnownIssueBuilder withCauseAgainst(String id, String against) {
        return with(new PossibleCause(id, List.of(), List.of(text(id + "-not", against)), List.of()));
    }

    KnownIssueBuilder withCauseWords(String id, String title) {
        return with(new PossibleCause(id, List.of(), List.of(), List.of(new Wording(title, ""))));
    }

    private KnownIssueBuilder with(PossibleCause cause) {
        causes.add(cause);
        return this;
    }

    KnownIssueBuilder withWords(String title, String body) {
        wordings.add(new Wording(title, body));
        return this;
    }

    KnownIssueBuilder benign() {
        benign = true;
        return this;
    }

    KnownIssue build() {
        return new KnownIssue(
                key,
                key.toLowerCase(Locale.ROOT),
                benign,
                components,
                appliesTo,
                signatures,
                causes,
                Set.of(),
                wordings);
    }
}
