package dev.culprit.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The parameters in an address, and only those: asking a request for a parameter would read its body, which may be a
 * paste that somebody else wants to read.
 *
 * @param pairs still encoded, in order
 */
public record QueryString(List<String> pairs) {

    public QueryString {
        pairs = List.copyOf(pairs);
    }

    /** The parameters in the address of this request. */
    public static QueryString of(HttpServletRequest request) {
        String query = request.getQueryString();
        return new QueryString(
                query == null
                        ? List.of()
                        : Arrays.stream(query.split("&"))
                                .filter(pair -> !pair.isEmpty())
                                .toList());
    }

    /** The value of the first of this name, decoded; a stray percent sign stands for itself. */
    public Optional<String> first(String name) {
        return pairs.stream()
                .filter(pair -> isNamed(pair, name))
                .map(pair -> decoded(pair.substring(Math.min(pair.length(), name.length() + 1))))
                .findFirst();
    }

    /** The same with this parameter set, and set once; the value is encoded already, or needs no encoding. */
    public QueryString with(String name, String value) {
        return new QueryString(Stream.concat(without(name).pairs.stream(), Stream.of(name + "=" + value))
                .toList());
    }

    /** The same without this parameter. */
    public QueryString without(String name) {
        return new QueryString(
                pairs.stream().filter(pair -> !isNamed(pair, name)).toList());
    }

    /** As it follows the path: with its question mark, or nothing. */
    public String suffix() {
        return pairs.isEmpty() ? "" : pairs.stream().collect(Collectors.joining("&", "?", ""));
    }

    private static boolean isNamed(String pair, String name) {
        return pair.equals(name) || pair.startsWith(name + "=");
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return value; // a stray percent sign: taken as it stands
        }
    }
}
