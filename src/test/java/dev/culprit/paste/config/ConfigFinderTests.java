package dev.culprit.paste.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.culprit.paste.ConfigDocument;
import dev.culprit.paste.ConfigDocument.Extent;
import dev.culprit.paste.ConfigFormat;
import dev.culprit.paste.Paste;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigFinderTests {

    private static final Map<String, Object> CONF = Map.of("cniVersion", "0.3.1", "type", "flannel");

    static Stream<Arguments> singles() {
        return Stream.of(
                // JSON, wherever and however quoted
                arguments("{\"cniVersion\":\"0.3.1\",\"type\":\"flannel\"}", ConfigFormat.JSON, CONF, 1, 1),
                arguments(
                        "$ cat /etc/cni/net.d/10.conf\n{\n  \"cniVersion\": \"0.3.1\",\n  \"type\": \"flannel\"\n}\n$",
                        ConfigFormat.JSON,
                        CONF,
                        2,
                        5),
                arguments(
                        "```json\n{\"cniVersion\":\"0.3.1\", // mine\n\"type\":\"flannel\"}\n```",
                        ConfigFormat.JSON,
                        CONF,
                        2,
                        3),
                arguments(
                        "2026-11-12T08:15:31Z [verbose] conf: {\"cniVersion\":\"0.3.1\",\"type\":\"flannel\"} read",
                        ConfigFormat.JSON,
                        CONF,
                        1,
                        1),
                arguments(
                        "msg=\"conf {\\\"cniVersion\\\":\\\"0.3.1\\\",\\\"type\\\":\\\"flannel\\\"}\"",
                        ConfigFormat.JSON,
                        CONF,
                        1,
                        1),
                arguments(
                        "msg=\"conf {\\n  \\\"cniVersion\\\": \\\"0.3.1\\\",\\n  \\\"type\\\": \\\"flannel\\\"\\n}\"",
                        ConfigFormat.JSON,
                        CONF,
                        1,
                        1),
                arguments(
                        "\"x \\\"{\\\\\\\"cniVersion\\\\\\\":\\\\\\\"0.3.1\\\\\\\",\\\\\\\"type\\\\\\\":\\\\\\\"flannel\\\\\\\"}\\\"\"",
                        ConfigFormat.JSON,
                        CONF,
                        1,
                        1),
                arguments(
                        "config &{a [123 34 99 110 105 34 58 34 48 46 51 46 49 34 44 34 97 34 58 49 125]}",
                        ConfigFormat.JSON,
                        Map.of("cni", "0.3.1", "a", 1),
                        1,
                        1),
                // YAML
                arguments(
                        "apiVersion: v1\nkind: Pod\nspec:\n  containers:\n  - name: a\n",
                        ConfigFormat.YAML,
                        Map.of(
                                "apiVersion",
                                "v1",
                                "kind",
                                "Pod",
                                "spec",
                                Map.of("containers", List.of(Map.of("name", "a")))),
                        1,
                        5),
                arguments(
                        "# cat config.yaml\nflannel-backend: none\ndisable-cloud-controller: true\n\n# systemctl restart k3s",
                        ConfigFormat.YAML,
                        Map.of("flannel-backend", "none", "disable-cloud-controller", true),
                        2,
                        3),
                arguments(
                        "> apiVersion: v1\n> kind: Node\n",
                        ConfigFormat.YAML,
                        Map.of("apiVersion", "v1", "kind", "Node"),
                        1,
                        2),
                arguments(
                        "my file:\n\n    kind: Node\n    since: 2026-11-12\n",
                        ConfigFormat.YAML,
                        Map.of("kind", "Node", "since", "2026-11-12"),
                        3,
                        4),
                // TOML
                arguments(
                        "version = 2\n[plugins.\"io.containerd.grpc.v1.cri\".cni]\n  bin_dir = \"/opt/cni/bin\"\n\n  dirs = [\n    \"/a\",\n  ]\nroot@x:~# ",
                        ConfigFormat.TOML,
                        Map.of(
                                "version",
                                2,
                                "plugins",
                                Map.of(
                                        "io.containerd.grpc.v1.cri",
                                        Map.of("cni", Map.of("bin_dir", "/opt/cni/bin", "dirs", List.of("/a"))))),
                        1,
                        7),
                arguments(
                        "88:    [cni]\n89:      bin_dir = \"/opt/cni/bin\"\n",
                        ConfigFormat.TOML,
                        Map.of("cni", Map.of("bin_dir", "/opt/cni/bin")),
                        1,
                        2),
                // INI
                arguments(
                        "[Unit]\nAfter=network.target\n[Service]\nEnvironment=A=1\nEnvironment=B=2\n",
                        ConfigFormat.INI,
                        Map.of(
                                "Unit",
                                Map.of("After", "network.target"),
                                "Service",
                                Map.of("Environment", List.of("A=1", "B=2"))),
                        1,
                        5),
                arguments(
                        "FLANNEL_NETWORK=10.42.0.0/16\nFLANNEL_MTU=\"1450\"\n",
                        ConfigFormat.INI,
                        Map.of("FLANNEL_NETWORK", "10.42.0.0/16", "FLANNEL_MTU", "1450"),
                        1,
                        2),
                arguments(
                        "net.ipv4.ip_forward = 1\nnet.bridge.bridge-nf-call-iptables = 0\n",
                        ConfigFormat.INI,
                        Map.of("net.ipv4.ip_forward", "1", "net.bridge.bridge-nf-call-iptables", "0"),
                        1,
                        2),
                // options
                arguments(
                        "k3s server --disable-cloud-controller --flannel-backend=none",
                        ConfigFormat.FLAGS,
                        Map.of("disable-cloud-controller", true, "flannel-backend", "none"),
                        1,
                        1),
                arguments(
                        "$ sudo /usr/local/bin/k3s server \\\n  --flannel-iface eth1 \\\n  --tls-san a --tls-san b | tee x",
                        ConfigFormat.FLAGS,
                        Map.of("flannel-iface", "eth1", "tls-san", List.of("a", "b")),
                        1,
                        3),
                arguments(
                        "level=info msg=\"Running kubelet --cgroup-driver=systemd --max-pods=250\"",
                        ConfigFormat.FLAGS,
                        Map.of("cgroup-driver", "systemd", "max-pods", "250"),
                        1,
                        1),
                arguments(
                        "curl -sfL https://get.k3s.io | INSTALL_K3S_EXEC=\"--flannel-backend none\" sh -s - ",
                        ConfigFormat.FLAGS,
                        Map.of("flannel-backend", "none"),
                        1,
                        1),
                arguments(
                        "/opt/bin/flanneld -iface=eth1 --ip-masq",
                        ConfigFormat.FLAGS,
                        Map.of("iface", "eth1", "ip-masq", true),
                        1,
                        1),
                arguments(
                        "I1112 08:15:32.004417 911 flags.go:64] FLAG: --node-ip=\"10.0.0.1\"",
                        ConfigFormat.FLAGS,
                        Map.of("node-ip", "10.0.0.1"),
                        1,
                        1));
    }

    @ParameterizedTest
    @MethodSource("singles")
    void findsAConfiguration(String paste, ConfigFormat format, Object tree, int firstLine, int lastLine) {
        assertThat(Paste.of(paste).configs())
                .containsExactly(new ConfigDocument(format, tree, firstLine, lastLine, Extent.WHOLE));
    }

    static Stream<Arguments> beginnings() {
        return Stream.of(
                arguments("{\"cniVersion\":\"0.3.1\",\"type\":\"flannel\",\"delegate\":{\"hairpin", CONF, 1),
                arguments(
                        "$ head -4 10.conf\n{\n  \"cniVersion\": \"0.3.1\",\n  \"type\": \"flannel\",\n  \"mtu\": 14",
                        CONF,
                        5),
                arguments(
                        "{\"cniVersion\":\"0.3.1\",\"plugins\":[{\"type\":\"bridge\",\"ipam\":{}},{\"type\":\"portm",
                        Map.of("cniVersion", "0.3.1", "plugins", List.of(Map.of("type", "bridge", "ipam", Map.of()))),
                        1),
                arguments(
                        "conf {\\\"cniVersion\\\":\\\"0.3.1\\\",\\\"type\\\":\\\"flannel\\\",\\\"na...\nnext line, and so on",
                        CONF,
                        1));
    }

    @ParameterizedTest
    @MethodSource("beginnings")
    void ofOneThatWasCutOffKeepsTheValuesThatAreWhole(String paste, Object tree, int lastLine) {
        assertThat(Paste.of(paste).configs()).singleElement().satisfies(config -> {
            assertThat(config.tree()).isEqualTo(tree);
            assertThat(config.extent()).isEqualTo(Extent.BEGINNING);
            assertThat(config.lastLine()).isEqualTo(lastLine);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"a\": 1", "{\"a\": 1, ", "{\"a\": 1, b: 2, \"c\"", "func main() {\n  \"a\", \"b\", \"c\"\n"})
    void whatIsNoBeginningOfAConfigurationIsLeftAlone(String paste) {
        assertThat(Paste.of(paste).configs()).isEmpty();
    }

    @Test
    void findsConfigurationsInsideOthers() {
        List<ConfigDocument> configs = Paste.of("""
                        apiVersion: v1
                        kind: ConfigMap
                        data:
                          net-conf.json: |
                            {"Network": "10.42.0.0/16"}
                          ClusterConfiguration: |
                            apiVersion: kubeadm.k8s.io/v1beta3
                            kind: ClusterConfiguration
                        ---
                        kind: Pod
                        spec:
                          containers:
                          - args: [--ip-masq, --iface=eth1]
                        """).configs();

        assertThat(configs)
                .extracting(ConfigDocument::format)
                .containsExactlyInAnyOrder(
                        ConfigFormat.YAML, ConfigFormat.JSON, ConfigFormat.YAML, ConfigFormat.YAML, ConfigFormat.FLAGS);
        assertThat(configs)
                .extracting(ConfigDocument::tree)
                .contains(Map.of("Network", "10.42.0.0/16"), Map.of("ip-masq", true, "iface", "eth1"));
    }

    @Test
    void findsTheOptionsOfAUnit() {
        List<ConfigDocument> configs = Paste.of(
                        "[Service]\nExecStart=/usr/local/bin/k3s \\\n    server \\\n    '--flannel-backend=none' \\\n\n[Install]\nWantedBy=x\n")
                .configs();

        assertThat(configs).extracting(ConfigDocument::format).containsExactly(ConfigFormat.FLAGS, ConfigFormat.INI);
        assertThat(configs.get(0).tree()).isEqualTo(Map.of("flannel-backend", "none"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"level\":\"error\",\"msg\":\"no configuration\"}",
                "{\"cniVersion\":\"0.3.1\",",
                "{\"cniVersion\" 1}",
                "{ broken",
                "Name:         web-0\nNamespace:    default\n",
                "error: this is prose\n",
                "note: a: b: c: d\n- e",
                "level=error msg=\"x\" error=\"y\"\nlevel=error msg=\"x\" error=\"y\"",
                "try it with --force",
                "beta.kubernetes.io/arch=amd64\nbeta.kubernetes.io/os=linux\n",
                "[ERROR] plugin/errors: 2 x\n[ERROR] plugin/errors: 2 y",
                "[preflight] Running pre-flight checks",
                "NAME  READY\npod-a  0/1\n",
                "[1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21]",
                "a: &a [x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c,*c,*c,*c]\ne: &e [*d,*d,*d,*d,*d,*d,*d,*d]\nf: &f [*e,*e,*e,*e,*e,*e,*e,*e]\ng: [*f,*f,*f,*f,*f,*f,*f,*f]\n"
            })
    void findsNothingInOtherTextAndInBrokenConfigurations(String paste) {
        assertThat(Paste.of(paste).configs()).isEmpty();
    }

    @Test
    void findsSettingsInFrontOfALastLineOfBlanks() {
        List<ConfigDocument> configs = Paste.of("  net.ipv4.ip_forward = 1\n  net.core.somaxconn = 8\n  ")
                .configs();

        assertThat(configs).extracting(ConfigDocument::lastLine).containsExactly(2);
    }

    @Test
    void findsSoManyDocumentsAndNoMore() {
        String paste = "{\"cniVersion\":\"0.3.1\"}\n".repeat(1000) + "k3s server --flannel-backend=none\n";

        List<ConfigDocument> configs = Paste.of(paste).configs();

        assertThat(configs)
                .hasSize(ConfigFinder.MOST_DOCUMENTS + 1)
                .last()
                .extracting(ConfigDocument::format)
                .isEqualTo(ConfigFormat.FLAGS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "disable-cloud-controller: true\ntoken: hunter2::server:1\n",
                "token: hunter2\ndisable-cloud-controller: true\n",
                "kind: Config\napiVersion: v1\nusers:\n- password: hunter2\n  name: me\n",
            })
    void understandsAConfigurationWhoseSecretsAreMasked(String yaml) {
        Paste masked = Paste.of(Paste.of(yaml).redacted().text());

        assertThat(masked.text()).doesNotContain("hunter2");
        assertThat(masked.configs()).hasSameSizeAs(Paste.of(yaml).configs()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"19, false", "20, true", "21, true"})
    void findsAnObjectWrittenAsItsBytes(int length, boolean expected) {
        String json = "{\"a\":\"" + "x".repeat(length - 8) + "\"}";
        String bytes = json.chars().mapToObj(String::valueOf).collect(Collectors.joining(" ", "[", "]"));

        assertThat(Paste.of("conf " + bytes + " read").configs()).hasSize(expected ? 1 : 0);
        assertThat(Paste.of("conf " + bytes.replace("120", "256")).configs()).isEmpty();
        assertThat(Paste.of("conf " + bytes.replace("120", "1200")).configs()).isEmpty();
        assertThat(Paste.of("conf " + bytes.replace("]", "")).configs()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"3, 1", "4, 0"})
    void looksNoFurtherOnceSoMuchWasReadInVain(int broken, int found) {
        String paste = "{\"a\": [x\n".repeat(broken) + "{\"cniVersion\":\"0.3.1\"}\n" + "some words\n".repeat(60_000);

        assertThat(Paste.of(paste).configs()).hasSize(found);
    }

    @ParameterizedTest
    @CsvSource({"4, 1", "5, 0"})
    void looksNoFurtherOnceSoMuchOfOtherNotationWasReadInVain(int broken, int found) {
        String paste = ("a: [\n  b: " + "x".repeat(450_000) + "\nsome words\n").repeat(broken)
                + "{\"cniVersion\":\"0.3.1\"}\n";

        assertThat(Paste.of(paste).configs()).hasSize(found);
    }

    @ParameterizedTest
    @CsvSource({"255, 1", "256, 0"})
    void triesSoManyBlocksAndNoMore(int broken, int found) {
        assertThat(Paste.of("a: [\nb: c\nsome words\n".repeat(broken) + "a: 1\nb: 2\n")
                        .configs())
                .hasSize(found);
    }

    @ParameterizedTest
    @CsvSource({"255, 1", "256, 0"})
    void triesSoManyObjectsAndNoMore(int broken, int found) {
        assertThat(Paste.of("{\"a\" 1}\n".repeat(broken) + "{\"a\": 1}\n").configs())
                .hasSize(found);
    }

    @Test
    void parsesNoFileThatIsTooLong() {
        String line = "key: " + "x".repeat(60) + "\n";

        assertThat(Paste.of(line.replace("key", "other") + line.repeat(7_000)).configs())
                .hasSize(1);
        assertThat(Paste.of(line.replace("key", "other") + line.repeat(8_000)).configs())
                .isEmpty();
    }

    @Test
    void readsYamlWithinLimits() {
        assertThat(ConfigParsers.yaml(lists(60))).hasSize(1);
        assertThat(ConfigParsers.yaml(lists(70))).isEmpty();
        assertThat(ConfigParsers.yaml("a: 1\n---\nb: [")).hasSize(1);
        assertThat(ConfigParsers.yaml("a: &a {b: *a}")).isEmpty();
        assertThat(ConfigParsers.json("{\"a\":".repeat(60) + "1" + "}".repeat(60)))
                .isPresent();
        assertThat(ConfigParsers.json("{\"a\":".repeat(70) + "1" + "}".repeat(70)))
                .isEmpty();
    }

    private static String lists(int depth) {
        return "a: " + "[".repeat(depth) + "]".repeat(depth);
    }

    @Test
    void readsTheScalarsOfYaml() {
        assertThat(ConfigParsers.yaml("""
                        a: 1
                        b: 1.5
                        c: true
                        d:
                        e: ~
                        f: null
                        g: 2026-11-12
                        h: "1"
                        i: &x {j: 2}
                        k:
                          <<: *x
                          l: 3
                        1: m
                        """).toString())
                .isEqualTo(
                        "[{a=1, b=1.5, c=true, d=null, e=null, f=null, g=2026-11-12, h=1, i={j=2}, k={j=2, l=3}, 1=m}]");
        assertThat(ConfigParsers.yaml("[1, 1.5, true, x, -3]")).containsExactly(List.of(1, 1.5, true, "x", -3));
    }

    @Test
    void readsYamlWithMaskedValues() {
        assertThat(ConfigParsers.yaml("a: ****\nb:\n- **\n- c\n"))
                .containsExactly(Map.of("a", "••••", "b", List.of("••", "c")));
    }
}
