/** Keeps the articles: their documents, revisions, life and names. */
@ApplicationModule(allowedDependencies = {"matching", "matching :: signature", "paste", "account"})
@NullMarked
package dev.culprit.article;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
