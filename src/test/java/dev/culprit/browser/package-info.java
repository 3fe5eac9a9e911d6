/** The product as people use it: a real browser against the whole server. */
@NullMarked
package dev.culprit.browser;

import org.jspecify.annotations.NullMarked;
