package dev.culprit.content;

import dev.culprit.article.ArticleDocument;
import dev.culprit.article.ArticleDocument.Sample;
import dev.culprit.matching.Matcher;
import dev.culprit.matching.signature.Hit;
import dev.culprit.matching.signature.OwnedSignature;
import dev.culprit.matching.signature.SignatureIndex;
import dev.culprit.paste.Paste;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The tests of knowledge: samples that behave, no article that answers another's samples. */
final class SampleRules {

    private final Map<String, CheckedArticle> articlesByKey = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private final SignatureIndex index;
    private final Matcher matcher;

    private SampleRules(List<CheckedArticle> articles) {
        List<OwnedSignature> signatures = new ArrayList<>();
        for (CheckedArticle article : articles) {
            articlesByKey.putIfAbsent(article.document().key(), article);
            SignatureRules compiled = SignatureRules.check(article);
            problems.addAll(compiled.problems());
            signatures.addAll(compiled.signatures());
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

    private void sample(CheckedArticle article, Sample sample, Paste paste) {
        List<Hit> hits = index.scan(paste);
        SampleTrial.of(article.document(), sample, paste, hits, matcher)
                .failures()
                .forEach(failure -> problem(article, sample, inWords(failure), hint(failure)));
        if (sample.match()) {
            collisions(article, sample, hits.stream().filter(this::isSymptom).toList());
        }
    }

    private static String inWords(SampleTrial.Failure failure) {
        if (failure instanceof SampleTrial.NotMatched) {
            return "must match, and no signature of the article is found in it";
        }
        if (failure instanceof SampleTrial.Matched matched) {
            return "must not match, and does: " + quoted(matched.signatures());
        }
        if (failure instanceof SampleTrial.OtherValue value) {
            return "must capture " + value.name() + " = " + value.expected() + ", and captures " + value.captured();
        }
        if (failure instanceof SampleTrial.OtherCause cause) {
            return "must put the cause '" + cause.expected() + "' first, and puts '" + cause.first() + "'";
        }
        return "must put '" + ((SampleTrial.NoSuchCause) failure).expected() + "' first, which is no cause here";
    }

    private static @Nullable String hint(SampleTrial.Failure failure) {
        return failure instanceof SampleTrial.Matched ? "make the signature more specific" : null;
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
        return quoted(hits.stream().map(hit -> hit.signature().id()).distinct().toList());
    }

    private static String quoted(List<String> ids) {
        return ids.stream().map(id -> "'" + id + "'").collect(Collectors.joining(", "));
    }
}
