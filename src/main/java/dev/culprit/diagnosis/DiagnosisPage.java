package dev.culprit.diagnosis;

import dev.culprit.diagnosis.Diagnosis.Benign;
import dev.culprit.diagnosis.Diagnosis.FoundFact;
import dev.culprit.diagnosis.Diagnosis.Nearest;
import dev.culprit.diagnosis.Diagnosis.Unexplained;
import dev.culprit.web.Markdown;
import dev.culprit.web.Prose;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A diagnosis as its page shows it.
 *
 * @param heading key of the message above all, which is given the number of problems
 * @param problems the known issues, most likely first
 * @param keptUntil null when the page cannot be shared
 */
record DiagnosisPage(
        String heading,
        List<ProblemCard> problems,
        List<BenignNote> benign,
        List<Miss> nearest,
        List<Fact> facts,
        List<Loose> unexplained,
        PasteView paste,
        @Nullable Instant keptUntil,
        long elapsedMicros) {

    static DiagnosisPage of(Answer answer) {
        Diagnosis diagnosis = answer.diagnosis();
        return new DiagnosisPage(
                Words.heading(diagnosis),
                IntStream.range(0, diagnosis.matches().size())
                        .mapToObj(i -> ProblemCard.of(i + 1, diagnosis.matches().get(i), answer.paste()))
                        .toList(),
                diagnosis.benign().stream()
                        .map(entry -> BenignNote.of(entry, answer.paste()))
                        .toList(),
                diagnosis.nearest().stream()
                        .map(miss -> Miss.of(miss, answer.paste()))
                        .toList(),
                diagnosis.facts().stream().map(Fact::of).toList(),
                diagnosis.unexplained().stream().map(Loose::of).toList(),
                PasteView.of(answer),
                answer.keptUntil(),
                diagnosis.elapsedMicros());
    }

    /** A link to an article in the words of its text, which may be in another language than the page. */
    record Title(String key, String url, String lang, Prose words, Prose summary) {

        static Title of(Diagnosis.ArticleLink article) {
            return of(article, Markdown::blocks);
        }

        static Title of(Diagnosis.ArticleLink article, Function<String, Prose> prose) {
            return new Title(
                    article.key(),
                    article.url(),
                    article.locale(),
                    Markdown.inline(VisibleText.of(article.title())),
                    prose.apply(VisibleText.ofLines(article.summary())));
        }
    }

    /** Lines that are normal, and why. */
    record BenignNote(Title article, List<EvidenceLine> evidence) {
        static BenignNote of(Benign entry, PasteExcerpt paste) {
            return new BenignNote(Title.of(entry.article()), EvidenceLine.of(entry.evidence(), paste));
        }
    }

    /** What came close, and what it lacked. */
    record Miss(Title article, List<EvidenceLine> evidence, List<String> lacking) {
        static Miss of(Nearest miss, PasteExcerpt paste) {
            return new Miss(
                    Title.of(miss.article()),
                    EvidenceLine.of(miss.evidence(), paste),
                    miss.lacking().stream().map(VisibleText::of).toList());
        }
    }

    /** A value that the paste tells. */
    record Fact(String name, String value, int line) {
        static Fact of(FoundFact fact) {
            return new Fact(
                    fact.name(), VisibleText.of(fact.value()), fact.place().line());
        }
    }

    /** An error message that nothing explains. */
    record Loose(int line, String text, int times) {
        static Loose of(Unexplained message) {
            return new Loose(message.line(), VisibleText.of(message.text()), message.times());
        }
    }
}
