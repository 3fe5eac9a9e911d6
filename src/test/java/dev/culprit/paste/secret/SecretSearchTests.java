package dev.culprit.paste.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretSearchTests {

    private static final String[] PIECES = {
        "Nov 12 08:15:32 node-1 kubelet[911]: started ",
        "password=hunter2secret ",
        "\npassword: several words of it\n",
        "--token abc123def456ghi789 ",
        "Authorization: Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.abcDEF123 ",
        "- name: DB_PASSWORD\n  value: s3cr3tvalue\n",
        "https://user:passw0rd@example.org/path ",
        "someone@example.org ",
        "abcdef.0123456789abcdef ",
        "-----BEGIN RSA PRIVATE KEY-----\n" + "MIIEpAIBAAKCAQEA\n".repeat(40) + "-----END RSA PRIVATE KEY-----\n",
        "\napiVersion: v1\nkind: Secret\ndata:\n  key: c2VjcmV0\n  other: b3RoZXI=\n---\n",
        "secret: " + "x9".repeat(2_000) + " ",
        "ghp_0123456789abcdefghijklmnopqrstuvwxyz ",
        "\u9519\u8bef: key \u201ctoken\u201d\n",
        "\n\n"
    };

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void findsTheSameInPartsAsInOnePass(long seed) {
        String text = text(new Random(seed), 400);

        assertThat(bounds(SecretSearch.in(text, 2_500)))
                .as("seed %d", seed)
                .isEqualTo(bounds(SecretSearch.in(text, text.length())))
                .isNotEmpty();
    }

    @Test
    void findsAValueThatSpansSeveralParts() {
        String text = "token=" + "a1".repeat(4_000) + " end";

        assertThat(bounds(SecretSearch.in(text, 1_500))).containsExactly(6, 8_006);
    }

    private static String text(Random random, int pieces) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pieces; i++) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }

    private static List<Integer> bounds(Ranges ranges) {
        List<Integer> bounds = new ArrayList<>();
        for (int i = 0; i < ranges.count(); i++) {
            bounds.add(ranges.start(i));
            bounds.add(ranges.end(i));
        }
        return bounds;
    }
}
