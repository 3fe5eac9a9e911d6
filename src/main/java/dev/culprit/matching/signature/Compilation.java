package dev.culprit.matching.signature;

import java.util.List;
import java.util.Optional;

/**
 * What became of a definition.
 *
 * @param signature empty exactly when a problem is an error
 * @param problems errors and warnings in the order of the definition
 */
public record Compilation(Optional<CompiledSignature> signature, List<SignatureProblem> problems) {
    public Compilation {
        problems = List.copyOf(problems);
    }
}
