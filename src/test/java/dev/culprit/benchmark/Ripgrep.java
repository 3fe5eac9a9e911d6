package dev.culprit.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The same log searched by ripgrep for the longest literal of each template: a baseline that knows no placeholders. */
final class Ripgrep {

    private Ripgrep() {}

    static void measure(List<String> templates, Path log) throws IOException, InterruptedException {
        Path patterns = Files.createTempFile("literals", ".txt");
        try {
            Files.write(
                    patterns, templates.stream().map(Ripgrep::longestLiteral).toList());
            long start = System.nanoTime();
            Process process = new ProcessBuilder(
                            "rg", "-c", "-F", "-i", "-j1", "-f", patterns.toString(), log.toString())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            process.waitFor();
            double seconds = (System.nanoTime() - start) / 1e9;
            System.out.printf("ripgrep, %d literals: %.0f MB/s%n", templates.size(), Files.size(log) / 1e6 / seconds);
        } catch (IOException e) {
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
