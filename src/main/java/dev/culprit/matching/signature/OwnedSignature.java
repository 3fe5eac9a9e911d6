package dev.culprit.matching.signature;

/**
 * A compiled signature and whose it is.
 *
 * @param owner the article's key
 * @param id the signature's id, unique for its owner
 */
public record OwnedSignature(String owner, String id, CompiledSignature signature) {}
