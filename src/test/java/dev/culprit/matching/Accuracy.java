package dev.culprit.matching;

import dev.culprit.matching.Exercise.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Counts how often answers were right, and remembers those that were not. */
final class Accuracy {

    private final Map<Kind, Score> scores = new EnumMap<>(Kind.class);

    /** What was answered to exercises of one kind. */
    static final class Score {
        private static final double LEAST = 0.001;

        private double loss;
        private int withAnswer;
        private int first;
        private int firstThree;
        private int likely;
        private int certain;
        private int causeSettled;
        private int causeFirst;
        private int withoutAnswer;
        private int answeredLikely;
        private int answered;
        private int answeredSibling;
        private int certainButWrong;
        private final List<String> mistakes = new ArrayList<>();

        /** The part of exercises with an answer of which it came first, 0 to 1; the rest likewise. */
        double first() {
            return part(first, withAnswer);
        }

        double firstThree() {
            return part(firstThree, withAnswer);
        }

        /** The right answer came first and was called likely or certain. */
        double likely() {
            return part(likely, withAnswer);
        }

        double causeFirst() {
            return part(causeFirst, causeSettled);
        }

        /** The part of exercises without an answer that got one that was called likely or certain. */
        double answeredLikely() {
            return part(answeredLikely, withoutAnswer);
        }

        /** The part of those that got any. */
        double answered() {
            return part(answered, withoutAnswer);
        }

        double certainButWrong() {
            return part(certainButWrong, withAnswer + withoutAnswer);
        }

        Collection<String> mistakes() {
            return mistakes;
        }

        private static double part(int some, int all) {
            return all == 0 ? 0 : (double) some / all;
        }

        private void count(Exercise exercise, Findings findings) {
            addLoss(exercise, findings);
            Match top = findings.matches().isEmpty() ? null : findings.matches().get(0);
            if (top != null
                    && top.tier() == Tier.CERTAIN
                    && !top.key().equals(exercise.right())
                    && !exercise.siblings().contains(top.key())) {
                certainButWrong++;
                mistakes.add(exercise.id() + ": certain, and wrong: " + told(top));
            }
            if (exercise.right() == null) {
                countWithoutAnswer(exercise, top);
            } else {
                countWithAnswer(exercise, findings);
            }
        }

        private void addLoss(Exercise exercise, Findings findings) {
            List<Match> all = Stream.concat(
                            findings.matches().stream(),
                            findings.nearest().stream().map(Findings.NearMiss::match))
                    .toList();
            double right = exercise.right() == null
                    ? all.stream()
                            .mapToDouble(match -> 1 - match.confidence())
                            .min()
                            .orElse(1)
                    : all.stream()
                            .filter(match -> match.key().equals(exercise.right()))
                            .mapToDouble(Match::confidence)
                            .findFirst()
                            .orElse(0);
            loss -= Math.log(Math.max(LEAST, right));
        }

        private void countWithoutAnswer(Exercise exercise, @Nullable Match top) {
            withoutAnswer++;
            if (top != null) {
                answered++;
                answeredLikely += isLikely(top) ? 1 : 0;
                answeredSibling += isLikely(top) && exercise.siblings().contains(top.key()) ? 1 : 0;
                mistakes.add(exercise.id() + ": answered " + told(top));
            }
        }

        private void countWithAnswer(Exercise exercise, Findings findings) {
            withAnswer++;
            List<Match> inOrder = findings.matches();
            int place = inOrder.stream().map(Match::key).toList().indexOf(exercise.right());
            first += place == 0 ? 1 : 0;
            firstThree += place >= 0 && place < 3 ? 1 : 0;
            if (place != 0) {
                mistakes.add(
                        exercise.id() + ": " + exercise.right() + (place < 0 ? " not at all" : " at " + (place + 1))
                                + ", first " + (inOrder.isEmpty() ? "nothing" : told(inOrder.get(0))));
            } else {
                likely += isLikely(inOrder.get(0)) ? 1 : 0;
                certain += inOrder.get(0).tier() == Tier.CERTAIN ? 1 : 0;
            }
            if (place >= 0 && !exercise.causes().isEmpty()) {
                countCause(exercise, inOrder.get(place));
            }
        }

        private void countCause(Exercise exercise, Match match) {
            causeSettled++;
            String told = match.causes().get(0).id();
            if (exercise.causes().contains(told)) {
                causeFirst++;
            } else {
                mistakes.add(exercise.id() + ": cause " + told + ", not one of " + exercise.causes());
            }
        }

        private static boolean isLikely(Match match) {
            return match.tier() == Tier.CERTAIN || match.tier() == Tier.LIKELY;
        }

        private static String told(Match match) {
            return match.key() + String.format(Locale.ROOT, " (%.2f)", match.confidence());
        }

        @Override
        public String toString() {
            StringBuilder line = new StringBuilder();
            if (withAnswer > 0) {
                line.append(String.format(
                        Locale.ROOT,
                        "%4d with an answer: first %.1f %%, of three %.1f %%, likely %.1f %%, certain %.1f %%",
                        withAnswer,
                        100 * first(),
                        100 * firstThree(),
                        100 * likely(),
                        100 * part(certain, withAnswer)));
            }
            if (causeSettled > 0) {
                line.append(String.format(Locale.ROOT, "; cause %.1f %% of %d", 100 * causeFirst(), causeSettled));
            }
            if (withoutAnswer > 0) {
                line.append(String.format(
                        Locale.ROOT,
                        "%s%4d without: likely %d (of these siblings %d), answered %d",
                        withAnswer > 0 ? "; " : "",
                        withoutAnswer,
                        answeredLikely,
                        answeredSibling,
                        answered));
            }
            line.append(String.format(Locale.ROOT, "; loss %.3f", loss / (withAnswer + withoutAnswer)));
            return line.append("; certain but wrong ").append(certainButWrong).toString();
        }
    }

    void count(Exercise exercise, Findings findings) {
        of(exercise.kind()).count(exercise, findings);
    }

    Score of(Kind kind) {
        return scores.computeIfAbsent(kind, none -> new Score());
    }

    /** A line for each kind. */
    String table() {
        StringBuilder table = new StringBuilder();
        scores.forEach((kind, score) -> table.append(String.format(Locale.ROOT, "%-20s%s%n", kind, score)));
        return table.toString();
    }

    /** A line for each answer that was not right. */
    String mistakes() {
        StringBuilder lines = new StringBuilder();
        scores.forEach((kind, score) -> score.mistakes()
                .forEach(mistake ->
                        lines.append(kind).append(' ').append(mistake).append('\n')));
        return lines.toString();
    }
}
