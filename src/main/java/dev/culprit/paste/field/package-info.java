/** Reads the fields of structured log lines, JSON and {@code key=value}, and knows what their names mean. */
@NullMarked
package dev.culprit.paste.field;

import org.jspecify.annotations.NullMarked;
