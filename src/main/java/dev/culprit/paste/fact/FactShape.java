package dev.culprit.paste.fact;

import java.util.regex.Pattern;

/** What the values of facts look like; what has another shape is no fact. Limits are those of Kubernetes and Linux. */
final class FactShape {

    static final String LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
    static final String NAME = "[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?";
    static final String ADDRESS = "(?:\\d{1,3}\\.){3}\\d{1,3}";
    static final String IMAGE =
            "[a-z0-9][a-z0-9._-]{0,252}(?::\\d{2,5})?(?:/[a-z0-9][a-z0-9._-]{0,127}){0,6}(?::[A-Za-z0-9_][A-Za-z0-9._-]{0,127})?(?:@sha256:[0-9a-f]{64})?";
    static final String INTERFACE = "[A-Za-z][A-Za-z0-9_.@-]{1,14}";
    static final String VERSION =
            "(?>\\d{1,5})\\.(?>\\d{1,5})(?>\\.(?>\\d{1,9}))?+(?>[-+~][0-9A-Za-z][0-9A-Za-z.+~-]{0,40})?+";

    private static final Pattern HEXADECIMAL = Pattern.compile("[0-9a-f]{12,64}");
    private static final Pattern KNOWN_INTERFACE = Pattern.compile(
            "(?:veth|eth|en[opsx]|ens|cni|flannel|docker|br|cali|tunl|tun|tap|vxlan|bond|team|wl|lxc|cilium_|kube-|nodelocaldns|dummy|ib|geneve|ovn|wg|genev|vlan|lo\\b)[A-Za-z0-9_.@-]*");
    private static final Pattern NOTHING = Pattern.compile(
            "x+|nodes?|pods?|node-?name|pod-?name|namespace|container|image|host(?:name)?|none|null|nil|true|false|unknown|the|a|an|is|was|not|for|in|to|of|and|or|has|with");

    private FactShape() {}

    /** Tells whether a value may be the value of a fact of this name. */
    static boolean fits(String name, String value) {
        if (value.isEmpty() || value.length() > 253) {
            return false;
        }
        return switch (name) {
            case "node" -> matches(NAME, value) && !isWordOrHash(value);
            case "pod", "namespace", "container" ->
                matches(NAME, value) && !isWordOrHash(value) && !value.contains("..");
            case "interface" -> KNOWN_INTERFACE.matcher(value).matches() && value.length() <= 15;
            case "ip", "node_ip" -> isAddress(value);
            case "cidr", "subnet", "pod_cidr", "service_cidr", "node_cidr" -> isNetwork(value);
            case "image" ->
                matches(IMAGE, value) && (value.indexOf('/') > 0 || value.indexOf(':') > 0) && !isAddress(value);
            case "registry" -> value.length() >= 4 && (value.indexOf('.') > 0 || value.indexOf(':') > 0);
            case "os", "kernel" -> value.length() <= 80;
            default -> !name.startsWith("version/") || matches(VERSION, value);
        };
    }

    static boolean isAddress(String value) {
        int octets = 0;
        for (String octet : value.split("\\.", -1)) {
            boolean fits =
                    octet.length() >= 1 && octet.length() <= 3 && octet.chars().allMatch(c -> c >= '0' && c <= '9');
            if (!fits || Integer.parseInt(octet) > 255) {
                return false;
            }
            octets++;
        }
        return octets == 4;
    }

    private static boolean isNetwork(String value) {
        int slash = value.indexOf('/');
        String length = slash < 0 ? "" : value.substring(slash + 1);
        boolean fits =
                !length.isEmpty() && length.length() <= 2 && length.chars().allMatch(c -> c >= '0' && c <= '9');
        return fits && Integer.parseInt(length) <= 32 && isAddress(value.substring(0, slash));
    }

    private static boolean isWordOrHash(String value) {
        return NOTHING.matcher(value).matches() || HEXADECIMAL.matcher(value).matches();
    }

    private static boolean matches(String shape, String value) {
        return value.matches(shape);
    }
}
