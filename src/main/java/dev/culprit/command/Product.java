package dev.culprit.command;

import org.springframework.context.ConfigurableApplicationContext;

/** Opens the product with what it has stored, for a command that deals with it. */
@FunctionalInterface
public interface Product {

    /**
     * Starts it; to be closed afterwards.
     *
     * @param settings as on the command line, {@code --name=value}
     */
    ConfigurableApplicationContext open(String... settings);
}
