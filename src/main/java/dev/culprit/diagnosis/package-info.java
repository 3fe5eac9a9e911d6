/** Answers a paste: finds the known issues, fills in the fixes, keeps the result for those who share it. */
@ApplicationModule(
        allowedDependencies = {"paste", "matching", "matching :: signature", "article", "search", "account", "web"})
@NullMarked
package dev.culprit.diagnosis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
