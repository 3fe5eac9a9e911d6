/** The command line. */
@ApplicationModule(
        allowedDependencies = {
            "account",
            "article",
            "content",
            "diagnosis",
            "matching",
            "matching :: signature",
            "paste",
            "transfer",
            "web"
        })
@NullMarked
package dev.culprit.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
