package dev.culprit.matching.signature;

import java.util.List;

/** A signature that is ready to be looked for. Made by {@link SignatureCompiler}; immutable and safe to share. */
public final class CompiledSignature {

    private final Condition condition;
    private final List<Probe> probes;

    CompiledSignature(Condition condition) {
        this.condition = condition;
        this.probes = condition.probes().toList();
    }

    Condition condition() {
        return condition;
    }

    List<Probe> probes() {
        return probes;
    }
}
