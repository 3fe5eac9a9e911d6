/** Finds the configurations in a paste, whole files and what is quoted inside log lines, and parses them. */
@NullMarked
package dev.culprit.paste.config;

import org.jspecify.annotations.NullMarked;
