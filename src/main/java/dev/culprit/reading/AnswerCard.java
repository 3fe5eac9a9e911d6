package dev.culprit.reading;

import dev.culprit.diagnosis.Diagnosis;
import dev.culprit.diagnosis.Diagnosis.Match;
import dev.culprit.diagnosis.Diagnosis.Quote;
import dev.culprit.matching.Tier;
import dev.culprit.web.Markdown;
import dev.culprit.web.Prose;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A known issue that what was searched for shows, in short: the whole is one step further.
 *
 * @param tier in lower case
 * @param lang the language of title and summary
 * @param quotes what gave it away
 * @param cause the likeliest; null when the article names none
 */
record AnswerCard(
        String tier,
        String key,
        String slug,
        String lang,
        Prose title,
        Prose summary,
        List<Quote> quotes,
        @Nullable LikelyCause cause) {

    private static final int MOST_QUOTES = 3;

    /** A cause, and where to read about it. */
    record LikelyCause(String id, Prose title) {}

    /** What is at least likely, likeliest first. */
    static List<AnswerCard> of(Diagnosis diagnosis) {
        return diagnosis.matches().stream()
                .filter(match -> match.tier() == Tier.CERTAIN || match.tier() == Tier.LIKELY)
                .map(AnswerCard::of)
                .toList();
    }

    private static AnswerCard of(Match match) {
        return new AnswerCard(
                match.tier().name().toLowerCase(Locale.ROOT),
                match.article().key(),
                match.article().slug(),
                match.article().locale(),
                Markdown.inline(match.article().title()),
                Markdown.blocks(match.article().summary()),
                quotes(match),
                match.causes().stream()
                        .findFirst()
                        .map(cause -> new LikelyCause(cause.id(), Markdown.inline(cause.title())))
                        .orElse(null));
    }

    /** What speaks for it, the heaviest of each line. */
    private static List<Quote> quotes(Match match) {
        Map<Integer, Quote> byLine = new LinkedHashMap<>();
        match.evidence().stream()
                .filter(evidence -> evidence.weight() >= 0)
                .flatMap(evidence -> evidence.quotes().stream())
                .forEach(quote -> byLine.putIfAbsent(quote.line(), quote));
        return byLine.values().stream().limit(MOST_QUOTES).toList();
    }
}
