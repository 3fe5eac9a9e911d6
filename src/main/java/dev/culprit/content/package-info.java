/** Reads and writes articles as files, validates them, and keeps a folder and the store in step. */
@ApplicationModule(allowedDependencies = {"article", "account", "matching", "matching :: signature", "paste", "web"})
@NullMarked
package dev.culprit.content;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
