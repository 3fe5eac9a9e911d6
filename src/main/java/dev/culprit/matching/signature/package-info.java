/** What a machine recognises a symptom by: the definitions, their compiler, and the index that finds thousands of them at once. */
@NamedInterface("signature")
@NullMarked
package dev.culprit.matching.signature;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
