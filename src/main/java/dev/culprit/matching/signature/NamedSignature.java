package dev.culprit.matching.signature;

/**
 * A signature with its name.
 *
 * @param id kebab-case, unique in its article
 */
public record NamedSignature(String id, Signature signature) {}
