package dev.culprit.matching;

import dev.culprit.paste.Span;
import java.util.List;

/**
 * What the matcher has to say about a paste. Having no match is an answer too.
 *
 * @param matches independent problems, most likely first; none below {@link Tier#POSSIBLE}
 * @param benign lines that look alarming and are normal, by the issue that explains them
 * @param nearest what came closest without being an answer, and what it lacked
 * @param unexplained error messages that no match or benign entry accounts for; repeated ones once, at most 20
 */
public record Findings(List<Match> matches, List<Match> benign, List<NearMiss> nearest, List<Unexplained> unexplained) {

    public Findings {
        matches = List.copyOf(matches);
        benign = List.copyOf(benign);
        nearest = List.copyOf(nearest);
        unexplained = List.copyOf(unexplained);
    }

    /** An issue that came close. {@code lacking} names the signatures that were partly there. */
    public record NearMiss(Match match, List<String> lacking) {}

    /** An error message that nothing explains. {@code text} is not yet masked. */
    public record Unexplained(List<Span> spans, String text, int times) {}
}
