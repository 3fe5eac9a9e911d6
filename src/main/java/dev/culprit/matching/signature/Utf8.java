package dev.culprit.matching.signature;

/** Reads single characters of UTF-8. */
final class Utf8 {

    private Utf8() {}

    /** The character that starts here, from U+0080 on; -1 when the bytes are none. */
    static int character(byte[] bytes, int at, int end) {
        int first = bytes[at] & 0xFF;
        int size = first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0;
        if (size == 0 || at + size > end) {
            return -1;
        }
        int character = first & (0x7F >> size);
        for (int i = at + 1; i < at + size; i++) {
            if ((bytes[i] & 0xC0) != 0x80) {
                return -1;
            }
            character = character << 6 | (bytes[i] & 0x3F);
        }
        boolean surrogate = character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
        return length(character) != size || surrogate || character > Character.MAX_CODE_POINT ? -1 : character;
    }

    /** How many bytes a character takes. */
    static int length(int character) {
        return character < 0x80 ? 1 : character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
    }
}
