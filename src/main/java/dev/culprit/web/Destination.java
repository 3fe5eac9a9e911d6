package dev.culprit.web;

import java.util.Optional;

/**
 * What a name in prose leads to.
 *
 * @param address begins with / or #
 * @param title Markdown to show instead of the name; empty where the name itself is shown
 */
public record Destination(String address, Optional<String> title) {

    /** A place that is known by its name. */
    public static Destination at(String address) {
        return new Destination(address, Optional.empty());
    }

    /** A place that readers know by its title. */
    public static Destination titled(String address, String title) {
        return new Destination(address, Optional.of(title));
    }
}
