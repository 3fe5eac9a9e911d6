package dev.culprit.matching;

import java.util.List;

/** Finds issues by words, for prose, partial quotes and near misses. A port: ranking works without one. */
@FunctionalInterface
public interface TextSearch {

    /** Finds nothing, for places where no index is at hand. */
    TextSearch NONE = (words, limit) -> List.of();

    /** The issues that fit these words best, best first. */
    List<Hit> find(String words, int limit);

    /** An issue and how well it fits; scores are comparable within one answer only. */
    record Hit(String key, double score) {}
}
