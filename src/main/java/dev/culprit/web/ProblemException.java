package dev.culprit.web;

import java.io.Serializable;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Stops a request with a problem that its sender can do something about. */
public class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Problem problem;
    private final @Nullable Detail detail;
    private final @Nullable Duration retryAfter;
    private final transient Map<String, Object> members;

    /** What exactly was wrong, in English. */
    private record Detail(String text, Audience audience) implements Serializable {}

    private enum Audience {
        EVERYBODY,

        /** To people the general explanation of the problem, in their language, says as much. */
        PROGRAMS
    }

    /** A problem whose general explanation says it all. */
    public ProblemException(Problem problem) {
        this(problem, null, null, Map.of());
    }

    /** @param detail what exactly was wrong, in English, for the sender to read; never a part of a paste */
    public ProblemException(Problem problem, String detail) {
        this(problem, detail, Map.of());
    }

    /** A problem that passes: it is worth trying again after this long. */
    public ProblemException(Problem problem, Duration retryAfter) {
        this(problem, null, retryAfter, Map.of());
    }

    /** @param members further members of the problem document, such as a list of mistakes */
    public ProblemException(Problem problem, String detail, Map<String, Object> members) {
        this(problem, new Detail(detail, Audience.EVERYBODY), null, members);
    }

    private ProblemException(
            Problem problem, @Nullable Detail detail, @Nullable Duration retryAfter, Map<String, Object> members) {
        super(problem.slug() + (detail == null ? "" : ": " + detail.text()));
        this.problem = problem;
        this.detail = detail;
        this.retryAfter = retryAfter;
        this.members = Map.copyOf(members);
    }

    /** A problem whose general explanation says it all to people; programs may like to know this. */
    static ProblemException toldToPrograms(Problem problem, String detail) {
        return new ProblemException(problem, new Detail(detail, Audience.PROGRAMS), null, Map.of());
    }

    public Problem problem() {
        return problem;
    }

    /** What people are told, in English; empty when the general explanation says it all to them. */
    public Optional<String> detail() {
        return Optional.ofNullable(detail)
                .filter(told -> told.audience() == Audience.EVERYBODY)
                .map(Detail::text);
    }

    Optional<String> detailForPrograms() {
        return Optional.ofNullable(detail).map(Detail::text);
    }

    Map<String, Object> members() {
        return members;
    }

    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
