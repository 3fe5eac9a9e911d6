package dev.culprit.matching.signature;

import java.util.List;

/** A signature that is ready to be looked for. Made by {@link SignatureCompiler}; immutable and safe to share. */
public final class CompiledSignature {

    private final Condition condition;
    private final List<Probe> probes;
    private final List<Probe> triggers;

    CompiledSignature(Condition condition) {
        this.condition = condition;
        this.probes = condition.probes().distinct().toList();
        this.triggers = condition.triggers().distinct().toList();
    }

    Condition condition() {
        return condition;
    }

    List<Probe> probes() {
        return probes;
    }

    /** Those of which one must be found for the signature to be found. */
    List<Probe> triggers() {
        return triggers;
    }
}
