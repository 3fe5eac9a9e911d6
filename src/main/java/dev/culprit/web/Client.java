package dev.culprit.web;

import java.util.Arrays;

/** Who asks, as far as an address tells. */
final class Client {

    private static final int GROUPS_OF_A_NETWORK = 4;

    private Client() {}

    /** The name under which requests are counted: an IPv4 address, or the /64 that one IPv6 subscriber owns. */
    static String of(String address) {
        if (address.indexOf(':') < 0 || address.startsWith("::")) {
            return address;
        }
        String[] groups = address.split(":", GROUPS_OF_A_NETWORK + 1);
        return String.join(":", Arrays.copyOf(groups, Math.min(groups.length, GROUPS_OF_A_NETWORK)));
    }
}
