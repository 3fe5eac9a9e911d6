/** What all readers of a paste look at text with: lines, letters, quotation marks. */
@NullMarked
package dev.culprit.paste.text;

import org.jspecify.annotations.NullMarked;
