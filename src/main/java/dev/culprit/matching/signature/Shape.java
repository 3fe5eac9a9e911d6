package dev.culprit.matching.signature;

/**
 * Text of a fixed build, such as an address: tells all lengths at which a piece of folded text that starts at a position is
 * a whole one. The lengths come as bits of a long (bit n: n bytes), so none is above 63.
 */
interface Shape {

    long lengths(byte[] text, int from, int to);

    /** By byte, whether anything of this shape can start with it; not to be changed. */
    boolean[] starts();

    Shape INT = of("+-0123456789", Shape::integers);
    Shape MAC = of("0123456789abcdef", Shape::macs);
    Shape UUID = of("0123456789abcdef", Shape::uuids);
    Shape VERSION = of("v0123456789", Shape::versions);
    Shape DURATION = of("0123456789", Shape::durations);
    Shape IP = of(":0123456789abcdef", Addresses::lengths);
    Shape CIDR = of(":0123456789abcdef", Addresses::lengthsWithPrefix);

    /** What {@link Shape#lengths} computes. */
    interface Lengths {
        long of(byte[] text, int from, int to);
    }

    private static Shape of(String starts, Lengths lengths) {
        boolean[] first = Alphabet.table(c -> starts.indexOf(c) >= 0);
        return new Shape() {
            @Override
            public long lengths(byte[] text, int from, int to) {
                return lengths.of(text, from, Math.min(to, from + 63));
            }

            @Override
            public boolean[] starts() {
                return first;
            }
        };
    }

    private static long integers(byte[] text, int from, int to) {
        int digits = text[from] == '-' || text[from] == '+' ? from + 1 : from;
        int end = Math.min(to, digits + 20);
        long found = 0;
        for (int at = digits; at < end && Alphabet.isDigit(text[at]); at++) {
            found |= 1L << (at + 1 - from);
        }
        return found;
    }

    private static long macs(byte[] text, int from, int to) {
        if (to - from < 17) {
            return 0;
        }
        byte separator = text[from + 2];
        boolean fits = separator == ':' || separator == '-';
        for (int i = 0; i < 17 && fits; i++) {
            fits = i % 3 == 2 ? text[from + i] == separator : Alphabet.isHexDigit(text[from + i]);
        }
        return fits ? 1L << 17 : 0;
    }

    private static long uuids(byte[] text, int from, int to) {
        boolean fits = to - from >= 36;
        for (int i = 0; i < 36 && fits; i++) {
            boolean hyphen = i == 8 || i == 13 || i == 18 || i == 23;
            fits = hyphen ? text[from + i] == '-' : Alphabet.isHexDigit(text[from + i]);
        }
        return fits ? 1L << 36 : 0;
    }

    private static long versions(byte[] text, int from, int to) {
        int at = text[from] == 'v' ? from + 1 : from;
        long found = 0;
        for (int numbers = 1; numbers <= 4; numbers++) {
            int start = at;
            while (at < to && Alphabet.isDigit(text[at])) {
                at++;
                found |= numbers > 1 ? 1L << (at - from) : 0;
            }
            if (at == start || at == to || text[at] != '.' || numbers == 4) {
                break;
            }
            at++;
        }
        boolean suffix = found != 0 && at < to && "-+~".indexOf(text[at]) >= 0;
        return suffix ? found | suffixes(text, from, at + 1, to) : found;
    }

    private static long suffixes(byte[] text, int from, int suffix, int to) {
        long found = 0;
        for (int at = suffix; at < to; at++) {
            byte b = text[at];
            if (Alphabet.isDigit(b) || (b >= 'a' && b <= 'z')) {
                found |= 1L << (at + 1 - from);
            } else if (at == suffix || ".-+~_".indexOf(b) < 0) {
                break;
            }
        }
        return found;
    }

    private static long durations(byte[] text, int from, int to) {
        long found = 0;
        int at = from;
        while (at < to) {
            int number = endOfNumber(text, at, to);
            int unit = number == at ? 0 : unitLength(text, number, to);
            if (unit == 0) {
                break;
            }
            if (text[number] == 'm') {
                found |= 1L << (number + 1 - from);
            }
            at = number + unit;
            found |= 1L << (at - from);
        }
        return found;
    }

    private static int endOfNumber(byte[] text, int from, int to) {
        int at = from;
        while (at < to && Alphabet.isDigit(text[at])) {
            at++;
        }
        if (at > from && at + 1 < to && text[at] == '.' && Alphabet.isDigit(text[at + 1])) {
            at++;
            while (at < to && Alphabet.isDigit(text[at])) {
                at++;
            }
        }
        return at;
    }

    /** Length of the longest unit that starts here: d h m s ms us µs ns; the micro sign is folded to the Greek letter. */
    private static int unitLength(byte[] text, int at, int to) {
        if (at == to) {
            return 0;
        }
        boolean second = at + 1 < to && text[at + 1] == 's';
        return switch (text[at]) {
            case 'd', 'h', 's' -> 1;
            case 'm' -> second ? 2 : 1;
            case 'u', 'n' -> second ? 2 : 0;
            case (byte) 0xCE -> at + 2 < to && text[at + 1] == (byte) 0xBC && text[at + 2] == 's' ? 3 : 0;
            default -> 0;
        };
    }
}
