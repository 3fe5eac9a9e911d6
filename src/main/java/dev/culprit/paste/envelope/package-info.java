/**
 * Takes off what logs put around a message (times, levels, hosts, columns, prompts), and keeps what it tells. One envelope a
 * class; a new one is a new {@link EnvelopeFormat} in {@link EnvelopeFormats}.
 */
@NullMarked
package dev.culprit.paste.envelope;

import org.jspecify.annotations.NullMarked;
