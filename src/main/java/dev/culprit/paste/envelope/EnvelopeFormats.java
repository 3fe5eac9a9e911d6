package dev.culprit.paste.envelope;

import java.util.List;
import java.util.stream.IntStream;

/** All envelopes known, by the character they start with. Where two could be meant, the earlier one is tried first. */
final class EnvelopeFormats {

    private static final List<EnvelopeFormat> ALL = List.of(
            new KlogHeader(),
            new CriHeader(),
            new SyslogHeader(),
            new EventRow(),
            new ConditionRow(),
            new LogrusLevel(),
            new BracketedHeader(),
            new StampedHeader(),
            new BareLevel(),
            new UnitHeader(),
            new PodPrefix(),
            new ServicePrefix());

    private static final int ASCII = 128;
    private static final EnvelopeFormat[][] BY_FIRST = IntStream.rangeClosed(0, ASCII)
            .mapToObj(c -> thatStartWith((char) c))
            .toArray(EnvelopeFormat[][]::new);

    private EnvelopeFormats() {}

    static EnvelopeFormat[] startingWith(char first) {
        return BY_FIRST[Math.min(first, ASCII)];
    }

    private static EnvelopeFormat[] thatStartWith(char first) {
        return ALL.stream().filter(format -> format.startsWith(first)).toArray(EnvelopeFormat[]::new);
    }
}
