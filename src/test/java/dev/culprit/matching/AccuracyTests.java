package dev.culprit.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.culprit.matching.Accuracy.Score;
import dev.culprit.matching.Exercise.Kind;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Floors below which accuracy must not fall, over material of others where it is at hand. They are not goals. */
@Tag("large")
class AccuracyTests {

    private static Accuracy accuracy = new Accuracy();

    @BeforeAll
    static void answerAllExercises() {
        Optional<SharedMaterial> shared = SharedMaterial.find();
        assumeTrue(shared.isPresent(), "the shared material is not at hand");
        accuracy = new Drill(Exercises.few(shared.orElseThrow(), TrialLibraries.folders())).with(Weights.SHIPPED);
    }

    @Test
    void putsTheRightArticleFirst() {
        Score ours = accuracy.of(Kind.OURS);

        assertThat(ours.first()).as(accuracy::mistakes).isGreaterThanOrEqualTo(0.93);
        assertThat(ours.firstThree()).isGreaterThanOrEqualTo(0.97);
        assertThat(ours.causeFirst()).isGreaterThanOrEqualTo(0.85);
    }

    @Test
    void doesNotAnswerWhatIsUnrelated() {
        assertThat(accuracy.of(Kind.OURS).answeredLikely()).isLessThanOrEqualTo(0.01);
        assertThat(accuracy.of(Kind.OURS).certainButWrong()).isLessThanOrEqualTo(0.01);
        assertThat(accuracy.of(Kind.BENIGN).answeredLikely()).isZero();
    }

    @Test
    void servesALibraryThatItWasNotMadeFor() {
        Score foreign = accuracy.of(Kind.FOREIGN);

        assertThat(foreign.first()).isGreaterThanOrEqualTo(0.95);
        assertThat(foreign.likely()).isGreaterThanOrEqualTo(0.9);
        assertThat(accuracy.of(Kind.FOREIGN_WITHOUT_IT).answeredLikely()).isLessThanOrEqualTo(0.075);
    }
}
