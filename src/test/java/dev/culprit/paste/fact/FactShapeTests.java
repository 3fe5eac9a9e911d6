package dev.culprit.paste.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.culprit.paste.Fact;
import dev.culprit.paste.Paste;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FactShapeTests {

    static Stream<Arguments> values() {
        return Stream.of(
                arguments(
                        "ip",
                        "10.0.0.1 255.255.255.255 0.0.0.0 192.168.100.200",
                        "256.0.0.1 1.2.3 1.2.3.4.5 1..2.3 1.2.3.1000 1.2.3.x"),
                arguments("node_ip", "10.0.0.1", "10.0.0.300"),
                arguments(
                        "cidr",
                        "10.0.0.0/8 10.42.0.0/16 10.0.0.1/32 0.0.0.0/0",
                        "10.0.0.0 10.0.0.0/ 10.0.0.0/33 10.0.0.0/008 10.0.0.0/x1 10.0.0.0/1x 10.0.0.256/8 /8 10.0.0/8"),
                arguments("service_cidr", "10.43.0.0/16", "fd00::/64"),
                arguments("node", "edge-2 ip-10-0-0-1.eu.internal n1", "node null true 0123456789ab Edge -a a_b"),
                arguments("pod", "web-0 a.b", "pod a..b Web"),
                arguments("namespace", "kube-system", "namespace the"),
                arguments(
                        "interface",
                        "eth0 flannel.1 cni0 veth1234567 cilium_host lo ens1 eth456789012345",
                        "foo0 eth4567890123456 eth0/1"),
                arguments(
                        "image",
                        "docker.io/flannel/flannel:v0.25.1 nginx:1.27 library/nginx registry:5000/a/b",
                        "nginx 10.0.0.1 Nginx:1 /nginx :1"),
                arguments("registry", "quay.io localhost:5000 a.io", "docker a.b .aaa :500 docker/"),
                arguments("os", "Ubuntu-24.04 " + "x".repeat(80), "x".repeat(81)),
                arguments("kernel", "6.8.0-generic", "6".repeat(81)),
                arguments("version/kubelet", "1.30.2 1.30.2+k3s1 1.7 0.25.1-rc.1", "1 v1.30.2 1.30.2.4 a.b"),
                arguments("cluster", "anything " + "x".repeat(253), "x".repeat(254)));
    }

    @ParameterizedTest
    @MethodSource("values")
    void tellsTheValuesOfAFactFromOtherWords(String name, String fitting, String others) {
        assertThat(fitting.split(" ")).allMatch(value -> FactShape.fits(name, value));
        assertThat(others.split(" ")).noneMatch(value -> FactShape.fits(name, value));
    }

    @Test
    void takesNothingForNoFact() {
        assertThat(FactShape.fits("cluster", "")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "docker.io/flannel/flannel:v0.25.1, docker.io",
        "localhost:5000/a/b:1, localhost:5000",
        "flannel/flannel:v0.25.1,",
    })
    void tellsTheRegistryOfAnImage(String image, String registry) {
        assertThat(Paste.of("Failed to pull image \"" + image + "\"").facts().stream()
                        .filter(fact -> fact.name().equals("registry"))
                        .map(Fact::value))
                .containsExactly(registry == null ? new String[0] : new String[] {registry});
    }
}
