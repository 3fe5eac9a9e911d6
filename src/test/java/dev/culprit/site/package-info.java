/** Tests of the site as a whole: who may do what, what is sent with every answer, what broken requests do. */
@NullMarked
package dev.culprit.site;

import org.jspecify.annotations.NullMarked;
