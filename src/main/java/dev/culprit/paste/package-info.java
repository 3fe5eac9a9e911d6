/** Turns pasted bytes into messages, facts and configurations, each with the way back to the original, secrets masked. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.culprit.paste;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
