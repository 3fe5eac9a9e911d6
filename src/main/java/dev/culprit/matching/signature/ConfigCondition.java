package dev.culprit.matching.signature;

/** What must hold of the nodes that a path selects. */
public sealed interface ConfigCondition {

    /** At least one node is selected. */
    record Exists() implements ConfigCondition {}

    /** The configuration is of the asked kind and the path selects nothing. */
    record Missing() implements ConfigCondition {}

    /** A selected node is an empty string, list or map, or null. */
    record Empty() implements ConfigCondition {}

    /** A selected scalar, written as text, equals this. */
    record Equals(String value) implements ConfigCondition {}

    /** This RE2 pattern is found in a selected scalar, written as text. */
    record Matches(String pattern) implements ConfigCondition {}
}
