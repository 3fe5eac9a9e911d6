/** The command line. */
@ApplicationModule(
        allowedDependencies = {"paste", "matching", "matching :: signature", "article", "content", "diagnosis"})
@NullMarked
package dev.culprit.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
