package dev.culprit.matching.signature;

import dev.culprit.matching.signature.TemplateProposal.Piece;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a message into what always stands there and what differs from machine to machine. Works by the shape of each word
 * and by the words before it; when in doubt a word stays, since a template that is too wide does more harm.
 */
final class VariableParts {

    /** A word between white space and brackets, or something between quotes. */
    private static final Pattern TOKEN =
            Pattern.compile("(?<![\\p{L}\\p{N}])(?<quote>[\"'`])(?<inside>[^\"'`]{1,400})\\k<quote>(?![\\p{L}\\p{N}])"
                    + "|(?<word>[^\\s,;()\\[\\]{}<>=\"'`]+)");

    private static final Pattern TAIL = Pattern.compile("[:.!?|]+$");
    private static final Pattern LAST_WORD = Pattern.compile("([A-Za-z][A-Za-z0-9_-]{0,30})[ :=\"'`(]*$");

    private static final String OCTETS = "\\d{1,3}(?:\\.\\d{1,3}){3}";
    private static final Pattern ADDRESS =
            Pattern.compile(OCTETS + "|(?=[0-9a-fA-F:]*:[0-9a-fA-F:]*:)[0-9a-fA-F]*(?::[0-9a-fA-F]*){2,7}");
    private static final Pattern ADDRESS_AND_PORT = Pattern.compile("(" + OCTETS + ")(:)(\\d{1,5})");
    private static final Pattern RANGE = Pattern.compile("(?:" + OCTETS + "|[0-9a-fA-F:]*::?[0-9a-fA-F:]*)/\\d{1,3}");
    private static final Pattern MAC =
            Pattern.compile("[0-9a-fA-F]{2}(?:([:-])[0-9a-fA-F]{2})(?:\\1[0-9a-fA-F]{2}){4}");
    private static final Pattern UUID = Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern DURATION = Pattern.compile("(?:\\d+(?:\\.\\d+)?(?:ns|us|µs|ms|s|m|h|d))+");
    private static final Pattern VERSION =
            Pattern.compile("v?\\d+\\.\\d+\\.\\d+(?:[-+][0-9A-Za-z](?:[0-9A-Za-z.+-]*[0-9A-Za-z])?)?");
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,20}");
    private static final Pattern QUANTITY = Pattern.compile("(\\d{1,20})(%|[KMGT]i?B?)");
    private static final Pattern HEX =
            Pattern.compile("(?=[0-9a-fA-F]*[0-9])(?=[0-9a-fA-F]*[a-fA-F])[0-9a-fA-F]{7,128}|[0-9a-fA-F]{16,128}");
    private static final Pattern PREFIXED_HEX = Pattern.compile("(0x|sha256:)([0-9a-fA-F]{6,128})");
    private static final Pattern PATH = Pattern.compile("/[^\\s:]*[^\\s:./][^\\s:]*");
    private static final Pattern URL = Pattern.compile("[a-z][a-z0-9+.-]{1,15}://\\S+");
    private static final Pattern IMAGE =
            Pattern.compile("[A-Za-z0-9._-]+(?:/[A-Za-z0-9._-]+)+(?::[A-Za-z0-9._-]+)?@?(?:sha256:[0-9a-f]+)?");
    private static final Pattern MOMENT =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}(?:T[0-9:.]+(?:Z|[+-][0-9:]+)?)?|\\d{2}:\\d{2}:\\d{2}(?:\\.\\d+)?");
    private static final Pattern IDENT = Pattern.compile("[A-Za-z0-9._/-]{1,253}");

    /** Files that stand at the same place on every machine: they tell what is wrong. */
    private static final Pattern FIXED_PATH = Pattern.compile(
            "/(?:run|etc|opt|usr|bin|sbin|lib|sys|dev|proc/sys|var/run|var/lib/(?:cni|kubelet|containerd|rancher|etcd|docker))(?:/[A-Za-z._-]+)*/?");

    /** Words with digits that are the same everywhere. */
    private static final Set<String> FIXED_NAMES = Set.of(
            "x509",
            "ipv4",
            "ipv6",
            "ip4",
            "ip6",
            "cni0",
            "flannel.1",
            "flannel-v6.1",
            "eth0",
            "k8s",
            "k3s",
            "rke2",
            "http2",
            "http/1.1",
            "http/2",
            "http/2.0",
            "sha256",
            "sha1",
            "utf-8",
            "utf8",
            "i/o",
            "amd64",
            "arm64",
            "cgroup2",
            "cgroupv1",
            "cgroupv2",
            "tls1.2",
            "tls1.3",
            "v1",
            "v1beta1",
            "v1alpha1",
            "v2",
            "l2",
            "l3",
            "l7",
            "iptables-legacy",
            "ip6tables",
            "tunl0",
            "vxlan.calico",
            "docker0",
            "base64",
            "md5",
            "s3",
            "ext4",
            "wg0",
            "cilium_host",
            "udp6",
            "tcp6",
            "tcp4",
            "udp4",
            "kube-dns");

    /** Behind these words a small number is the message itself. */
    private static final Set<String> CODES = Set.of(
            "code", "status", "exit", "error", "errno", "http", "signal", "level", "rc", "table", "version", "schema",
            "layer");

    /** Words that announce a name. */
    private static final Set<String> NAMED = Set.of(
            "pod",
            "node",
            "namespace",
            "container",
            "interface",
            "host",
            "hostname",
            "lookup",
            "service",
            "svc",
            "image",
            "endpoint",
            "link",
            "device",
            "dev",
            "volume",
            "user",
            "sandbox",
            "network",
            "claim",
            "server",
            "peer",
            "bridge",
            "netns",
            "name",
            "kubelet");

    private final String message;
    private final List<Piece> pieces = new ArrayList<>();
    private final Map<String, Integer> names = new HashMap<>();
    private final StringBuilder literal = new StringBuilder();
    private int placeholders;

    VariableParts(String message) {
        this.message = message;
    }

    List<Piece> find() {
        cut(message);
        finishLiteral();
        return List.copyOf(pieces);
    }

    private void cut(String text) {
        Matcher token = TOKEN.matcher(text);
        int at = 0;
        while (token.find()) {
            literal.append(text, at, token.start());
            if (token.group("quote") != null) {
                quoted(token.group(), token.group("inside"));
            } else {
                word(token.group("word"));
            }
            at = token.end();
        }
        literal.append(text, at, text.length());
    }

    /** A name between quotes may vary with them; a sentence is looked through. */
    private void quoted(String whole, String inside) {
        if (inside.contains(" ")) {
            literal.append(whole.charAt(0));
            cut(inside);
            literal.append(whole.charAt(0));
            return;
        }
        boolean varies = (variesAlone(inside) || (isAnnounced() && isName(inside))) && !isFixed(inside);
        if (varies || inside.length() > 2) {
            variable(whole, PlaceholderType.QUOTED, varies);
        } else {
            literal.append(whole);
        }
    }

    private static boolean variesAlone(String word) {
        return UUID.matcher(word).matches()
                || ADDRESS.matcher(word).matches()
                || ADDRESS_AND_PORT.matcher(word).matches()
                || RANGE.matcher(word).matches()
                || MAC.matcher(word).matches()
                || URL.matcher(word).matches()
                || PATH.matcher(word).matches()
                || DURATION.matcher(word).matches()
                || (word.chars().anyMatch(Character::isDigit) && !CODES.contains(word))
                || word.matches("[a-z0-9-]+/[a-z0-9.-]+");
    }

    private void word(String raw) {
        int start = 0;
        while (start < raw.length() && ":|@".indexOf(raw.charAt(start)) >= 0) {
            start++;
        }
        literal.append(raw, 0, start);
        String rest = raw.substring(start);
        Matcher tail = TAIL.matcher(rest);
        int end = tail.find() && !rest.endsWith("::") ? tail.start() : rest.length();
        core(rest.substring(0, end));
        literal.append(rest, end, rest.length());
    }

    private void core(String word) {
        Matcher pair = ADDRESS_AND_PORT.matcher(word);
        Matcher prefixed = PREFIXED_HEX.matcher(word);
        Matcher quantity = QUANTITY.matcher(word);
        @Nullable PlaceholderType type = typeOf(word);
        if (pair.matches()) {
            variable(pair.group(1), PlaceholderType.IP, true);
            literal.append(':');
            variable(pair.group(3), PlaceholderType.INT, true, "port");
        } else if (prefixed.matches()) {
            literal.append(prefixed.group(1));
            variable(prefixed.group(2), PlaceholderType.HEX, true);
        } else if (quantity.matches()) {
            variable(quantity.group(1), PlaceholderType.INT, true);
            literal.append(quantity.group(2));
        } else if (type == null) {
            literal.append(word);
        } else {
            variable(word, type, varies(word, type));
        }
    }

    private @Nullable PlaceholderType typeOf(String word) {
        if (UUID.matcher(word).matches()) {
            return PlaceholderType.UUID;
        }
        if (MAC.matcher(word).matches()) {
            return PlaceholderType.MAC;
        }
        if (RANGE.matcher(word).matches()
                && isWhole(Addresses.lengthsWithPrefix(bytes(word), 0, word.length()), word)) {
            return PlaceholderType.CIDR;
        }
        if (ADDRESS.matcher(word).matches() && isWhole(Addresses.lengths(bytes(word), 0, word.length()), word)) {
            return PlaceholderType.IP;
        }
        if (URL.matcher(word).matches() || MOMENT.matcher(word).matches()) {
            return PlaceholderType.WORD;
        }
        if (PATH.matcher(word).matches()) {
            return PlaceholderType.PATH;
        }
        if (DURATION.matcher(word).matches()) {
            return PlaceholderType.DURATION;
        }
        if (VERSION.matcher(word).matches() && word.length() <= 63) {
            return PlaceholderType.VERSION;
        }
        if (NUMBER.matcher(word).matches()) {
            return PlaceholderType.INT;
        }
        if (HEX.matcher(word).matches()) {
            return PlaceholderType.HEX;
        }
        return nameType(word);
    }

    private static byte[] bytes(String word) {
        return FoldedText.of(word).toBytes();
    }

    private static boolean isWhole(long lengths, String word) {
        return word.length() < Long.SIZE && (lengths >>> word.length() & 1) == 1;
    }

    private @Nullable PlaceholderType nameType(String word) {
        boolean numbered =
                word.chars().anyMatch(Character::isDigit) && word.chars().anyMatch(Character::isLetter);
        boolean announced = isAnnounced() && isName(word);
        if (IDENT.matcher(word).matches()) {
            return numbered || announced ? PlaceholderType.IDENT : null;
        }
        return numbered && IMAGE.matcher(word).matches() ? PlaceholderType.WORD : null;
    }

    private boolean varies(String word, PlaceholderType type) {
        if (isFixed(word)) {
            return false;
        }
        if (type == PlaceholderType.INT) {
            return word.length() > 3 || !CODES.contains(lastWord());
        }
        return true;
    }

    private static boolean isFixed(String word) {
        return FIXED_NAMES.contains(word.toLowerCase(Locale.ROOT))
                || FIXED_PATH.matcher(word).matches()
                || word.matches("(?:[a-z0-9.-]+/)?v[1-9](?:(?:alpha|beta)[1-9])?");
    }

    private static boolean isName(String word) {
        return word.matches("[A-Za-z0-9].*[A-Za-z0-9]") && word.matches(".*[-./_0-9].*");
    }

    private boolean isAnnounced() {
        return NAMED.contains(lastWord());
    }

    /** The word before this place, in lower case; empty when something else stands there. */
    private String lastWord() {
        Matcher last = LAST_WORD.matcher(literal);
        return last.find() ? last.group(1).toLowerCase(Locale.ROOT) : "";
    }

    private void variable(String text, PlaceholderType type, boolean varies) {
        variable(text, type, varies, nameFor(type, text));
    }

    private void variable(String text, PlaceholderType type, boolean varies, String name) {
        if (placeholders == Template.MOST_PLACEHOLDERS) {
            literal.append(text);
            return;
        }
        placeholders++;
        finishLiteral();
        int same = names.merge(name, 1, Integer::sum);
        pieces.add(new Piece(text, type, same == 1 ? name : name + same, varies));
    }

    private void finishLiteral() {
        if (literal.length() > 0) {
            pieces.add(Piece.literal(literal.toString()));
            literal.setLength(0);
        }
    }

    /** The word before it when that is a noun for it, else one for its type. */
    private String nameFor(PlaceholderType type, String text) {
        String before = lastWord();
        boolean isKey = literal.toString().matches("(?s).*[A-Za-z0-9_-]=[\"'`]?");
        if (!before.isEmpty() && (isKey || NAMED.contains(before))) {
            return before.equals("lookup") ? "host" : before.equals("name") ? "name" : before;
        }
        return switch (type) {
            case IP -> "address";
            case CIDR -> "range";
            case MAC -> "mac";
            case UUID -> "uid";
            case HEX -> "id";
            case PATH -> "file";
            case INT -> before.equals("port") ? "port" : before.equals("pid") ? "pid" : "number";
            case VERSION -> "version";
            case DURATION -> "time";
            case WORD ->
                URL.matcher(text).matches() ? "url" : MOMENT.matcher(text).matches() ? "when" : "image";
            default -> "name";
        };
    }
}
