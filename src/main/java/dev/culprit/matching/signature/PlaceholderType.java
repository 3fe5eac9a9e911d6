package dev.culprit.matching.signature;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a placeholder in a template takes. The alphabets and lengths are those of the content format. */
public enum PlaceholderType {
    /** 1–256 characters: no white space, no quote, none of <code>,;()[]{}</code>. */
    WORD,
    /** 1–253 characters: ASCII letters and digits, {@code . _ - /}. */
    IDENT,
    /** 1–4096 characters: starts with {@code /}; no white space, no quote. */
    PATH,
    /** An IPv4 address as four decimal octets, or an IPv6 address (RFC 4291) without a zone. */
    IP,
    /** An address and the length of its prefix (RFC 4632, RFC 4291). */
    CIDR,
    /** Six octets in hex, all separated by {@code :} or all by {@code -} (IEEE 802). */
    MAC,
    /** 8-4-4-4-12 hex digits (RFC 9562). */
    UUID,
    /** 6–128 hex digits. */
    HEX,
    /** 1–20 decimal digits with an optional sign. */
    INT,
    /** Two to four numbers between dots, an optional {@code v} before, suffixes of the Semantic Versioning kind after; at most 63 characters. */
    VERSION,
    /** What Go prints and reads as a duration, days added, without a sign: {@code 1m30.5s}; at most 63 characters. */
    DURATION,
    /** What stands between two equal quotes, or an opening and its closing one: 0–512 characters, none of them that quote. */
    QUOTED,
    /** Anything in the message, shortest first: 1–512 characters. */
    ANY;

    private static final Map<String, PlaceholderType> BY_KEYWORD =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(PlaceholderType::keyword, type -> type));

    /** The word for it in a template. */
    public String keyword() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The type of that keyword. */
    public static Optional<PlaceholderType> find(String keyword) {
        return Optional.ofNullable(BY_KEYWORD.get(keyword));
    }

    static String keywords() {
        return Arrays.stream(values()).map(PlaceholderType::keyword).collect(Collectors.joining(", "));
    }
}
