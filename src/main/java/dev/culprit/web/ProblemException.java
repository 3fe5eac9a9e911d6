package dev.culprit.web;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Stops a request with a problem that its sender can do something about. */
public class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Problem problem;
    private final @Nullable String detail;
    private final @Nullable String detailForPrograms;
    private final @Nullable Duration retryAfter;
    private final transient Map<String, Object> members;

    /** A problem whose general explanation says it all. */
    public ProblemException(Problem problem) {
        this(problem, null, null, null, Map.of());
    }

    /** @param detail what exactly was wrong, in English, for the sender to read; never a part of a paste */
    public ProblemException(Problem problem, String detail) {
        this(problem, detail, detail, null, Map.of());
    }

    /** A problem that passes: it is worth trying again after this long. */
    public ProblemException(Problem problem, Duration retryAfter) {
        this(problem, null, null, retryAfter, Map.of());
    }

    /** @param members further members of the problem document, such as a list of mistakes */
    public ProblemException(Problem problem, String detail, Map<String, Object> members) {
        this(problem, detail, detail, null, members);
    }

    private ProblemException(
            Problem problem,
            @Nullable String detail,
            @Nullable String detailForPrograms,
            @Nullable Duration retryAfter,
            Map<String, Object> members) {
        super(problem.slug() + (detailForPrograms == null ? "" : ": " + detailForPrograms));
        this.problem = problem;
        this.detail = detail;
        this.detailForPrograms = detailForPrograms;
        this.retryAfter = retryAfter;
        this.members = Map.copyOf(members);
    }

    /** A problem whose general explanation says it all to people; programs may like to know this. */
    static ProblemException toldToPrograms(Problem problem, String detail) {
        return new ProblemException(problem, null, detail, null, Map.of());
    }

    public Problem problem() {
        return problem;
    }

    public Optional<String> detail() {
        return Optional.ofNullable(detail);
    }

    Optional<String> detailForPrograms() {
        return Optional.ofNullable(detailForPrograms);
    }

    Map<String, Object> members() {
        return members;
    }

    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
