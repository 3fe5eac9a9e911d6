package dev.culprit.paste;

/**
 * A value that a paste tells about the reader's own cluster.
 *
 * @param name what it is, in the words that articles use for the values of their commands: {@code node}, {@code pod},
 *     {@code namespace}, {@code interface}, {@code ip}, {@code image} …; versions are named {@code version/containerd}
 * @param value unescaped, as the software wrote it; comes from a stranger
 * @param where where it was read first
 */
public record Fact(String name, String value, Span where) {}
