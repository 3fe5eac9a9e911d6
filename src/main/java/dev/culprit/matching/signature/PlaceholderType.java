package dev.culprit.matching.signature;

/** What a placeholder in a template takes. The alphabets and lengths are those of the content format. */
public enum PlaceholderType {
    WORD,
    IDENT,
    PATH,
    IP,
    CIDR,
    MAC,
    UUID,
    HEX,
    INT,
    VERSION,
    DURATION,
    QUOTED,
    ANY
}
