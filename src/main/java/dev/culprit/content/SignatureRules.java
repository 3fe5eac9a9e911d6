package dev.culprit.content;

import dev.culprit.matching.signature.Compilation;
import dev.culprit.matching.signature.NamedSignature;
import dev.culprit.matching.signature.OwnedSignature;
import dev.culprit.matching.signature.SignatureCompiler;
import dev.culprit.matching.signature.SignatureProblem;
import dev.culprit.matching.signature.Specificity;
import java.util.ArrayList;
import java.util.List;

/**
 * The rules that an article's signatures must keep by themselves: they compile, and ask for something.
 *
 * @param signatures those that compile
 */
record SignatureRules(List<OwnedSignature> signatures, List<Problem> problems) {

    static SignatureRules check(CheckedArticle article) {
        SignatureRules rules = new SignatureRules(new ArrayList<>(), new ArrayList<>());
        ArticleRules.allSignatures(article.document()).forEach(named -> rules.check(article, named));
        return rules;
    }

    private void check(CheckedArticle article, NamedSignature named) {
        String part = "signatures/" + named.id();
        Compilation compilation = SignatureCompiler.compile(named.signature());
        compilation.problems().forEach(problem -> problems.add(inWords(article, part, named, problem)));
        compilation.signature().ifPresent(signature -> {
            if (identifiesByNothing(article, named)) {
                problems.add(article.error(
                        part,
                        "signature '" + named.id() + "' fits nearly any text",
                        "add the words that mark the symptom"));
            }
            signatures.add(new OwnedSignature(article.document().key(), named.id(), signature));
        });
    }

    private static boolean identifiesByNothing(CheckedArticle article, NamedSignature named) {
        return article.document().signatures().contains(named)
                && Specificity.of(named.signature()).level() == Specificity.Level.ANYTHING;
    }

    private static Problem inWords(
            CheckedArticle article, String part, NamedSignature named, SignatureProblem problem) {
        String message = "signature '" + named.id() + "', " + problem.where() + ": " + problem.message();
        return problem.severity() == SignatureProblem.Severity.ERROR
                ? article.error(part, message, problem.hint())
                : article.warning(part, message, problem.hint());
    }
}
