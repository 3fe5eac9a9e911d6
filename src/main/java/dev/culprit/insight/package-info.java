/** Learns from use: feedback, pastes that nothing matched, how often each issue is met. */
@ApplicationModule(allowedDependencies = {"article", "diagnosis", "account", "web"})
@NullMarked
package dev.culprit.insight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
