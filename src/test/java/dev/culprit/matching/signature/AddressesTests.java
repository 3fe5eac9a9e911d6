package dev.culprit.matching.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All lengths at which an address may end. */
class AddressesTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10.0.0.1 | {8}",
                "10.0.0.123 | {8, 9, 10}",
                "10.0.0.256 | {8, 9}",
                "10.0.0.1234 | {8, 9, 10}",
                "10.0.0.01 | {8}",
                "10.0.0.1.2 | {8}",
                "10.0.0 | {}",
                "10.0.0. | {}",
                "10.256.0.1 | {}",
                "10.01.0.1 | {}",
                ":: | {2}",
                "::1 | {2, 3}",
                "::12ab5 | {2, 3, 4, 5, 6}",
                "1:: | {3}",
                "1::2:: | {3, 4}",
                "fe80::1 | {6, 7}",
                "1:2:3:4:5:6:7:8 | {15}",
                "1:2:3:4:5:6:7:89ab | {15, 16, 17, 18}",
                "1:2:3:4:5:6:7:8:9 | {15}",
                "1:2:3:4:5:6:7:8::9 | {15}",
                "1:2:3:4:5:6:7 | {}",
                "1::2:3:4:5:6:7 | {3, 4, 6, 8, 10, 12, 14}",
                "1::2:3:4:5:6:7:8 | {3, 4, 6, 8, 10, 12, 14}",
                "1:2:3:4:5:6:7:: | {15}",
                "::1.2.3.4 | {2, 3, 9}",
                "1:2:3:4:5:6:1.2.3.4 | {19}",
                "1:2:3:4:5:6:7:1.2.3.4 | {15}",
                "1::2:3:4:5:6:1.2.3.4 | {3, 4, 6, 8, 10, 12, 14}",
                "1::2:3:4:5:1.2.3.4 | {3, 4, 6, 8, 10, 12, 18}",
                "g::1 | {}",
                ":1 | {}"
            })
    void ofAnAddress(String address, String lengths) {
        byte[] text = (".." + address).getBytes(StandardCharsets.UTF_8);

        assertThat(bits(Addresses.lengths(text, 2, text.length))).isEqualTo(lengths);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10.0.0.0/8 | {10}",
                "10.0.0.0/16 | {10, 11}",
                "10.0.0.0/32 | {10, 11}",
                "10.0.0.0/33 | {10}",
                "10.0.0.0/08 | {10}",
                "10.0.0.0/0 | {10}",
                "10.0.0.0/ | {}",
                "10.0.0.0 | {}",
                "10.0.0/8 | {}",
                "fd00::/8 | {8}",
                "fd00::/128 | {8, 9, 10}",
                "fd00::/129 | {8, 9}",
                "fd00::/1280 | {8, 9, 10}"
            })
    void ofANetwork(String network, String lengths) {
        byte[] text = (".." + network).getBytes(StandardCharsets.UTF_8);

        assertThat(bits(Addresses.lengthsWithPrefix(text, 2, text.length))).isEqualTo(lengths);
    }

    private static String bits(long lengths) {
        return BitSet.valueOf(new long[] {lengths}).toString();
    }
}
