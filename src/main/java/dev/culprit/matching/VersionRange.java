package dev.culprit.matching;

import java.lang.module.ModuleDescriptor.Version;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Versions of a component that an issue is about. Immutable.
 *
 * @param versions comparators joined by blanks, all of which hold, such as {@code >=1.6.0 <1.6.4}; null for every version
 */
public record VersionRange(String component, @Nullable String versions) {

    private static final Pattern COMPARATOR =
            Pattern.compile("(>=|<=|>|<|=)(\\d{1,9}(?:\\.\\d{1,9}){0,3}(?:-[0-9A-Za-z.]{1,40})?)");

    /** Less than three numbers name a series and none of its releases. */
    private static final Pattern RELEASE = Pattern.compile("v?(\\d{1,9}(?:\\.\\d{1,9}){2,3}).*");

    /** Whether a range is written as this class reads it. */
    public static boolean isWellFormed(String versions) {
        return !versions.isBlank()
                && comparators(versions)
                        .allMatch(comparator -> COMPARATOR.matcher(comparator).matches());
    }

    /**
     * Whether a release is outside. What follows its numbers, a build or a candidate, is passed over; what is no release, or
     * a range that is not well-formed, excludes nothing.
     */
    boolean excludes(String version) {
        Matcher release = RELEASE.matcher(version);
        if (versions == null || !release.matches()) {
            return false;
        }
        Version told = Version.parse(release.group(1));
        return comparators(versions).anyMatch(comparator -> refuses(comparator, told));
    }

    private static Stream<String> comparators(String versions) {
        return Arrays.stream(versions.strip().split("\\s+"));
    }

    private static boolean refuses(String comparator, Version told) {
        Matcher parts = COMPARATOR.matcher(comparator);
        if (!parts.matches()) {
            return false;
        }
        int order = told.compareTo(Version.parse(parts.group(2)));
        return switch (parts.group(1)) {
            case ">=" -> order < 0;
            case "<=" -> order > 0;
            case ">" -> order <= 0;
            case "<" -> order >= 0;
            default -> order != 0;
        };
    }
}
