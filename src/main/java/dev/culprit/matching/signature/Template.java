package dev.culprit.matching.signature;

import java.util.ArrayList;
import java.util.List;

/**
 * Literal text with typed placeholders, such as {@code open {file:path}: no such file}, as it is matched: against a
 * normalised message, ignoring letter case, white space runs and quote style. Immutable and safe to share.
 *
 * <p>A blank at either end of a template stands for white space or for the edge of the message.
 */
public final class Template {

    /** The most UTF-16 units a template may have. */
    public static final int LONGEST = 4096;

    /** The most placeholders a template may have. */
    public static final int MOST_PLACEHOLDERS = 32;

    private final String text;
    private final TemplateStep[] steps;
    private final boolean[][] starts;
    private final List<String> repeatedNames;

    private Template(String text, List<TemplateStep> steps, List<String> repeatedNames) {
        this.text = text;
        this.steps = steps.toArray(TemplateStep[]::new);
        this.starts = steps.stream().map(TemplateStep::starts).toArray(boolean[][]::new);
        this.repeatedNames = List.copyOf(repeatedNames);
    }

    /**
     * Reads a template.
     *
     * @throws TemplateSyntaxException when it is none, with the place and a hint
     */
    public static Template parse(String text) throws TemplateSyntaxException {
        return new TemplateParser(text).parse();
    }

    static Template of(String text, List<TemplateStep> steps) {
        List<String> names = new ArrayList<>();
        List<String> repeated = new ArrayList<>();
        for (TemplateStep step : steps) {
            if (step instanceof TemplateStep.Placeholder placeholder) {
                (names.contains(placeholder.name()) ? repeated : names).add(placeholder.name());
            }
        }
        return new Template(text, steps, repeated);
    }

    /** The template as it was written. */
    public String text() {
        return text;
    }

    TemplateStep[] steps() {
        return steps;
    }

    /** By step and byte, whether text for the step can start with the byte. */
    boolean[][] starts() {
        return starts;
    }

    /** Names that stand there again; only the first of each gives a value. */
    List<String> repeatedNames() {
        return repeatedNames;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Template template && text.equals(template.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
