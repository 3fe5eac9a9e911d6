/**
 * Finds what a paste tells about the reader's own cluster: nodes, addresses, versions. How programs say it stands in
 * {@link FactPhrases}.
 */
@NullMarked
package dev.culprit.paste.fact;

import org.jspecify.annotations.NullMarked;
