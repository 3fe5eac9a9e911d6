package dev.culprit.paste.fact;

import java.util.List;
import java.util.Set;

/**
 * A component whose version matters, and how people write its name.
 *
 * @param id as articles name it
 */
record ComponentName(String id, List<String> spellings) {

    private static final Set<String> PATHS = Set.of(
            "calico", "cilium", "flannel", "multus", "whereabouts", "weave", "coredns", "containerd", "kube-proxy");

    static final List<ComponentName> ALL = List.of(
            named(
                    "kubernetes",
                    "kubernetes",
                    "Kubernetes",
                    "k8s",
                    "K8s",
                    "K8S",
                    "kubeadm",
                    "kube-apiserver",
                    "kubectl"),
            named("kubelet", "kubelet", "Kubelet"),
            named("kube-proxy", "kube-proxy", "Kube-Proxy"),
            named("containerd", "containerd", "Containerd", "ContainerD"),
            named("cri-o", "cri-o", "CRI-O", "crio"),
            named("docker", "docker", "Docker"),
            named("cri-dockerd", "cri-dockerd"),
            named("runc", "runc"),
            named("k3s", "k3s", "K3s", "K3S"),
            named("rke2", "rke2", "RKE2"),
            named("calico", "calico", "Calico"),
            named("cilium", "cilium", "Cilium"),
            named("flannel", "flannel", "Flannel", "flanneld"),
            named("multus", "multus", "Multus"),
            named("whereabouts", "whereabouts", "Whereabouts"),
            named("weave", "weave", "Weave"),
            named("cni-plugins", "cni-plugins", "CNI-plugins"),
            named("coredns", "coredns", "CoreDNS"),
            named("etcd", "etcd"),
            named("podman", "podman", "Podman"),
            named("minikube", "minikube", "Minikube"));

    /** Its name also starts the path of its images and modules, as in {@code calico/node:v3.25.0}. */
    boolean isPath() {
        return PATHS.contains(id);
    }

    private static ComponentName named(String id, String... spellings) {
        return new ComponentName(id, List.of(spellings));
    }
}
