package dev.culprit.paste;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was read out of a message.
 *
 * @param map from the text to the content it was read from
 * @param toOriginal from that content to the paste; null when the content is a range of the paste
 * @param errors the message itself, then the values of its error fields, as ranges of the text; the rest of the text is
 *     about circumstances
 */
record Reading(String text, OffsetMap map, @Nullable OffsetMap toOriginal, Envelope envelope, List<Segment> errors) {

    /** Tells the pieces of the paste that a range of the text stands for. */
    void pieces(int start, int end, OffsetMap.Pieces pieces) {
        OffsetMap outer = toOriginal;
        if (outer == null) {
            map.pieces(start, end, pieces);
        } else {
            map.pieces(start, end, (from, to) -> outer.pieces(from, to, pieces));
        }
    }

    /** The links of the chain of wrapped errors; at least one. */
    List<Segment> chain() {
        List<Segment> links = new ArrayList<>();
        for (Segment error : errors) {
            Chain.split(text, error.start(), Math.min(error.end(), text.length()), links);
        }
        return links.isEmpty() ? List.of(new Segment(0, text.length())) : List.copyOf(links);
    }
}
