/** Remembers who did what, when, and from where. */
@ApplicationModule(allowedDependencies = {"account", "web"})
@NullMarked
package dev.culprit.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
