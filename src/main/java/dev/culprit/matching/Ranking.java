package dev.culprit.matching;

import dev.culprit.matching.Contest.Contestant;
import dev.culprit.matching.Findings.NearMiss;
import dev.culprit.matching.Findings.Unexplained;
import dev.culprit.matching.signature.Hit;
import dev.culprit.paste.Paste;
import dev.culprit.paste.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Weighs what was found in one paste and puts it in order. */
final class Ranking {

    private static final int MOST_NEAREST = 3;

    /** What is less probable is not even worth naming as near. */
    private static final double WORTH_NAMING = 0.005;

    private final TextIndex index;
    private final Weights weights;
    private final PasteWords words;
    private final ToldVersions versions;
    private final Contest contest;

    Ranking(Issues issues, TextIndex index, Weights weights, Paste paste, List<Hit> hits) {
        this.index = index;
        this.weights = weights;
        this.words = PasteWords.of(paste, index);
        this.versions = new ToldVersions(paste);
        List<Candidate> candidates = new Candidates(issues, index, index.score(words)).among(hits);
        this.contest = new Contest(candidates, new PasteSummary(words, index, versions));
    }

    private Ranking(Ranking other, Weights weights) {
        this.index = other.index;
        this.weights = weights;
        this.words = other.words;
        this.versions = other.versions;
        this.contest = other.contest;
    }

    /** The same paste, weighed otherwise. */
    Ranking with(Weights others) {
        return new Ranking(this, others);
    }

    Contest contest() {
        return contest;
    }

    CauseRanking causes(Candidate candidate) {
        return new CauseRanking(candidate, words, index);
    }

    Findings findings() {
        List<Match> matches = new ArrayList<>();
        List<Match> benign = new ArrayList<>();
        List<NearMiss> nearest = new ArrayList<>();
        for (Contestant contestant : contest.weighed(weights)) {
            Explanation explanation = new Explanation(contestant, weights, words, index, versions);
            if (contestant.candidate().issue().benign()) {
                benign.add(match(contestant, explanation));
            } else if (Tier.of(contestant.probability()) != Tier.NEAREST) {
                matches.add(match(contestant, explanation));
            } else if (nearest.size() < MOST_NEAREST && contestant.probability() >= WORTH_NAMING) {
                nearest.add(new NearMiss(match(contestant, explanation), explanation.lacking()));
            }
        }
        return new Findings(matches, benign, nearest, unexplained(matches, benign));
    }

    private Match match(Contestant contestant, Explanation explanation) {
        Candidate candidate = contestant.candidate();
        return new Match(
                candidate.issue().key(),
                contestant.probability(),
                Tier.of(contestant.probability()),
                causes(candidate).ranked(weights.causes()),
                explanation.evidence());
    }

    private List<Unexplained> unexplained(List<Match> matches, List<Match> benign) {
        Set<Integer> explained = Stream.concat(matches.stream(), benign.stream())
                .flatMap(match -> match.evidence().stream())
                .flatMap(evidence -> evidence.spans().stream())
                .map(Span::line)
                .collect(Collectors.toSet());
        return new UnexplainedErrors(explained).among(words.messages());
    }
}
