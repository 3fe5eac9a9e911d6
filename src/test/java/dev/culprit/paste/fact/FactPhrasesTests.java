package dev.culprit.paste.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** An example of every phrase, and behind the bar the facts that all phrases together read from it. */
class FactPhrasesTests {

    static Stream<String> examples() {
        return Stream.of(
                // pods
                "Successfully assigned ci/web-0 to edge-2|namespace=ci pod=web-0 node=edge-2",
                "Successfully assigned web-0 to edge-2|pod=web-0 node=edge-2",
                "pod=\"ci/web-0\"|namespace=ci pod=web-0",
                "pods=[\"ci/web-0\"]|namespace=ci pod=web-0",
                "pod=web-0_ci(5972853f)|pod=web-0 namespace=ci",
                "pod=web-0 x|pod=web-0",
                "pod \"web-0_ci\" network|pod=web-0 namespace=ci",
                "pod \\\"web-0\\\" x|pod=web-0",
                "pod ci_web-0 to|namespace=ci pod=web-0",
                "pod/web-0|pod=web-0",
                "namespaces/ci/pods/web-0?x|namespace=ci pod=web-0",
                "pod spec for 'ci/web-0'|namespace=ci pod=web-0",
                "describe pod web-0|pod=web-0",
                "k8s_web-0_ci_142ac042-cd20-49dc-bc31-46d9366d5e4e_0|pod=web-0 namespace=ci",
                "k8s_app_web-0_ci_142ac042-cd20-49dc-bc31-46d9366d5e4e_0|container=app pod=web-0 namespace=ci",
                "[ci/web-0:macvlan-lan]:|namespace=ci pod=web-0",
                // nodes
                "node=edge-2}|node=edge-2",
                "nodeName=\"edge-2\"|node=edge-2",
                "\"nodeName\": \"edge-2\"|node=edge-2",
                "nodeName: edge-2|node=edge-2",
                "node 'edge-2'|node=edge-2",
                "of the \"edge-2\" node|node=edge-2",
                "from Node edge-2: x|node=edge-2",
                "node name: edge-2 |node=edge-2",
                "Starting node edge-2 with version v3.25.0|node=edge-2 version/calico=3.25.0",
                "Node:   edge-2/10.0.0.5|node=edge-2 node_ip=10.0.0.5",
                "Node:   edge-2|node=edge-2",
                "nodes/edge-2?x|node=edge-2",
                "kubernetes.io/hostname=edge-2|node=edge-2",
                "hostname-override=edge-2|node=edge-2",
                "--node-name=edge-2|node=edge-2",
                "describe node edge-2|node=edge-2",
                "describe nodes edge-2|node=edge-2",
                "Linux edge-2 6.8.0-55-generic #57|node=edge-2 kernel=6.8.0-55-generic",
                // namespaces
                "Namespace:   ci|namespace=ci",
                "namespace=\"ci\"|namespace=ci",
                "namespace \"ci\"|namespace=ci",
                "\"namespace\": \"ci\"|namespace=ci",
                "namespace: ci|namespace=ci",
                "kubectl -n ci get pods|namespace=ci",
                "helm ls --namespace=ci|namespace=ci",
                "oc logs x -n ci|namespace=ci",
                // containers and images
                "container=app x|container=app",
                "containerName=\"app\"|container=app",
                "container \"app\"|container=app",
                "image \"redis:7\"|image=redis:7",
                "image=redis:7}|image=redis:7",
                "Image:   redis:7|image=redis:7",
                "image: \"redis:7\"|image=redis:7",
                "https://registry.k8s.io:5000/v2/|registry=registry.k8s.io:5000",
                // networks
                "Interface cni0 is|interface=cni0",
                "interface cni0:|interface=cni0",
                "interface=\"cni0\"|interface=cni0",
                "iface=cni0|interface=cni0",
                "iface cni0|interface=cni0",
                "to \"cni0\"|interface=cni0",
                "addr: \"cni0\"|interface=cni0",
                "\"master\": \"eth0\"|interface=eth0",
                "\"bridge\": \"cni0\"|interface=cni0",
                "dev cni0 x|interface=cni0",
                "veth3b19a38d|interface=veth3b19a38d",
                "cali3b19a38d x|interface=cali3b19a38d",
                "cni0|interface=cni0",
                "eth0 x|interface=eth0",
                "ens3|interface=ens3",
                "enp3s0|interface=enp3s0",
                "eno1|interface=eno1",
                "docker0|interface=docker0",
                "bond0|interface=bond0",
                "flannel.1 x|interface=flannel.1",
                "podCIDR=\"10.42.0.0/24\"|pod_cidr=10.42.0.0/24",
                "PodCIDR:   10.42.0.0/24|pod_cidr=10.42.0.0/24",
                "--cluster-cidr=10.42.0.0/16|pod_cidr=10.42.0.0/16",
                "--service-cidr=10.43.0.0/16|service_cidr=10.43.0.0/16",
                "--service-cluster-ip-range=10.43.0.0/16|service_cidr=10.43.0.0/16",
                "FLANNEL_NETWORK=10.42.0.0/16|pod_cidr=10.42.0.0/16",
                "node IP: \"10.0.0.5\"|node_ip=10.0.0.5",
                "InternalIP:  10.0.0.5|node_ip=10.0.0.5",
                "node-ip=10.0.0.5|node_ip=10.0.0.5",
                // systems
                "OS Image:   Debian GNU/Linux 12|os=Debian GNU/Linux 12",
                "PRETTY_NAME=\"Debian GNU/Linux 12\"|os=Debian GNU/Linux 12",
                "Kernel Version:   6.8.0-55-generic|kernel=6.8.0-55-generic",
                "kernel 5.15.0-91-generic.|kernel=5.15.0-91-generic",
                "Ubuntu 22.04.3 LTS|os=Ubuntu 22.04.3 LTS",
                "Debian GNU/Linux 12|os=Debian GNU/Linux 12",
                "CentOS Stream 9|os=CentOS Stream 9",
                "Rocky Linux 9.3|os=Rocky Linux 9.3",
                "AlmaLinux 9|os=AlmaLinux 9",
                "RHEL 8.9|os=RHEL 8.9",
                "Red Hat Enterprise Linux release 8.9|os=Red Hat Enterprise Linux release 8.9",
                "Fedora 39|os=Fedora 39",
                "Amazon Linux 2|os=Amazon Linux 2",
                "Oracle Linux 8|os=Oracle Linux 8",
                "SLES 15|os=SLES 15",
                "openSUSE Leap 15.5|os=openSUSE Leap 15.5",
                "Alpine 3.19|os=Alpine 3.19",
                "Flatcar Container Linux 3815|os=Flatcar Container Linux 3815",
                "Talos v1.6|os=Talos v1.6",
                "Bottlerocket 1.19|os=Bottlerocket 1.19",
                "Windows Server 2022|os=Windows Server 2022",
                "Raspbian 12|os=Raspbian 12",
                // versions
                "containerd://1.7.2|version/containerd=1.7.2",
                "containerd, Version: v1.7.2|version/containerd=1.7.2",
                "containerd=1.7.2|version/containerd=1.7.2",
                "containerd is 1.7.2|version/containerd=1.7.2",
                "containerd: 1.7.2|version/containerd=1.7.2",
                "calico/node:v3.25.0|version/calico=3.25.0",
                "runc 1.1.4|version/runc=1.1.4",
                "runc/x:1.1.4|",
                "kubeletVersion=\"v1.27.3\"|version/kubelet=1.27.3",
                "starting containerd at version=v1.6.8|version/containerd=1.6.8",
                "Server Version: v1.27.3|version/kubernetes=1.27.3",
                "Server Version: 20.10.7|version/docker=20.10.7",
                "v1.27.3+k3s1|version/k3s=v1.27.3+k3s1",
                "v1.27.3+rke2r1|version/rke2=v1.27.3+rke2r1");
    }

    @Test
    void tellFacts() {
        List<FactPhrase> phrases = FactPhrases.all();

        assertThat(examples()).allSatisfy(example -> {
            int bar = example.indexOf('|');
            String expected = example.substring(bar + 1);
            assertThat(phrases.stream().flatMap(phrase -> told(phrase, example.substring(0, bar)).stream()))
                    .containsExactlyInAnyOrder(
                            expected.isEmpty() ? new String[0] : expected.split(" (?=[a-z_/0-9-]+=)"));
        });
    }

    @Test
    void haveAnExampleEach() {
        assertThat(FactPhrases.all())
                .filteredOn(phrase -> !phrase.names().get(0).startsWith("version/"))
                .allSatisfy(phrase -> assertThat(examples().map(row -> row.substring(0, row.indexOf('|'))))
                        .as(phrase.words())
                        .anySatisfy(example -> assertThat(told(phrase, example)).isNotEmpty()));
    }

    private static List<String> told(FactPhrase phrase, String text) {
        List<String> told = new ArrayList<>();
        Matcher rest = phrase.rest().matcher(text);
        if (text.startsWith(phrase.words())
                && rest.region(phrase.words().length(), text.length()).lookingAt()) {
            if (rest.groupCount() == 0) {
                told.add(phrase.names().get(0) + "=" + text.substring(0, rest.end()));
            }
            for (int group = 1; group <= rest.groupCount(); group++) {
                if (rest.group(group) != null) {
                    told.add(phrase.names().get(group - 1) + "=" + rest.group(group));
                }
            }
        }
        return told;
    }
}
