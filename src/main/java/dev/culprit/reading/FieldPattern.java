package dev.culprit.reading;

import dev.culprit.matching.signature.PlaceholderType;

/** What a reader may type for a value, as the {@code pattern} of a field. Nothing that a shell would take for more than a word. */
final class FieldPattern {

    private FieldPattern() {}

    static String of(PlaceholderType type) {
        return switch (type) {
            case WORD, QUOTED, ANY -> "[A-Za-z0-9._\\/:@%+=,~][A-Za-z0-9._\\/:@%+=,~\\-]*";
            // a host is one as well, and may be an IPv6 address
            case IDENT -> "[A-Za-z0-9._\\/][A-Za-z0-9._\\/\\-]*|[0-9A-Fa-f]*:[0-9A-Fa-f:.]*";
            case PATH -> "\\/[A-Za-z0-9._\\/:@%+=,~\\-]*";
            case IP -> "[0-9A-Fa-f.:]+";
            case CIDR -> "[0-9A-Fa-f.:]+\\/[0-9]{1,3}";
            case MAC -> "[0-9A-Fa-f]{2}([:\\-][0-9A-Fa-f]{2}){5}";
            case UUID -> "[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}";
            case HEX -> "[0-9A-Fa-f]+";
            case INT -> "-?[0-9]+";
            case VERSION -> "v?[0-9]+(\\.[0-9]+)+[0-9A-Za-z.+\\-]*";
            case DURATION -> "([0-9.]+(ns|us|µs|ms|s|m|h|d))+";
        };
    }
}
