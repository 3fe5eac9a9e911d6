package dev.culprit.paste.envelope;

/** One way in which programs wrap what they say: a time stamp and a level, a host and a unit, the columns of a table. */
interface EnvelopeFormat {

    /** Tells cheaply whether an envelope of this kind may start with this character. */
    boolean startsWith(char first);

    /** Takes the envelope off at the head's place and tells it what the envelope says; false when there is none. */
    boolean peel(Head head);
}
