/** Lets editors write, try and publish articles. */
@ApplicationModule(
        allowedDependencies = {
            "article",
            "content",
            "diagnosis",
            "matching",
            "matching :: signature",
            "paste",
            "reading",
            "account",
            "web"
        })
@NullMarked
package dev.culprit.editing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
