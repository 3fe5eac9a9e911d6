package dev.culprit.web;

import org.jspecify.annotations.Nullable;

/**
 * Where a page stands among the pages of a list, for {@code fragments/pagination}.
 *
 * @param number 1-based
 * @param count of all pages
 * @param previous address of the page before; null on the first
 * @param next address of the page after; null on the last
 */
public record PageLinks(
        int number,
        int count,
        @Nullable String previous,
        @Nullable String next) {}
