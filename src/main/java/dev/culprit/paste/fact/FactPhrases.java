package dev.culprit.paste.fact;

import static dev.culprit.paste.fact.FactShape.ADDRESS;
import static dev.culprit.paste.fact.FactShape.IMAGE;
import static dev.culprit.paste.fact.FactShape.INTERFACE;
import static dev.culprit.paste.fact.FactShape.LABEL;
import static dev.culprit.paste.fact.FactShape.NAME;
import static dev.culprit.paste.fact.FactShape.VERSION;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The phrases in which programs and people name nodes, pods, addresses, versions. */
final class FactPhrases {

    private static final String MARK = "\\\\{0,7}[\"']";
    private static final String MAYBE_MARK = "\\\\{0,7}[\"']?";
    private static final String UID = "[0-9a-f]{8}-?[0-9a-f-]{4,30}";
    private static final String NETWORK = ADDRESS + "/\\d{1,2}";
    private static final List<String> SYSTEMS = List.of(
            "Ubuntu",
            "Debian",
            "CentOS",
            "Rocky",
            "AlmaLinux",
            "RHEL",
            "Red Hat Enterprise Linux",
            "Fedora",
            "Amazon Linux",
            "Oracle Linux",
            "SLES",
            "openSUSE",
            "Alpine",
            "Flatcar",
            "Talos",
            "Bottlerocket",
            "Windows Server",
            "Raspbian");

    private FactPhrases() {}

    static List<FactPhrase> all() {
        List<FactPhrase> all = new ArrayList<>();
        pods(all);
        nodes(all);
        namespaces(all);
        things(all);
        networks(all);
        systems(all);
        versions(all);
        return List.copyOf(all);
    }

    private static void pods(List<FactPhrase> all) {
        add(
                all,
                97,
                "Successfully assigned ",
                group(LABEL) + "/" + group(NAME) + " to " + group(NAME),
                "namespace",
                "pod",
                "node");
        add(all, 90, "Successfully assigned ", group(NAME) + " to " + group(NAME), "pod", "node");
        add(all, 95, "pod=", MAYBE_MARK + group(LABEL) + "/" + group(NAME), "namespace", "pod");
        add(all, 95, "pods=[", MAYBE_MARK + group(LABEL) + "/" + group(NAME), "namespace", "pod");
        add(
                all,
                90,
                "pod=",
                MAYBE_MARK + group(NAME) + "_" + group(LABEL) + "(?:\\(|" + MARK + ")",
                "pod",
                "namespace");
        add(all, 70, "pod=", MAYBE_MARK + group(NAME) + "(?:" + MARK + "|[\\s,}]|$)", "pod");
        add(all, 88, "pod ", MARK + group(NAME) + "_" + group(LABEL) + "(?:\\(|" + MARK + ")", "pod", "namespace");
        add(all, 80, "pod ", MARK + group(NAME) + MARK, "pod");
        add(all, 86, "pod ", group(LABEL) + "_" + group(NAME) + "(?:[\\s:,]|$)", "namespace", "pod");
        add(all, 75, "pod/", group(NAME), "pod");
        add(all, 85, "namespaces/", group(LABEL) + "/pods/" + group(NAME) + "[^a-z0-9-]", "namespace", "pod");
        add(all, 85, "pod spec for ", MARK + group(LABEL) + "/" + group(NAME) + MARK, "namespace", "pod");
        add(all, 65, "describe pod ", group(NAME), "pod");
        add(
                all,
                85,
                "k8s_",
                "(?:" + group(LABEL) + "_)?" + group(NAME) + "_" + group(LABEL) + "_" + UID + "_\\d",
                "container",
                "pod",
                "namespace");
        add(
                all,
                88,
                "[",
                group(LABEL) + "/" + group(NAME) + "(?:/" + UID + ")?(?::[a-z0-9._-]{1,80})?\\]:",
                "namespace",
                "pod");
    }

    private static void nodes(List<FactPhrase> all) {
        add(all, 95, "node=", MAYBE_MARK + group(NAME) + "(?:" + MARK + "|[\\s,}]|$)", "node");
        add(all, 90, "nodeName=", MAYBE_MARK + group(NAME), "node");
        add(all, 90, "\"nodeName\"", "\\s{0,3}:\\s{0,3}\"" + group(NAME) + "\"", "node");
        add(all, 85, "nodeName:", " {1,3}" + group(NAME) + "$", "node");
        add(all, 85, "node ", MARK + group(NAME) + MARK, "node");
        add(all, 85, "of the ", MARK + group(NAME) + MARK + " node", "node");
        add(all, 95, "from Node ", group(NAME) + "(?::|$|\\s)", "node");
        add(all, 88, "node name: ", group(NAME) + "\\s{0,3}$", "node");
        add(all, 86, "Starting node ", group(NAME) + " with version v?" + group(VERSION), "node", "version/calico");
        add(all, 96, "Node:", "\\s{1,30}" + group(NAME) + "(?:/" + group(ADDRESS) + ")?\\s{0,3}$", "node", "node_ip");
        add(all, 85, "nodes/", group(NAME) + "(?:\\?|" + MARK + "|\\s|$)", "node");
        add(all, 88, "kubernetes.io/hostname=", group(NAME), "node");
        add(all, 85, "hostname-override=", MAYBE_MARK + group(NAME), "node");
        add(all, 85, "--node-name=", MAYBE_MARK + group(NAME), "node");
        add(all, 75, "describe node ", group(NAME), "node");
        add(all, 74, "describe nodes ", group(NAME), "node");
        add(all, 60, "Linux ", group(NAME) + " " + group("\\d+\\.\\d+\\.\\d+\\S{0,60}") + " #", "node", "kernel");
    }

    private static void namespaces(List<FactPhrase> all) {
        add(all, 94, "Namespace:", "\\s{1,30}" + group(LABEL) + "\\s{0,3}$", "namespace");
        add(all, 90, "namespace=", MAYBE_MARK + group(LABEL) + "(?:" + MARK + "|[\\s,}]|$)", "namespace");
        add(all, 85, "namespace ", MARK + group(LABEL) + MARK, "namespace");
        add(all, 70, "\"namespace\"", "\\s{0,3}:\\s{0,3}\"" + group(LABEL) + "\"", "namespace");
        add(all, 65, "namespace:", " {1,3}" + group(LABEL) + "\\s{0,3}$", "namespace");
        for (String command : List.of("kubectl ", "helm ", "oc ")) {
            add(all, 60, command, "[^|;]{0,200}?(?:-n|--namespace)[ =]" + group(LABEL) + "(?:\\s|$)", "namespace");
        }
    }

    private static void things(List<FactPhrase> all) {
        add(all, 85, "container=", MAYBE_MARK + group(LABEL) + "(?:" + MARK + "|[\\s,}]|$)", "container");
        add(all, 85, "containerName=", MAYBE_MARK + group(LABEL), "container");
        add(all, 75, "container ", MARK + group(LABEL) + MARK, "container");
        add(all, 88, "image ", MARK + group(IMAGE) + MARK, "image");
        add(all, 85, "image=", MAYBE_MARK + group(IMAGE) + "(?:" + MARK + "|[\\s,}]|$)", "image");
        add(all, 85, "Image:", "\\s{1,30}" + group(IMAGE) + "\\s{0,3}$", "image");
        add(all, 80, "image:", " {1,3}" + MAYBE_MARK + group(IMAGE) + MAYBE_MARK + "\\s{0,3}$", "image");
        add(all, 85, "https://", group(NAME + "(?::\\d{2,5})?") + "/v2/", "registry");
    }

    private static void networks(List<FactPhrase> all) {
        add(all, 85, "Interface ", group(INTERFACE) + "(?:\\s|:|$)", "interface");
        add(all, 80, "interface ", group(INTERFACE) + "(?:\\s|:|$)", "interface");
        add(all, 80, "interface=", MAYBE_MARK + group(INTERFACE), "interface");
        add(all, 85, "iface=", MAYBE_MARK + group(INTERFACE), "interface");
        add(all, 85, "iface ", group(INTERFACE), "interface");
        add(all, 80, "to ", MARK + group(INTERFACE) + MARK, "interface");
        add(all, 80, "addr: ", MARK + group(INTERFACE) + MARK, "interface");
        add(all, 70, "\"master\"", "\\s{0,3}:\\s{0,3}\"" + group(INTERFACE) + "\"", "interface");
        add(all, 65, "\"bridge\"", "\\s{0,3}:\\s{0,3}\"" + group(INTERFACE) + "\"", "interface");
        add(all, 65, "dev ", group(INTERFACE) + "(?:\\s|$)", "interface");
        for (String start : List.of("veth", "cali")) {
            add(all, 55, start, "[0-9a-f]{4,11}(?![A-Za-z0-9_-])", "interface");
        }
        for (String start : List.of("cni", "eth", "ens", "enp", "eno", "docker", "bond")) {
            add(all, 55, start, "\\d[A-Za-z0-9]{0,10}(?![A-Za-z0-9_-])", "interface");
        }
        add(all, 55, "flannel", "(?:\\.|-v6\\.)\\d{1,4}(?![A-Za-z0-9_.:-])", "interface");
        add(all, 88, "podCIDR=", MAYBE_MARK + group(NETWORK), "pod_cidr");
        add(all, 88, "PodCIDR:", "\\s{1,30}" + group(NETWORK), "pod_cidr");
        add(all, 85, "--cluster-cidr=", group(NETWORK), "pod_cidr");
        add(all, 85, "--service-cidr=", group(NETWORK), "service_cidr");
        add(all, 85, "--service-cluster-ip-range=", group(NETWORK), "service_cidr");
        add(all, 80, "FLANNEL_NETWORK=", group(NETWORK), "pod_cidr");
        add(all, 88, "node IP: ", MAYBE_MARK + group(ADDRESS), "node_ip");
        add(all, 88, "InternalIP:", "\\s{1,10}" + group(ADDRESS), "node_ip");
        add(all, 80, "node-ip=", MAYBE_MARK + group(ADDRESS), "node_ip");
    }

    private static void systems(List<FactPhrase> all) {
        add(all, 95, "OS Image:", "\\s{1,30}" + group("\\S.{2,70}?") + "\\s{0,3}$", "os");
        add(all, 95, "PRETTY_NAME=", "\"" + group("[^\"]{3,70}") + "\"", "os");
        add(all, 95, "Kernel Version:", "\\s{1,30}" + group("\\d+\\.\\d+\\S{0,60}"), "kernel");
        add(all, 60, "kernel ", "v?" + group("\\d+\\.\\d+(?:\\.\\d+)?[-\\w.]{0,40}(?<![.])"), "kernel");
        for (String name : SYSTEMS) {
            String edition = "(?: Linux| GNU/Linux| Stream| Leap| Container Linux)?(?: release)?";
            add(all, 70, name, edition + "[ -]v?\\d+(?:\\.\\d+){0,2}(?: LTS)?(?![\\w.-])", "os");
        }
    }

    private static void versions(List<FactPhrase> all) {
        for (ComponentName component : ComponentName.ALL) {
            String name = "version/" + component.id();
            for (String spelling : component.spellings()) {
                String path = component.isPath() ? "(?:\\.io)?(?:[/-][a-z][a-z0-9-]{0,30}){0,3}" : "";
                String after = "v?" + group(VERSION) + "(?![\\w/:]|\\.\\d)";
                add(all, 95, spelling, "://" + after, name);
                add(all, 92, spelling, path + ",?\\s{1,3}[Vv]ersion:?\\s{1,30}" + after, name);
                add(all, 85, spelling, path + "[:=]" + after, name);
                add(all, 75, spelling, path + "\\s{1,3}(?:is |at |engine )?[(]?" + after, name);
                add(all, 75, spelling, path + ":\\s" + after, name);
            }
        }
        add(all, 90, "kubeletVersion=", MAYBE_MARK + "v?" + group(VERSION), "version/kubelet");
        add(
                all,
                92,
                "starting containerd",
                ".{0,120}?version=" + MAYBE_MARK + "v?" + group(VERSION),
                "version/containerd");
        add(
                all,
                85,
                "Server Version: ",
                "v?" + group("1\\.\\d{1,3}\\.\\d{1,3}(?:[-+][\\w.+-]{1,40})?"),
                "version/kubernetes");
        add(all, 85, "Server Version: ", group("[12]\\d\\.\\d{1,3}\\.\\d{1,3}"), "version/docker");
        for (String distribution : List.of("k3s", "rke2")) {
            add(
                    all,
                    80,
                    "v1.",
                    "\\d{1,3}\\.\\d{1,3}\\+" + distribution + "[a-z0-9.-]{1,12}",
                    "version/" + distribution);
        }
    }

    private static void add(List<FactPhrase> all, int trust, String words, String rest, String... names) {
        all.add(new FactPhrase(words, Pattern.compile(rest), List.of(names), trust));
    }

    private static String group(String expression) {
        return "(" + expression + ")";
    }
}
