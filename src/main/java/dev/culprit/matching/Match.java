package dev.culprit.matching;

import java.util.List;

/**
 * An issue that a paste shows.
 *
 * @param confidence calibrated probability in 0..1 that this is the issue
 * @param causes most likely first; their confidences, conditional on the issue, sum to at most 1
 * @param evidence what signatures of the issue found, then its words, then what speaks for and against its causes; each
 *     the heaviest first
 */
public record Match(String key, double confidence, Tier tier, List<RankedCause> causes, List<Evidence> evidence) {

    public Match {
        causes = List.copyOf(causes);
        evidence = List.copyOf(evidence);
    }

    /** A cause and the probability that it is the one, given the issue. */
    public record RankedCause(String id, double confidence) {}
}
