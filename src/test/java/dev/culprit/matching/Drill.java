package dev.culprit.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Exercises whose pastes were scanned once, to be answered with different weights. */
final class Drill {

    private static final int FOLDS = 4;

    private final List<Scanned> all = new ArrayList<>();

    private record Scanned(Exercise exercise, Ranking ranking) {}

    Drill(List<Exercise> exercises) {
        exercises.forEach(exercise ->
                all.add(new Scanned(exercise, exercise.matcher().ranking(exercise.paste(), exercise.hits()))));
    }

    /** How right the answers are with these weights. */
    Accuracy with(Weights weights) {
        Accuracy accuracy = new Accuracy();
        all.forEach(scanned -> answer(scanned, weights, accuracy));
        return accuracy;
    }

    /** How right they are when nothing was learned from the source that a paste comes from. */
    Accuracy heldOut() {
        Accuracy accuracy = new Accuracy();
        for (Set<String> sources : folds()) {
            Weights weights = new Weights(learner(all.stream()
                            .filter(each -> !sources.contains(each.exercise().source()))
                            .toList())
                    .learn());
            all.stream()
                    .filter(each -> sources.contains(each.exercise().source()))
                    .forEach(scanned -> answer(scanned, weights, accuracy));
        }
        return accuracy;
    }

    /** Learns from all of them. */
    WeightLearner learner() {
        return learner(all);
    }

    private static WeightLearner learner(List<Scanned> some) {
        WeightLearner learner = new WeightLearner();
        some.forEach(scanned -> learner.take(scanned.exercise(), scanned.ranking()));
        return learner;
    }

    private static void answer(Scanned scanned, Weights weights, Accuracy accuracy) {
        accuracy.count(scanned.exercise(), scanned.ranking().with(weights).findings());
    }

    private List<Set<String>> folds() {
        List<String> sources = List.copyOf(
                all.stream().map(each -> each.exercise().source()).collect(Collectors.toCollection(TreeSet::new)));
        List<Set<String>> folds = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            folds.add(new TreeSet<>());
        }
        for (int i = 0; i < sources.size(); i++) {
            folds.get(i % FOLDS).add(sources.get(i));
        }
        return folds;
    }
}
