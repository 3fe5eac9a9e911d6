package dev.culprit.editing;

import dev.culprit.content.ArticleFiles;
import dev.culprit.content.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of the editors' pages.
 *
 * @param keyPrefix begins the keys of articles that are made here, such as {@code KB}
 * @param articleLimit the most that all files of an article may have together, in UTF-8
 */
@ConfigurationProperties("culprit")
record EditingSettings(
        @DefaultValue("KB") String keyPrefix,
        @DefaultValue("1MB") DataSize articleLimit) {

    EditingSettings {
        if (!keyPrefix.matches("[A-Z][A-Z0-9]{0,9}")) {
            throw new IllegalArgumentException(
                    "culprit.key-prefix must be up to ten capitals and digits, a capital first: " + keyPrefix);
        }
    }

    /** Whether an article of these files may be saved. */
    boolean admits(ArticleFiles files) {
        return size(files) <= articleLimit.toBytes();
    }

    /** What is wrong with files that are not admitted, at the largest of them. */
    Problem tooLarge(ArticleFiles files) {
        String largest = files.byName().entrySet().stream()
                .max(Comparator.comparingInt(file -> file.getValue().length()))
                .map(Map.Entry::getKey)
                .orElse("");
        String message = String.format(
                Locale.ROOT,
                "the article has %.1f MB, and may have %.1f MB",
                megabytes(size(files)),
                megabytes(articleLimit.toBytes()));
        return Problem.error(
                largest, 1, message, "shorten this file; of a sample the lines around the error are enough");
    }

    private static long size(ArticleFiles files) {
        return files.byName().values().stream()
                .mapToLong(text -> text.getBytes(StandardCharsets.UTF_8).length)
                .sum();
    }

    private static double megabytes(long bytes) {
        return (double) bytes / DataSize.ofMegabytes(1).toBytes();
    }
}
