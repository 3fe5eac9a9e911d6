/** Lets people read: home, articles, browsing, searching, links that last. */
@ApplicationModule(
        allowedDependencies = {
            "article",
            "matching",
            "matching :: signature",
            "paste",
            "search",
            "diagnosis",
            "account",
            "web"
        })
@NullMarked
package dev.culprit.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
