package dev.culprit.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The beginning of the same log searched by ripgrep for the longest literal of each template: a baseline that knows no
 * placeholders and takes capitals as they are written (with {@code -i} it takes minutes for a few megabytes).
 */
final class Ripgrep {

    private static final int SEARCHED = 30_000_000;
    private static final int SECONDS = 60;

    private Ripgrep() {}

    static void measure(List<String> templates, Path log) throws IOException {
        Path patterns = Files.createTempFile("literals", ".txt");
        try {
            Files.write(
                    patterns, templates.stream().map(Ripgrep::longestLiteral).toList());
            Process process = new ProcessBuilder(
                            "bash",
                            "-c",
                            "TIMEFORMAT='%R %U %S'; time head -c $2 $1 | timeout $3 rg -c -F -j1 -f $0 > /dev/null",
                            patterns.toString(),
                            log.toString(),
                            String.valueOf(SEARCHED),
                            String.valueOf(SECONDS))
                    .redirectErrorStream(true)
                    .start();
            String[] seconds = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .strip()
                    .split(" ");
            if (Double.parseDouble(seconds[0]) >= SECONDS) {
                System.out.printf("ripgrep, %d literals: not done after %d s%n", templates.size(), SECONDS);
                return;
            }
            double megabytes = Math.min(Files.size(log), SEARCHED) / 1e6;
            System.out.printf(
                    "ripgrep, %d literals, no placeholders: %.0f MB/s, %.0f MB/s of processor time%n",
                    templates.size(),
                    megabytes / Double.parseDouble(seconds[0]),
                    megabytes / (Double.parseDouble(seconds[1]) + Double.parseDouble(seconds[2])));
        } catch (NumberFormatException e) {
            System.out.println("ripgrep is not installed");
        } finally {
            Files.delete(patterns);
        }
    }

    private static String longestLiteral(String template) {
        return Arrays.stream(template.split("\\{[^}]*\\}"))
                .map(String::strip)
                .max(Comparator.comparingInt(String::length))
                .orElseThrow();
    }
}
