package dev.culprit.content;

import dev.culprit.article.ArticleDocument;
import dev.culprit.article.ArticleDocument.Sample;
import dev.culprit.matching.Match;
import dev.culprit.matching.Matcher;
import dev.culprit.matching.signature.Compilation;
import dev.culprit.matching.signature.Hit;
import dev.culprit.matching.signature.NamedSignature;
import dev.culprit.matching.signature.OwnedSignature;
import dev.culprit.matching.signature.SignatureCompiler;
import dev.culprit.matching.signature.SignatureIndex;
import dev.culprit.matching.signature.SignatureProblem;
import dev.culprit.paste.Paste;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The tests of knowledge: signatures that compile, samples that behave, no article that answers another's samples. */
final class SampleRules {

    private final Map<String, CheckedArticle> articlesByKey = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private final SignatureIndex index;
    private final Matcher matcher;

    private SampleRules(List<CheckedArticle> articles) {
        List<OwnedSignature> signatures = new ArrayList<>();
        for (CheckedArticle article : articles) {
            articlesByKey.putIfAbsent(article.document().key(), article);
            signatures.addAll(compile(article));
        }
        index = SignatureIndex.of(signatures);
        matcher = Matcher.of(articlesByKey.values().stream()
                .map(article -> article.document().toKnownIssue())
                .toList());
    }

    static List<Problem> check(List<CheckedArticle> articles, Map<String, String> benignLogs) {
        SampleRules rules = new SampleRules(articles);
        articles.forEach(article -> article.document().samples().stream()
                .filter(sample -> sample.text() != null)
                .forEach(sample -> rules.sample(article, sample, Paste.of(String.valueOf(sample.text())))));
        benignLogs.forEach(rules::benignLog);
        return rules.problems;
    }

    private List<OwnedSignature> compile(CheckedArticle article) {
        List<OwnedSignature> signatures = new ArrayList<>();
        ArticleRules.allSignatures(article.document()).forEach(named -> {
            Compilation compilation = SignatureCompiler.compile(named.signature());
            compilation.problems().forEach(problem -> report(article, named, problem));
            compilation
                    .signature()
                    .map(signature -> new OwnedSignature(article.document().key(), named.id(), signature))
                    .ifPresent(signatures::add);
        });
        return signatures;
    }

    private void report(CheckedArticle article, NamedSignature named, SignatureProblem problem) {
        String part = "signatures/" + named.id();
        String message = "signature '" + named.id() + "', " + problem.where() + ": " + problem.message();
        problems.add(
                problem.severity() == SignatureProblem.Severity.ERROR
                        ? article.error(part, message, problem.hint())
                        : article.warning(part, message, problem.hint()));
    }

    private void sample(CheckedArticle article, Sample sample, Paste paste) {
        List<Hit> symptoms = symptoms(paste);
        List<Hit> own = symptoms.stream()
                .filter(hit -> hit.signature().owner().equals(article.document().key()))
                .toList();
        if (sample.match()) {
            mustMatch(article, sample, own);
            values(article, sample, paste);
            cause(article, sample, paste);
            collisions(article, sample, symptoms);
        } else if (!own.isEmpty()) {
            problem(article, sample, "must not match, and does: " + ids(own), "make the signature more specific");
        }
    }

    private void mustMatch(CheckedArticle article, Sample sample, List<Hit> own) {
        if (own.isEmpty()) {
            problem(article, sample, "must match, and no signature of the article is found in it", null);
        }
    }

    private void values(CheckedArticle article, Sample sample, Paste paste) {
        if (sample.values().isEmpty()) {
            return;
        }
        List<Hit> own = index.scan(paste).stream()
                .filter(hit -> hit.signature().owner().equals(article.document().key()))
                .toList();
        sample.values().forEach((name, value) -> {
            Set<String> captured = own.stream()
                    .map(hit -> hit.values().get(name))
                    .filter(found -> found != null)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            if (!captured.contains(value)) {
                problem(article, sample, "must capture " + name + " = " + value + ", and captures " + captured, null);
            }
        });
    }

    private void cause(CheckedArticle article, Sample sample, Paste paste) {
        if (sample.cause() == null) {
            return;
        }
        if (article.document().causes().stream().noneMatch(cause -> cause.id().equals(sample.cause()))) {
            problem(article, sample, "must put '" + sample.cause() + "' first, which is no cause here", null);
            return;
        }
        Stream<Match> matches = matcher.match(paste).matches().stream();
        matches.filter(match -> match.key().equals(article.document().key()))
                .findFirst()
                .map(match -> match.causes().get(0).id())
                .filter(first -> !first.equals(sample.cause()))
                .ifPresent(first -> problem(
                        article,
                        sample,
                        "must put the cause '" + sample.cause() + "' first, and puts '" + first + "'",
                        null));
    }

    private void collisions(CheckedArticle article, Sample sample, List<Hit> symptoms) {
        Map<String, List<Hit>> others = symptoms.stream()
                .filter(hit ->
                        !hit.signature().owner().equals(article.document().key()))
                .collect(Collectors.groupingBy(hit -> hit.signature().owner()));
        others.forEach((key, hits) -> {
            CheckedArticle other = articlesByKey.get(key);
            if (other != null && !share(article.document(), other.document())) {
                String slug = other.document().slug();
                problem(
                        article,
                        sample,
                        "is matched by '" + slug + "' too: " + ids(hits),
                        "if both show this symptom: shares: [" + slug + "]");
            }
        });
    }

    private static boolean share(ArticleDocument one, ArticleDocument other) {
        return one.shares().contains(other.slug()) || other.shares().contains(one.slug());
    }

    private void benignLog(String path, String text) {
        symptoms(Paste.of(text)).stream()
                .filter(hit -> !isBenign(hit))
                .forEach(hit -> problems.add(Problem.error(
                        path,
                        hit.spans().get(0).line(),
                        "a harmless log is matched by " + hit.signature().owner() + ", signature '"
                                + hit.signature().id() + "'",
                        null)));
    }

    private boolean isBenign(Hit hit) {
        CheckedArticle owner = articlesByKey.get(hit.signature().owner());
        return owner != null && owner.document().kind() == ArticleDocument.Kind.BENIGN;
    }

    /** The hits of signatures that identify an article, not those that only tell its causes apart. */
    private List<Hit> symptoms(Paste paste) {
        return index.scan(paste).stream().filter(this::isSymptom).toList();
    }

    private boolean isSymptom(Hit hit) {
        CheckedArticle owner = articlesByKey.get(hit.signature().owner());
        return owner != null
                && owner.document().signatures().stream()
                        .anyMatch(signature ->
                                signature.id().equals(hit.signature().id()));
    }

    private void problem(CheckedArticle article, Sample sample, String message, @Nullable String hint) {
        problems.add(article.error("samples/" + sample.file(), "sample " + sample.file() + " " + message, hint));
    }

    private static String ids(List<Hit> hits) {
        return hits.stream()
                .map(hit -> "'" + hit.signature().id() + "'")
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
