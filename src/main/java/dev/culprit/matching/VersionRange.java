package dev.culprit.matching;

import java.lang.module.ModuleDescriptor.Version;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Versions of a component that an issue is about. Immutable.
 *
 * @param versions comparators joined by blanks, all of which hold, such as {@code >=1.6.0 <1.6.4}; null for every version
 * @param bounds the same, read; without those that are not well-formed
 */
public record VersionRange(String component, @Nullable String versions, List<Bound> bounds) {

    private static final Pattern COMPARATOR =
            Pattern.compile("(>=|<=|>|<|=)(\\d{1,9}(?:\\.\\d{1,9}){0,3}(?:-[0-9A-Za-z.]{1,40})?)");

    /** Less than three numbers name a series and none of its releases. */
    private static final Pattern RELEASE = Pattern.compile("v?(\\d{1,9}(?:\\.\\d{1,9}){2,3}).*");

    public VersionRange(String component, @Nullable String versions) {
        this(component, versions, versions == null ? List.of() : bounds(versions));
    }

    private static List<Bound> bounds(String versions) {
        return comparators(versions)
                .flatMap(comparator -> Bound.of(comparator).stream())
                .toList();
    }

    /** One comparator, such as {@code >=1.6.0}. */
    record Bound(String comparison, Version version) {

        static Optional<Bound> of(String comparator) {
            Matcher parts = COMPARATOR.matcher(comparator);
            return parts.matches()
                    ? Optional.of(new Bound(parts.group(1), Version.parse(parts.group(2))))
                    : Optional.empty();
        }

        boolean refuses(Version told) {
            int order = told.compareTo(version);
            return switch (comparison) {
                case ">=" -> order < 0;
                case "<=" -> order > 0;
                case ">" -> order <= 0;
                case "<" -> order >= 0;
                default -> order != 0;
            };
        }
    }

    /** Whether a range is written as this class reads it. */
    public static boolean isWellFormed(String versions) {
        return !versions.isBlank()
                && comparators(versions)
                        .allMatch(comparator -> Bound.of(comparator).isPresent());
    }

    /**
     * Whether a release is outside. What follows its numbers, a build or a candidate, is passed over; what is no release, or
     * a bound that is not well-formed, excludes nothing.
     */
    boolean excludes(String version) {
        Matcher release = RELEASE.matcher(version);
        if (!release.matches()) {
            return false;
        }
        Version told = Version.parse(release.group(1));
        return bounds.stream().anyMatch(bound -> bound.refuses(told));
    }

    private static Stream<String> comparators(String versions) {
        return Arrays.stream(versions.strip().split("\\s+"));
    }
}
