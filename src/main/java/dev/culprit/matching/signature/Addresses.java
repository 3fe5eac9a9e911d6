package dev.culprit.matching.signature;

/** Reads IP addresses: dotted decimal IPv4 without leading zeros, and IPv6 in all forms of RFC 4291, section 2.2. */
final class Addresses {

    private static final int GROUPS = 8;

    private Addresses() {}

    /** All lengths at which an address that starts at {@code from} may end, as bits. */
    static long lengths(byte[] text, int from, int to) {
        return version4(text, from, to) | version6(text, from, to);
    }

    /** The same for an address followed by a slash and the length of its prefix. */
    static long lengthsWithPrefix(byte[] text, int from, int to) {
        return withPrefix(text, from, to, version4(text, from, to), 32)
                | withPrefix(text, from, to, version6(text, from, to), 128);
    }

    private static long withPrefix(byte[] text, int from, int to, long addresses, int most) {
        if (addresses == 0) {
            return 0;
        }
        int slash = from + 63 - Long.numberOfLeadingZeros(addresses);
        if (slash >= to || text[slash] != '/') {
            return 0;
        }
        long found = 0;
        int value = 0;
        for (int at = slash + 1; at < to && at <= slash + 3 && Alphabet.isDigit(text[at]); at++) {
            value = value * 10 + text[at] - '0';
            boolean leadingZero = at > slash + 1 && text[slash + 1] == '0';
            found |= value <= most && !leadingZero ? 1L << (at + 1 - from) : 0;
        }
        return found;
    }

    private static long version4(byte[] text, int from, int to) {
        int at = from;
        for (int octet = 1; octet < 4; octet++) {
            int digits = Long.SIZE - 1 - Long.numberOfLeadingZeros(octets(text, at, to) | 1);
            at += digits;
            if (digits == 0 || at >= to || text[at] != '.') {
                return 0;
            }
            at++;
        }
        return octets(text, at, to) << (at - from);
    }

    /** The lengths, as bits, of the numbers 0–255 that start here. */
    private static long octets(byte[] text, int from, int to) {
        long found = 0;
        int value = 0;
        for (int at = from; at < to && at < from + 3 && Alphabet.isDigit(text[at]); at++) {
            value = value * 10 + text[at] - '0';
            boolean leadingZero = at > from && text[from] == '0';
            found |= value <= 255 && !leadingZero ? 1L << (at + 1 - from) : 0;
        }
        return found;
    }

    private static long version6(byte[] text, int from, int to) {
        long found = 0;
        int at = from;
        boolean shortened = isDoubleColon(text, at, to);
        if (shortened) {
            at += 2;
            found |= 1L << 2;
        }
        for (int groups = 0; groups < GROUPS; groups++) {
            int digits = hexDigits(text, at, to);
            if (digits == 0) {
                return found;
            }
            found |= lastGroup(text, from, at, to, digits, groups, shortened);
            at += digits;
            if (isDoubleColon(text, at, to) && !shortened && groups + 1 < GROUPS) {
                shortened = true;
                at += 2;
                found |= 1L << (at - from);
            } else if (at < to && text[at] == ':' && groups + 1 < GROUPS) {
                at++;
            } else {
                return found;
            }
        }
        return found;
    }

    /** The ends of an address whose last group, or last two as an IPv4 address, starts at {@code at}. */
    private static long lastGroup(byte[] text, int from, int at, int to, int digits, int before, boolean shortened) {
        long found = 0;
        if (shortened ? before < GROUPS - 1 : before == GROUPS - 1) {
            found = (((1L << digits) - 1) << 1) << (at - from);
        }
        if (shortened ? before < GROUPS - 2 : before == GROUPS - 2) {
            found |= version4(text, at, to) << (at - from);
        }
        return found;
    }

    private static int hexDigits(byte[] text, int from, int to) {
        int at = from;
        while (at < to && at < from + 4 && Alphabet.isHexDigit(text[at])) {
            at++;
        }
        return at - from;
    }

    private static boolean isDoubleColon(byte[] text, int at, int to) {
        return at + 1 < to && text[at] == ':' && text[at + 1] == ':';
    }
}
