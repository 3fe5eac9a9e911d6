/** What all pages share: layout, languages, errors, limits. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.culprit.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
