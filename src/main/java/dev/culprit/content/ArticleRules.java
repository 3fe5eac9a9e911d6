package dev.culprit.content;

import dev.culprit.article.ArticleDocument;
import dev.culprit.article.ArticleDocument.Applicability;
import dev.culprit.article.ArticleDocument.Cause;
import dev.culprit.article.ArticleDocument.Fix;
import dev.culprit.article.ArticleDocument.Kind;
import dev.culprit.article.ArticleDocument.Reference;
import dev.culprit.article.ArticleDocument.Value;
import dev.culprit.matching.VersionRange;
import dev.culprit.matching.signature.NamedSignature;
import dev.culprit.matching.signature.PlaceholderType;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rules that an article's structure must keep by itself, without its neighbours and without matching anything. */
final class ArticleRules {

    private static final Pattern KEY = Pattern.compile("[A-Z][A-Z0-9]{0,9}-\\d{1,9}");
    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern VALUE_NAME = Pattern.compile("[a-z][a-z0-9_]*");
    private static final int LONGEST_NAME = 120;

    private final ArticleDocument document;
    private final SourceLines lines;
    private final ProblemList problems = new ProblemList(ArticleFiles.STRUCTURE);

    private ArticleRules(ReadArticle article, ArticleDocument document) {
        this.document = document;
        this.lines = article.lines();
    }

    static List<Problem> check(ReadArticle article, ArticleDocument document) {
        ArticleRules rules = new ArticleRules(article, document);
        rules.names();
        rules.versions();
        rules.signatures();
        rules.causes();
        rules.values();
        rules.references();
        rules.completeness();
        return rules.problems.all();
    }

    private void names() {
        if (!KEY.matcher(document.key()).matches()) {
            error("key", "'" + document.key() + "' is no key", "capitals, a hyphen and a number, such as CNI-0007");
        }
        name("slug", document.slug());
        document.aliases().forEach(alias -> name("aliases", alias));
    }

    private void name(String part, String name) {
        if (!NAME.matcher(name).matches() || name.length() > LONGEST_NAME) {
            error(part, "'" + name + "' is no kebab-case name", "small letters, digits and single hyphens");
        }
    }

    private void versions() {
        for (Applicability applies : document.appliesTo()) {
            String versions = applies.versions();
            if (versions != null && !VersionRange.isWellFormed(versions)) {
                error(
                        "applies-to",
                        "'" + versions + "' is no range of versions",
                        "comparators joined by blanks, such as >=1.6.0 <1.6.4");
            }
        }
    }

    private void signatures() {
        if (document.signatures().isEmpty()) {
            error("slug", "an article needs at least one signature", "what does its symptom look like in a log?");
        }
        Set<String> seen = new HashSet<>();
        for (NamedSignature signature : allSignatures(document).toList()) {
            name("signatures/" + signature.id(), signature.id());
            if (!seen.add(signature.id())) {
                error("signatures/" + signature.id(), "signature '" + signature.id() + "' stands here twice", null);
            }
        }
    }

    static Stream<NamedSignature> allSignatures(ArticleDocument document) {
        return Stream.concat(
                document.signatures().stream(),
                document.causes().stream()
                        .flatMap(cause -> Stream.concat(cause.evidence().stream(), cause.against().stream())));
    }

    private void causes() {
        Set<String> causes = new HashSet<>();
        for (Cause cause : document.causes()) {
            name("causes/" + cause.id(), cause.id());
            if (!causes.add(cause.id())) {
                error("causes/" + cause.id(), "cause '" + cause.id() + "' stands here twice", null);
            }
            if (cause.fixes().isEmpty()) {
                warn("causes/" + cause.id(), "cause '" + cause.id() + "' has no fix", null);
            }
            Set<String> fixes = new HashSet<>();
            for (Fix fix : cause.fixes()) {
                name("fixes/" + fix.id(), fix.id());
                if (!fixes.add(fix.id())) {
                    error("fixes/" + fix.id(), "fix '" + fix.id() + "' stands here twice", null);
                }
                if (fix.minutes() != null && (fix.minutes() < 0 || fix.minutes() > 10_000)) {
                    error("fixes/" + fix.id(), "a fix does not take " + fix.minutes() + " minutes", null);
                }
            }
        }
        if (document.kind() == Kind.PROBLEM && document.causes().isEmpty()) {
            warn("slug", "a problem without a cause helps nobody", null);
        }
    }

    private void values() {
        for (Value value : document.values()) {
            String part = "values/" + value.name();
            if (!VALUE_NAME.matcher(value.name()).matches()) {
                error(part, "'" + value.name() + "' cannot be a placeholder", "small letters, digits and underscores");
            }
            if (value.type() == PlaceholderType.ANY) {
                error(part, "a value of type any is never filled into a command", "choose the type that it really has");
            }
            if (commands().noneMatch(command -> command.contains("{" + value.name() + "}"))) {
                warn(part, "no command uses the value '" + value.name() + "'", null);
            }
        }
    }

    private Stream<String> commands() {
        List<String> commands = new ArrayList<>();
        document.texts()
                .values()
                .forEach(text -> commands.addAll(TextOutline.of(text).commands()));
        return commands.stream();
    }

    private void references() {
        for (Reference reference : document.references()) {
            String part = "references/" + reference.url();
            if (!isWebAddress(reference.url())) {
                error(part, "'" + reference.url() + "' is no web address", "https://…");
            }
            if (reference.description().isEmpty()) {
                warn(part, "a reference says in a few words what it shows", "en: …");
            }
        }
    }

    private static boolean isWebAddress(String text) {
        try {
            URI address = URI.create(text);
            return ("https".equals(address.getScheme()) || "http".equals(address.getScheme()))
                    && address.getHost() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private void completeness() {
        if (document.components().isEmpty()) {
            warn("slug", "the article names no component", "components: [kubelet]");
        }
        if (document.samples().isEmpty()) {
            warn("slug", "the article has no samples", "a sample is a test of its signatures");
        }
    }

    private void error(String part, String message, @Nullable String hint) {
        problems.error(lines.of(part), message, hint);
    }

    private void warn(String part, String message, @Nullable String hint) {
        problems.warning(lines.of(part), message, hint);
    }
}
