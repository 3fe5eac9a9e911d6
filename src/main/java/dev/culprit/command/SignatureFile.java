package dev.culprit.command;

import dev.culprit.matching.signature.TemplateSet;
import dev.culprit.matching.signature.TemplateSyntaxException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** A file of templates, one a line. Blank lines are none; a line that is no template is told of and left out. */
final class SignatureFile {

    private final TemplateSet templates = new TemplateSet();
    private int[] lines = new int[64];
    private boolean mistakes;

    private SignatureFile() {}

    static SignatureFile read(Path file, PrintWriter messages) throws IOException {
        SignatureFile signatures = new SignatureFile();
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
            int number = 1;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                String template = number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line;
                if (!template.isBlank()) {
                    signatures.add(template, number, file, messages);
                }
                number++;
            }
        }
        return signatures;
    }

    private void add(String template, int line, Path file, PrintWriter messages) {
        try {
            int number = templates.size();
            templates.add(template);
            if (number == lines.length) {
                lines = Arrays.copyOf(lines, number * 2);
            }
            lines[number] = line;
        } catch (TemplateSyntaxException e) {
            mistakes = true;
            messages.println(file + ":" + line + ":" + e.column() + ": " + e.getMessage() + "; " + e.hint());
        }
    }

    /** Whether a line was left out. */
    boolean hasMistakes() {
        return mistakes;
    }

    TemplateSet templates() {
        return templates;
    }

    /** The line of the file, from 1, on which a template stands. */
    int line(int template) {
        return lines[template];
    }
}
