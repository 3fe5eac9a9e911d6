/** Finds which known issues a paste shows: evidence from signatures and text, weighed into a calibrated ranking. */
@ApplicationModule(allowedDependencies = {"paste"})
@NullMarked
package dev.culprit.matching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
