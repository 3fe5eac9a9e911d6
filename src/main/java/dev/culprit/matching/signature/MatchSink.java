package dev.culprit.matching.signature;

/** Takes matches in the order of their places. */
@FunctionalInterface
public interface MatchSink {
    void match(LineMatch match);
}
