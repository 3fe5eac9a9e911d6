package dev.culprit.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.culprit.matching.signature.PlaceholderType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShellWordTests {

    @ParameterizedTest
    @CsvSource({
        "IDENT, edge-2.example.org",
        "IDENT, kube-system/coredns-5d78c9869d-abcde",
        "IDENT, fd00:10:42::1",
        "PATH, /run/flannel/subnet.env",
        "PATH, /var/lib/kubelet/pods/1/volumes/kubernetes.io~csi/a",
        "IP, 10.42.0.17",
        "IP, fd00:10:42::1",
        "IP, 2001:db8:0:0:0:0:0:1",
        "CIDR, 10.42.0.0/16",
        "CIDR, fd00::/64",
        "MAC, 02:42:ac:11:00:02",
        "UUID, 8f14e45f-ceea-467f-a9c0-1c2d3e4f5a6b",
        "HEX, 5ce0b7c2",
        "INT, 10250",
        "VERSION, v1.29.4+k3s1",
        "DURATION, 1m30.5s",
        "ANY, docker.io/library/nginx:1.27@sha256:abc",
    })
    void takesWhatIsWhollyOfItsType(PlaceholderType type, String value) {
        assertThat(ShellWord.of(type, value)).map(ShellWord::value).contains(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-rf",
                "--kubeconfig=/tmp/evil",
                "a b",
                "a;reboot",
                "a$(reboot)",
                "a`reboot`",
                "a|sh",
                "a&",
                "a>b",
                "a'b",
                "a\"b",
                "a\\b",
                "a*",
                "a?",
                "~root",
                "{a,b}",
                "!1",
                "a\nreboot",
                "a\u0000",
                "a\u001B[2J",
                "a\u202Eb",
                "节点",
                "../../etc/shadow",
                "/run/../etc/shadow",
                "******",
            })
    void refusesWhatAShellMayRead(String hostile) {
        for (PlaceholderType type : PlaceholderType.values()) {
            assertThat(ShellWord.of(type, hostile)).as(type.name()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "IP, 10.0.0.256",
        "IP, 1.2.3.4.5",
        "IP, 1::2::3",
        "IP, 02:42:ac:11:00:02",
        "IP, :1::2",
        "IDENT, fd00::1:443/x",
        "IDENT, edge:443",
        "CIDR, 10.0.0.0",
        "MAC, 02:42:ac",
        "UUID, 8f14e45f",
        "HEX, cafe",
        "HEX, gggggg",
        "INT, 12a",
        "VERSION, latest",
        "PATH, relative/path",
        "PATH, /",
        "DURATION, soon",
    })
    void refusesWhatIsNotWhollyOfItsType(PlaceholderType type, String value) {
        assertThat(ShellWord.of(type, value)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(PlaceholderType.class)
    void refusesWhatIsTooLong(PlaceholderType type) {
        assertThat(ShellWord.of(type, "/" + "1".repeat(2_000))).isEmpty();
    }

    @Test
    void quotesAPathWithUnusualCharacters() {
        assertThat(ShellWord.of(PlaceholderType.PATH, "/a~b"))
                .map(ShellWord::quoted)
                .contains("'/a~b'");
    }
}
