package dev.culprit.content;

import dev.culprit.matching.signature.NamedSignature;
import java.util.List;

/**
 * Signatures as they stand in {@code article.yaml}, by themselves: a list whose items have an id and a definition.
 *
 * @param problems with lines of that list, 1-based
 */
public record SignatureText(List<NamedSignature> signatures, List<Problem> problems) {

    private static final String FIELD = "signatures";
    private static final int LINES_BEFORE = 1;

    public SignatureText {
        signatures = List.copyOf(signatures);
        problems = List.copyOf(problems);
    }

    /** Reads a list of signatures; what cannot be read is told and left out. */
    public static SignatureText read(String list) {
        if (list.isBlank()) {
            return new SignatureText(List.of(), List.of());
        }
        ProblemList problems = new ProblemList(FIELD);
        List<NamedSignature> signatures = StructureReader.compose(FIELD + ":\n" + list, problems)
                .map(node -> YamlMapping.of(node, problems).mappings(FIELD))
                .map(mappings -> new SignatureYaml(problems, new SourceLines()).read(mappings))
                .orElse(List.of());
        return new SignatureText(
                signatures,
                problems.all().stream().map(SignatureText::inTheList).toList());
    }

    private static Problem inTheList(Problem problem) {
        int line = Math.max(1, problem.line() - LINES_BEFORE);
        return new Problem(problem.file(), line, problem.severity(), problem.message(), problem.hint());
    }

    /** Writes them in the canonical form. */
    public static String write(List<NamedSignature> signatures) {
        return StructureWriter.write(signatures)
                .replaceFirst("^" + FIELD + ":\n", "")
                .replaceAll("(?m)^  ", "");
    }
}
