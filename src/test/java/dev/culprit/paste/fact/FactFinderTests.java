package dev.culprit.paste.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.culprit.paste.Fact;
import dev.culprit.paste.Paste;
import dev.culprit.paste.Span;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FactFinderTests {

    static Stream<Arguments> tellings() {
        return Stream.of(
                arguments(
                        "E1112 08:15:32.004417 911 a.go:1] \"x\" err=\"y\" pod=\"kube-system/coredns-x\"",
                        "namespace=kube-system pod=coredns-x"),
                arguments(
                        "err=\"failed for \\\"coredns-x_kube-system(5972853f-beb3)\\\"\" pod=\"kube-system/coredns-x\"",
                        "namespace=kube-system pod=coredns-x"),
                arguments(
                        "network for pod \"coredns-x\": failed to set up pod \"coredns-x_kube-system\" network",
                        "pod=coredns-x namespace=kube-system"),
                arguments("error adding pod ci_web-0 to CNI network", "namespace=ci pod=web-0"),
                arguments("k8s_web-0_ci_142ac042-cd20-49dc-bc31-46d9366d5e4e_0", "pod=web-0 namespace=ci"),
                arguments(
                        "k8s_app_web-0_ci_142ac042-cd20-49dc-bc31-46d9366d5e4e_0",
                        "container=app pod=web-0 namespace=ci"),
                arguments("[ci/web-0:macvlan-lan]: error", "namespace=ci pod=web-0"),
                arguments("Successfully assigned ci/web-0 to edge-2.lab", "namespace=ci pod=web-0 node=edge-2.lab"),
                arguments("x node=\"edge-2\"", "node=edge-2"),
                arguments("removed from Node edge-2: timed out", "node=edge-2"),
                arguments("node \"edge-2\" not found", "node=edge-2"),
                arguments("Nov 12 08:15:31 edge-2 kubelet[911]: x", "node=edge-2"),
                arguments("Warning  Failed  12m   kubelet, edge-2  Failed", "node=edge-2"),
                arguments("Node:   edge-2/10.0.0.5", "node=edge-2 node_ip=10.0.0.5 ip=10.0.0.5"),
                arguments(
                        "edge-2   NotReady   worker   49m   v1.31.2+k3s1",
                        "version/k3s=1.31.2+k3s1 version/kubelet=1.31.2+k3s1 version/kubernetes=1.31.2+k3s1 node=edge-2"),
                arguments(
                        "edge-2   Ready   worker   49m   v1.27.3   10.0.0.5   <none>   Ubuntu 22.04.3 LTS   5.15.0-91-generic   containerd://1.7.2",
                        "version/containerd=1.7.2 version/kubelet=1.27.3 version/kubernetes=1.27.3 node_ip=10.0.0.5 os=Ubuntu 22.04.3 LTS kernel=5.15.0-91-generic node=edge-2 ip=10.0.0.5"),
                arguments(
                        "ci   web-0   0/1   CrashLoopBackOff   3 (16s ago)   65s   10.42.0.7   edge-2   <none>   <none>",
                        "namespace=ci pod=web-0 node=edge-2 ip=10.42.0.7"),
                arguments("$ kubectl -n kube-system describe pod coredns-x", "pod=coredns-x namespace=kube-system"),
                arguments("Interface veth3b19a38d Mac doesn't match", "interface=veth3b19a38d"),
                arguments(
                        "\"cni0\" already has an IP address different from 10.244.10.1/24",
                        "interface=cni0 cidr=10.244.10.1/24"),
                arguments("interface flannel.1: link has", "interface=flannel.1"),
                arguments("subnet 10.244.0.0/16", "cidr=10.244.0.0/16 subnet=10.244.0.0/16"),
                arguments(
                        "Pulling image \"docker.io/library/redis:7\"",
                        "image=docker.io/library/redis:7 registry=docker.io"),
                arguments("Head \\\"https://registry.k8s.io/v2/pause/manifests/3.6\\\"", "registry=registry.k8s.io"),
                arguments("K3s version v1.31.2+k3s1 (6da20424)", "version/k3s=1.31.2+k3s1"),
                arguments("Container Runtime Version:  cri-o://1.28.1", "version/cri-o=1.28.1"),
                arguments(
                        "kubeadm 1.25.6, containerd is 1.6.18.", "version/kubernetes=1.25.6 version/containerd=1.6.18"),
                arguments("image calico/node:v3.25.0", "version/calico=3.25.0"),
                arguments("runc version 1.1.4", "version/runc=1.1.4"),
                arguments("msg=\"starting containerd\" revision=abc version=v1.6.8", "version/containerd=1.6.8"),
                arguments(
                        "PRETTY_NAME=\"Debian GNU/Linux 12 (bookworm)\"",
                        "os=Debian GNU/Linux 12 (bookworm) os=Debian GNU/Linux 12"),
                arguments("Linux runner-7 6.8.0-55-generic #57-Ubuntu SMP", "kernel=6.8.0-55-generic node=runner-7"));
    }

    @ParameterizedTest
    @MethodSource("tellings")
    void readsWhatProgramsTell(String paste, String facts) {
        assertThat(Paste.of(paste).facts())
                .extracting(fact -> fact.name() + "=" + fact.value())
                .containsExactlyInAnyOrder(facts.split(" (?=[a-z_/0-9-]+=)"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nothing to see here",
                "pod=\"$(rm -rf)/x\"",
                "node=\"<NODE_NAME>\"",
                "node \"node\" not found",
                "Successfully assigned CI/Web to Edge",
                "version 1.2.3.4.5 of nothing",
                "dial tcp 127.0.0.1:2379: refused",
                "999.1.1.1 and 1.2.3",
                "sandbox container \"a9d7589ed8e5fa4137418c85dec8828a348a2c2d0bee293f10c31a1bf5d42f1a\"",
                "Interface is gone, interface regexes fail",
                "image \"broken\" and image: ok",
                "grep -n cni config.toml",
                "10-flannel.conf",
                "docker.io/grafana/x"
            })
    void makesNothingUp(String paste) {
        assertThat(Paste.of(paste).facts()).isEmpty();
    }

    @Test
    void putsTheMostTrustworthyFirst() {
        List<Fact> facts = Paste.of("""
                        Nov 12 08:15:31 jump-host sshd[1]: x
                        edge-1   Ready      worker   49m   v1.27.3
                        edge-2   NotReady   worker   49m   v1.27.3
                        x node="edge-3"
                        """).facts();

        assertThat(facts)
                .filteredOn(fact -> fact.name().equals("node"))
                .extracting(Fact::value)
                .containsExactly("edge-3", "edge-2", "edge-1", "jump-host");
    }

    @Test
    void tellsWhereAFactWasReadFirst() {
        Fact fact = Paste.of("x\npod=\"ci/web-0\"\npod=\"ci/web-0\"\n").facts().get(1);

        assertThat(fact).isEqualTo(new Fact("pod", "web-0", new Span(2, 8, 13)));
    }

    @Test
    void knowsThePodAndTheNodeThatAreDescribed() {
        assertThat(Paste.of("Name:         web-0\nNamespace:    ci\nPriority:     0\nNode:         edge-2/10.0.0.5\n")
                        .facts())
                .extracting(Fact::name, Fact::value)
                .contains(org.assertj.core.groups.Tuple.tuple("pod", "web-0"));
        assertThat(Paste.of("Name:               edge-2\nRoles:              worker\n")
                        .facts())
                .extracting(Fact::name, Fact::value)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("node", "edge-2"));
    }
}
