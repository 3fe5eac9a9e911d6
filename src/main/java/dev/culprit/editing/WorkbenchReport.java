package dev.culprit.editing;

import dev.culprit.content.SampleTrial;
import dev.culprit.editing.SignatureSet.Role;
import dev.culprit.matching.signature.SignatureProblem;
import dev.culprit.matching.signature.Specificity;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the signatures of a text do to everything that was ever recorded.
 *
 * @param paste what they find in a text that was pasted for this; null when none was
 * @param looked how many recorded texts they were tried on
 */
record WorkbenchReport(
        List<Judged> signatures,
        @Nullable MarkedPaste paste,
        List<Tested> samples,
        List<Collision> collisions,
        List<BenignHit> benign,
        List<Caught> unmatched,
        List<Change> changes,
        int looked) {

    WorkbenchReport {
        signatures = List.copyOf(signatures);
        samples = List.copyOf(samples);
        collisions = List.copyOf(collisions);
        benign = List.copyOf(benign);
        unmatched = List.copyOf(unmatched);
        changes = List.copyOf(changes);
    }

    /**
     * A signature by itself.
     *
     * @param words that tell it, the longest first
     * @param everywhere of how many other articles' samples it is found in, when that is far too many; else 0
     */
    record Judged(
            String id,
            Role role,
            String cause,
            Specificity.Level level,
            List<String> words,
            List<SignatureProblem> problems,
            int everywhere) {

        /** Whether it identifies the article by next to nothing. */
        public boolean fitsAnything() {
            return role == Role.SYMPTOM && (level == Specificity.Level.ANYTHING || everywhere > 0);
        }

        private boolean isSound() {
            return problems.isEmpty() && !fitsAnything() && level.compareTo(Specificity.Level.FAIR) >= 0;
        }

        public String roleWord() {
            return role.name().toLowerCase(Locale.ROOT);
        }

        public String levelWord() {
            return level.name().toLowerCase(Locale.ROOT);
        }
    }

    /** A sample of the article, and in what it does not behave. */
    record Tested(String file, boolean match, List<Fault> faults) {

        static Tested of(SampleTrial trial) {
            return new Tested(
                    trial.sample().file(),
                    trial.sample().match(),
                    trial.failures().stream().map(Fault::of).toList());
        }

        public boolean passed() {
            return faults.isEmpty();
        }
    }

    /** Why a sample fails: a message and what it names. */
    record Fault(String message, String first, String second, String third) {

        private static Fault of(SampleTrial.Failure failure) {
            if (failure instanceof SampleTrial.Matched matched) {
                return new Fault("editing.bench.fault.matched", String.join(", ", matched.signatures()), "", "");
            }
            if (failure instanceof SampleTrial.OtherValue value) {
                String captured = MarkedPaste.visible(String.join(", ", value.captured()));
                return captured.isEmpty()
                        ? new Fault("editing.bench.fault.no-value", value.name(), value.expected(), "")
                        : new Fault("editing.bench.fault.other-value", value.name(), value.expected(), captured);
            }
            if (failure instanceof SampleTrial.OtherCause cause) {
                return new Fault("editing.bench.fault.other-cause", cause.expected(), cause.first(), "");
            }
            if (failure instanceof SampleTrial.NoSuchCause cause) {
                return new Fault("editing.bench.fault.no-such-cause", cause.expected(), "", "");
            }
            return new Fault("editing.bench.fault.not-matched", "", "", "");
        }
    }

    /**
     * Another article of which this one would answer samples too.
     *
     * @param declared whether the two are declared to show the same symptom
     */
    record Collision(
            String key, String slug, String title, List<String> files, List<String> signatures, boolean declared) {}

    /** A harmless log, or a sample of an article that explains harmless lines. */
    record BenignHit(String name, List<String> signatures) {}

    /** A paste of the last days that nothing answered, and that this article would. */
    record Caught(String path, String line, List<String> signatures) {}

    /** A recorded text that is answered now and was not, or the other way round. */
    record Change(boolean gained, Specimen.Source source, String owner, String name, List<String> signatures) {

        public String sourceWord() {
            return source.name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether nothing speaks against publishing. */
    public boolean passes() {
        return samples.stream().allMatch(Tested::passed) && undeclared().isEmpty() && benign.isEmpty();
    }

    /** The collisions that nobody has declared. */
    public List<Collision> undeclared() {
        return collisions.stream().filter(collision -> !collision.declared()).toList();
    }

    public List<Collision> declared() {
        return collisions.stream().filter(Collision::declared).toList();
    }

    /** The signatures that would make the article the answer to nearly anything. */
    public List<Judged> fittingAnything() {
        return signatures.stream().filter(Judged::fitsAnything).toList();
    }

    /** The signatures that want a second look. */
    public List<Judged> doubtful() {
        return signatures.stream().filter(judged -> !judged.isSound()).toList();
    }

    public List<Judged> sound() {
        return signatures.stream().filter(Judged::isSound).toList();
    }

    public long passedSamples() {
        return samples.stream().filter(Tested::passed).count();
    }

    /** How many samples of other articles it would take without having declared it. */
    public int taken() {
        return undeclared().stream()
                .mapToInt(collision -> collision.files().size())
                .sum();
    }
}
