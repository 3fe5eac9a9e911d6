package dev.culprit.matching;

import dev.culprit.matching.Contest.Contestant;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Prints how accurate the answers are: with the shipped weights, and with weights that were learned without the source that
 * a paste comes from. Needs the shared material. With ids of pastes as arguments it prints how their answers came about.
 */
final class AccuracyReport {

    private AccuracyReport() {}

    public static void main(String[] ids) {
        List<Exercise> exercises = Exercises.all(
                SharedMaterial.find().orElseThrow(() -> new IllegalStateException("no shared material")),
                TrialLibraries.folders());
        if (ids.length > 0) {
            Set<String> wanted = Set.of(ids);
            exercises.stream()
                    .filter(exercise -> wanted.contains(exercise.id()))
                    .forEach(AccuracyReport::explain);
            return;
        }
        Drill drill = new Drill(exercises);
        Accuracy heldOut = drill.heldOut();
        System.out.println(
                "With the shipped weights\n" + drill.with(Weights.SHIPPED).table());
        System.out.println("Each source with weights learned from the others\n" + heldOut.table());
        System.out.println(heldOut.mistakes());
    }

    private static void explain(Exercise exercise) {
        System.out.printf(
                Locale.ROOT, "%n%s %s: %s %s%n", exercise.kind(), exercise.id(), exercise.right(), exercise.causes());
        Ranking ranking = exercise.matcher().ranking(exercise.paste(), exercise.hits());
        for (Contestant contestant : ranking.contest().weighed(Weights.SHIPPED).subList(0, 5)) {
            System.out.printf(
                    Locale.ROOT,
                    "  %.3f %s %s %s%n",
                    contestant.probability(),
                    contestant.candidate().issue().key(),
                    contestant.candidate().issue().slug(),
                    contestant.candidate().symptoms().stream()
                            .map(seen -> seen.signature().id())
                            .toList());
            System.out.printf(Locale.ROOT, "        %s%n", contestant.features());
        }
    }
}
