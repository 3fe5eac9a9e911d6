package dev.culprit.web;

import jakarta.servlet.http.HttpServletRequest;
import java.sql.SQLException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.validation.DataBinder;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** Turns what goes wrong in a handler into a problem that its sender can read. Logs what only the operator can mend. */
@ControllerAdvice
class ProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    /** As the SQL standard numbers it. */
    private static final String CHARACTER_NOT_IN_REPERTOIRE = "22021";

    private final ProblemReporter reporter;

    ProblemAdvice(ProblemReporter reporter) {
        this.reporter = reporter;
    }

    @ExceptionHandler
    @Nullable
    Object handle(Exception failure, HttpServletRequest request) throws Exception {
        if (failure instanceof AccessDeniedException || failure instanceof AuthenticationException) {
            throw failure; // signing in is the business of the security filters
        }
        if (failure instanceof AsyncRequestNotUsableException) {
            return null; // the reader has gone
        }
        return reporter.report(problem(failure, request), request, request.getRequestURI());
    }

    private static ProblemException problem(Exception failure, HttpServletRequest request) {
        if (failure instanceof ProblemException known) {
            return known;
        }
        if (failure instanceof MaxUploadSizeExceededException) {
            return new ProblemException(Problem.PASTE_TOO_LARGE);
        }
        if (failure instanceof TypeMismatchException
                || failure instanceof HttpMessageNotReadableException
                || failure instanceof MultipartException
                || failure instanceof RequestRejectedException
                || isFromBinding(failure)
                || holdsWhatNoTextHolds(failure)) {
            return new ProblemException(Problem.BAD_REQUEST);
        }
        if (failure instanceof ErrorResponse refused && !refused.getStatusCode().is5xxServerError()) {
            return refusal(refused);
        }
        LOG.error("request {} failed", RequestId.of(request), failure);
        return new ProblemException(Problem.INTERNAL_ERROR);
    }

    /** A field such as {@code files[x]} leaves the binder as whatever its arithmetic throws; handlers run outside of it. */
    private static boolean isFromBinding(Exception failure) {
        return Arrays.stream(failure.getStackTrace())
                .anyMatch(frame -> frame.getClassName().equals(DataBinder.class.getName()));
    }

    /** Whether a database refused a character: PostgreSQL takes no NUL, wherever in a request it came from. */
    private static boolean holdsWhatNoTextHolds(Throwable failure) {
        Throwable cause = failure;
        while (cause != null) {
            if (cause instanceof SQLException refused && CHARACTER_NOT_IN_REPERTOIRE.equals(refused.getSQLState())) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    /** What the framework says of it is for programs: to people, in their language, the general words say as much. */
    private static ProblemException refusal(ErrorResponse refused) {
        Problem problem = Problem.ofStatus(refused.getStatusCode().value());
        String detail = refused.getBody().getDetail();
        return problem == Problem.NOT_FOUND || detail == null
                ? new ProblemException(problem)
                : ProblemException.toldToPrograms(problem, detail);
    }
}
