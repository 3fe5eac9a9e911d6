/** Carries articles out of the store and into it: the whole library or one article, as a folder or a ZIP file. */
@ApplicationModule(allowedDependencies = {"account", "article", "content", "web"})
@NullMarked
package dev.culprit.transfer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
