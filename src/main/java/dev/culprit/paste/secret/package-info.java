/** Knows what a secret looks like, and masks it. One rule a class; a new kind of secret is a new rule in {@link Redactor}. */
@NullMarked
package dev.culprit.paste.secret;

import org.jspecify.annotations.NullMarked;
