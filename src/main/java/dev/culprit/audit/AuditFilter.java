package dev.culprit.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which entries somebody wants to see; what is null or empty does not matter.
 *
 * @param actor name of a user
 * @param subject name or key, whole
 * @param action begins what was done: {@code user}, {@code user-created}
 * @param from first day, in UTC, such as {@code 2026-01-31}; what is no day does not matter
 * @param to last day, in UTC
 */
record AuditFilter(
        @Nullable String actor,
        @Nullable String subject,
        @Nullable String action,
        @Nullable String from,
        @Nullable String to) {

    /** What every database can tell apart from any time that matters. */
    private static final Instant ALWAYS = Instant.parse("9999-01-01T00:00:00Z");

    private static final int EARLIEST = 1970;
    private static final int LATEST = 9000;

    String wantedActor() {
        return given(actor).toLowerCase(Locale.ROOT);
    }

    String wantedSubject() {
        return given(subject);
    }

    /** The beginning of an action; what could not be one, such as a wildcard, finds nothing. */
    String wantedAction() {
        String given = given(action);
        return given.matches("[a-z-]{0,60}") ? given : "-";
    }

    Instant since() {
        return day(from).map(AuditFilter::start).orElse(Instant.EPOCH);
    }

    Instant until() {
        return day(to).map(day -> start(day.plusDays(1))).orElse(ALWAYS);
    }

    /** Whether a day is given that is none. */
    public boolean hasMistake() {
        return Stream.of(given(from), given(to))
                .anyMatch(text -> !text.isEmpty() && day(text).isEmpty());
    }

    /** A day that every database knows, the nearest when the one given is too far off. */
    private static Optional<LocalDate> day(@Nullable String text) {
        try {
            LocalDate day = LocalDate.parse(given(text));
            return Optional.of(day.withYear(Math.max(EARLIEST, Math.min(LATEST, day.getYear()))));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static String given(@Nullable String text) {
        return text == null ? "" : text.strip().replace("\0", "");
    }
}
