package dev.culprit.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The same log searched by ripgrep for the longest literal of each template: a baseline that knows no placeholders. */
final class Ripgrep {

    private Ripgrep() {}

    static void measure(List<String> templates, Path log) throws IOException {
        Path patterns = Files.createTempFile("literals", ".txt");
        try {
            Files.write(
                    patterns, templates.stream().map(Ripgrep::longestLiteral).toList());
            Process process = new ProcessBuilder(
                            "bash",
                            "-c",
                            "TIMEFORMAT='%R %U %S'; time rg -c -F -i -j1 -f $0 $1 > /dev/null",
                            patterns.toString(),
                            log.toString())
                    .redirectErrorStream(true)
                    .start();
            String[] seconds = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .strip()
                    .split(" ");
            double megabytes = Files.size(log) / 1e6;
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
