/** Finds articles by words, in each language, through an index that can be thrown away and rebuilt. */
@ApplicationModule(allowedDependencies = {"article", "matching :: signature", "web"})
@NullMarked
package dev.culprit.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
