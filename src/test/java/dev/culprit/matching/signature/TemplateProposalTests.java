package dev.culprit.matching.signature;

import static org.assertj.core.api.Assertions.assertThat;

import dev.culprit.paste.Paste;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateProposalTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dial tcp 10.96.0.1:443: connect: connection refused"
                        + " | dial tcp {address:ip}:{port:int}: connect: connection refused",
                "dial tcp [fd00::1]:443: i/o timeout | dial tcp [{address:ip}]:{number:int}: i/o timeout",
                "no route to 10.244.3.0/24 from the node | no route to {range:cidr} from the node",
                "interface veth1a2b3c4d has mac 0e:1f:aa:bb:cc:dd already | interface {interface:ident} has mac {mac:mac} already",
                "sandbox 3f2b8c9d0e1f4a5b not found in store | sandbox {sandbox:hex} not found in store",
                "volume 123e4567-e89b-12d3-a456-426614174000 is gone | volume {volume:uuid} is gone",
                "gave up waiting after 1m30s for the lease | gave up waiting after {time:duration} for the lease",
                "kubelet version v1.28.3+k3s1 is not supported | kubelet version {version:version} is not supported",
                "exceeded 110 pods on the host | exceeded {number:int} pods on the host",
                "disk usage is at 91% of capacity | disk usage is at {number:int}% of capacity",
                "fault at 0xdeadbeef in the module | fault at 0x{id:hex} in the module",
                "pulled busybox/x:1.36 in vain again | pulled {image:word} in vain again",
                "open /tmp/x-91/data.db: no such file or directory | open {file:path}: no such file or directory",
            })
    void findsAndTypesWhatVaries(String line, String template) {
        assertThat(propose(line).template()).isEqualTo(template);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "open /run/flannel/subnet.env: no such file or directory",
                "exit status 127 from the plugin",
                "x509: certificate signed by unknown authority",
                "plugin type=\"flannel\" failed (add)",
                "no matches for kind Deployment in version apps/v1",
                "br_netfilter is not loaded here",
            })
    void leavesWhatTellsTheSymptom(String line) {
        assertThat(propose(line).template()).isEqualTo(line);
    }

    @Test
    void takesANameBetweenQuotesWithThem() {
        assertThat(propose("failed to set bridge addr: \"cni0\" already has an IP address different from 10.244.1.1/24")
                        .template())
                .isEqualTo("failed to set bridge addr: \"cni0\" already has an IP address different from {range:cidr}");
        assertThat(propose("Failed to destroy network for pod \"web-0_shop\" in the runtime")
                        .template())
                .isEqualTo("Failed to destroy network for pod {pod:quoted} in the runtime");
    }

    @Test
    void looksThroughAQuotedSentence() {
        assertThat(propose("runtime said \"container 9c8b7a6d5e4f3a2b is not running\" and stopped")
                        .template())
                .isEqualTo("runtime said \"container {container:hex} is not running\" and stopped");
    }

    @Test
    void leavesTheEnvelopeAndTheFieldsOut() {
        String line = "E1114 07:02:12.118233    1204 pod_workers.go:1301] \"Error syncing pod, skipping\""
                + " err=\"open /run/x/7.env: no such file\" pod=\"shop/web-0\"";

        assertThat(propose(line).template()).doesNotContain("E1114", "pod_workers", "shop");
    }

    @Test
    void offersTheInnermostErrors() {
        String line = "Failed to create pod sandbox: rpc error: code = Unknown desc = failed to setup network: open"
                + " /run/flannel/subnet.env: no such file or directory";

        assertThat(TemplateProposal.ofCore(line).orElseThrow().template())
                .isEqualTo("open /run/flannel/subnet.env: no such file or directory");
    }

    @Test
    void letsAnyPieceVaryOrStand() {
        TemplateProposal proposal = propose("open /run/flannel/subnet.env: exit status 127 after 30s");

        assertThat(proposal.varying()).containsExactly(2);
        assertThat(proposal.varying(Set.of(0, 1)).template())
                .isEqualTo("open {file:path}: exit status {number:int} after 30s");
    }

    @Test
    void namesEachPlaceholderOnce() {
        assertThat(propose("route from 10.0.0.1 to 10.0.0.2 is missing").template())
                .isEqualTo("route from {address:ip} to {address2:ip} is missing");
    }

    @Test
    void doublesBraces() {
        assertThat(propose("unexpected {token} in the config").template())
                .isEqualTo("unexpected {{token}} in the config");
    }

    @Test
    void keepsNamesWhenNothingElseIsLeft() {
        assertThat(propose("web-0").template()).isEqualTo("web-0");
    }

    @Test
    void saysNothingAboutNothing() {
        assertThat(TemplateProposal.of(" \n\n")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dial tcp 10.96.0.1:443: connect: connection refused",
                "Get \"https://10.96.0.1:443/api/v1/nodes?limit=500\": net/http: TLS handshake timeout",
                "level=error msg=\"lookup registry-1.docker.io on 127.0.0.53:53: server misbehaving\"",
                "Nov 14 07:02:11 n7 kubelet[120]: cni plugin {x} of 'pod-7' (id=42) [fe80::1%eth0] 50Mi {{y}} }",
                "a \"b 'c-1' d\" 2026-11-14T07:02:11Z 07:02:11 1.2.3 v1.2 1.2.3.4.5 ::: /a /b/ // 0x 0x12345678",
                "容器 web-0 无法启动：/tmp/a1 不存在，等待 30s 后超时",
            })
    void fitsTheLineItWasMadeFrom(String line) {
        for (TemplateProposal proposal :
                List.of(propose(line), TemplateProposal.ofCore(line).orElseThrow())) {
            assertThat(find(proposal.template(), line)).as(proposal.template()).isNotEmpty();
        }
    }

    @Tag("large")
    @Test
    void fitsEveryLineOfTheShippedSamples() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("content"))) {
            List<Path> samples =
                    files.filter(file -> file.toString().endsWith(".txt")).toList();
            assertThat(samples).isNotEmpty();
            for (Path sample : samples) {
                for (String line : Files.readAllLines(sample)) {
                    TemplateProposal.of(line)
                            .map(TemplateProposal::template)
                            .ifPresent(template -> assertThat(find(template, line))
                                    .as(template)
                                    .isNotEmpty());
                }
            }
        }
    }

    @Test
    void copesWithAVeryLongLine() {
        String line = "broken thing 7: " + "word-1 ".repeat(100_000);

        assertThat(find(propose(line).template(), line)).isNotEmpty();
    }

    private static TemplateProposal propose(String line) {
        return TemplateProposal.of(line).orElseThrow();
    }

    private static List<Hit> find(String template, String line) {
        Compilation compilation = SignatureCompiler.compile(new Signature.Text(template));
        assertThat(compilation.problems()).as(template).isEmpty();
        return SignatureIndex.of(List.of(
                        new OwnedSignature("a", "s", compilation.signature().orElseThrow())))
                .scan(Paste.of(line));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Get https://x.example/y failed with some reply | Get {url:word} failed with some reply",
                "is not valid before 2026-11-12 on this machine | is not valid before {when:word} on this machine",
                "gone since 08:15:31.004 on this machine | gone since {when:word} on this machine",
                "the pod \"web-a\" is gone for good | the pod {pod:quoted} is gone for good",
                "the pod \"webby\" is gone for good | the pod \"webby\" is gone for good",
                "the word \"web-a\" is not understood | the word \"web-a\" is not understood",
                "status \"17\" is not understood here | status {name:quoted} is not understood here",
            })
    void findsMoreThatVaries(String line, String template) {
        assertThat(propose(line).template()).isEqualTo(template);
    }

    @Test
    void offersToVaryWhatStandsBetweenQuotesUnlessItIsVeryShort() {
        assertThat(propose("the word \"abc\" is not understood").variables()).hasSize(1);
        assertThat(propose("the word \"abc\" is not understood").varying()).isEmpty();
        assertThat(propose("the word \"ab\" is not understood").variables()).isEmpty();
    }

    @Test
    void cutsALongMessageBetweenWords() {
        assertThat(propose("words ".repeat(166) + "abcd").template()).hasSize(1000);
        assertThat(propose("words ".repeat(166) + "abcde").template())
                .isEqualTo("words ".repeat(166).strip());
        assertThat(propose("a " + "b".repeat(2000)).template()).hasSize(1000);
    }

    @Test
    void keepsNamesWhereLittleElseWouldBeLeft() {
        assertThat(propose("pod web-0 gone").template()).isEqualTo("pod web-0 gone");
        assertThat(propose("pod web-0 is gone").template()).isEqualTo("pod {pod:ident} is gone");
    }

    @Test
    void isOfTheFirstMessageThatSaysSomething() {
        assertThat(propose("E1112 08:15:32.004417 911 a.go:1] \nE1112 08:15:32.004417 911 a.go:1] disk is full")
                        .template())
                .isEqualTo("disk is full");
    }
}
