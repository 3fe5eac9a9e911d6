package dev.culprit.matching.signature;

import dev.culprit.paste.NormalText;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** A line read by the normaliser, with the way back to its bytes. */
final class RareLine {

    private final FoldedText folded;
    private final int[] unitOffsets; // from units of the normalised text to units of the decoded line
    private final int[] byteOffsets; // from these to bytes

    private RareLine(NormalText normal, int[] byteOffsets) {
        this.folded = FoldedText.of(normal.text());
        this.unitOffsets = normal.originalOffsets();
        this.byteOffsets = byteOffsets;
    }

    /** Reads the bytes of one line; broken ones are replaced as usual. */
    static RareLine read(byte[] raw, int from, int to) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer bytes = ByteBuffer.wrap(raw, from, to - from);
        CharBuffer decoded = CharBuffer.allocate(to - from + 1);
        int[] offsets = new int[to - from + 2];
        boolean more = true;
        while (more) {
            int start = bytes.position();
            int first = decoded.position();
            CoderResult result = decoder.decode(bytes, decoded, true);
            countOffsets(decoded, first, start, offsets);
            more = result.isMalformed();
            if (more) {
                offsets[decoded.position()] = bytes.position();
                decoded.put('\uFFFD');
                bytes.position(bytes.position() + result.length());
            }
        }
        offsets[decoded.position()] = to;
        String text = decoded.flip().toString();
        return new RareLine(NormalText.of(text), offsets);
    }

    private static void countOffsets(CharBuffer decoded, int from, int start, int[] offsets) {
        int offset = start;
        for (int i = from; i < decoded.position(); i++) {
            char c = decoded.get(i);
            offsets[i] = offset;
            boolean pair = Character.isHighSurrogate(c);
            offset += Character.isLowSurrogate(c) ? 0 : pair ? 4 : Utf8.length(c);
        }
    }

    FoldedText folded() {
        return folded;
    }

    /** Where the raw bytes start that the character at this folded position comes from. */
    int rawOffset(int at) {
        return byteOffsets[unitOffsets[folded.sourceOffset(at)]];
    }
}
