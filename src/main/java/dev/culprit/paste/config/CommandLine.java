package dev.culprit.paste.config;

import dev.culprit.paste.text.LineIndex;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A command with options that stands on a line: behind a prompt, in a variable, in a unit file, or after the name of a
 * program that this field knows. Lines that end in a backslash go on.
 *
 * @param text from the first option on, line ends gone
 * @param end offset behind it
 */
record CommandLine(String text, int end) {

    private static final int MOST_WORDS_BEFORE = 4;
    private static final int LONGEST = 65_536;
    private static final Set<String> PROGRAMS = Set.of(
            "k3s",
            "rke2",
            "k0s",
            "k3s-agent",
            "kubelet",
            "kubeadm",
            "kube-apiserver",
            "kube-proxy",
            "kube-controller-manager",
            "kube-scheduler",
            "cloud-controller-manager",
            "etcd",
            "containerd",
            "dockerd",
            "crio",
            "cri-dockerd",
            "flanneld",
            "minikube",
            "kind",
            "microk8s",
            "cilium",
            "cilium-agent",
            "calicoctl",
            "helm",
            "kubectl",
            "docker",
            "podman",
            "nerdctl",
            "crictl",
            "ctr",
            "coredns",
            "server",
            "agent");

    private static final Pattern SUBCOMMAND = Pattern.compile("[a-z0-9][a-z0-9.-]*\\\\?");
    private static final Pattern PROMPT = Pattern.compile("\\[?[\\w.-]+@[^#$]{1,80}[#$] .*");

    static @Nullable CommandLine find(String text, int start, int end, LineIndex lines) {
        int first = firstOption(text, start, end);
        int option = first < 0 && continues(text, start, end) ? lastVisible(text, start, end) - 1 : first;
        if (option < 0 || !startsCommand(text, start, option)) {
            return null;
        }
        StringBuilder whole = new StringBuilder();
        int from = option;
        int stop = end;
        while (continues(text, from, stop) && whole.length() < LONGEST && stop < text.length()) {
            whole.append(text, from, lastVisible(text, from, stop) - 1).append(' ');
            from = lines.next(stop);
            stop = lines.endFrom(from);
        }
        whole.append(text, from, Math.min(stop, from + LONGEST));
        return new CommandLine(beforeClosingMark(text, option, whole.toString()), stop);
    }

    private static int firstOption(String text, int start, int end) {
        for (int i = start; i + 2 < end; i++) {
            if (text.charAt(i) == '-' && (i == start || text.charAt(i - 1) <= ' ' || isMark(text.charAt(i - 1)))) {
                boolean option = text.charAt(i + 1) == '-' && Character.isLetter(text.charAt(i + 2));
                if (option || isShortWithValue(text, i, end)) {
                    return i;
                }
            }
        }
        return -1;
    }

    /** Go programs take {@code -iface=eth1} too. */
    private static boolean isShortWithValue(String text, int dash, int end) {
        int i = dash + 1;
        while (i < end && i < dash + 40 && (Character.isLetter(text.charAt(i)) || text.charAt(i) == '-')) {
            i++;
        }
        return i > dash + 3 && i < end && text.charAt(i) == '=';
    }

    private static boolean startsCommand(String text, int start, int option) {
        String before = text.substring(Math.max(start, option - 300), option).stripTrailing();
        if (before.endsWith("FLAG:") || isPrompt(before) || isVariable(before)) {
            return true;
        }
        String[] words = before.split("[\\s\"'`(]+");
        for (int i = words.length - 1; i >= Math.max(0, words.length - MOST_WORDS_BEFORE); i--) {
            String word = words[i].substring(words[i].lastIndexOf('/') + 1);
            if (PROGRAMS.contains(word)) {
                return true;
            }
            if (!SUBCOMMAND.matcher(word).matches()) {
                return false;
            }
        }
        return false;
    }

    private static boolean isPrompt(String before) {
        String words = before.strip();
        return words.startsWith("$ ")
                || words.startsWith("# ")
                || PROMPT.matcher(words).matches();
    }

    /** {@code ExecStart=}, {@code KUBELET_EXTRA_ARGS="}, {@code INSTALL_K3S_EXEC='server}. */
    private static boolean isVariable(String before) {
        int equals = before.lastIndexOf('=');
        String name = equals < 0 ? "" : before.substring(0, equals).strip();
        return name.endsWith("ExecStart")
                || name.endsWith("_ARGS")
                || name.endsWith("_EXEC")
                || name.endsWith("_OPTS")
                || name.endsWith("_OPTIONS")
                || name.endsWith("FLAGS");
    }

    private static boolean continues(String text, int from, int stop) {
        int last = lastVisible(text, from, stop);
        return last > from && text.charAt(last - 1) == '\\';
    }

    private static int lastVisible(String text, int from, int stop) {
        int last = stop;
        while (last > from && text.charAt(last - 1) <= ' ') {
            last--;
        }
        return last;
    }

    /** Options inside quotation marks end with them. */
    private static String beforeClosingMark(String text, int option, String options) {
        char before = option == 0 ? ' ' : text.charAt(option - 1);
        int mark = option - 1;
        while (mark > 0
                && mark > option - 60
                && !isMark(text.charAt(mark))
                && text.charAt(mark) != '\n'
                && text.charAt(mark) != '=') {
            mark--;
        }
        char open = isMark(before) ? before : mark > 0 && isMark(text.charAt(mark)) ? text.charAt(mark) : 0;
        int close = open == 0 ? -1 : closing(options, open);
        return close < 0 ? options : options.substring(0, close);
    }

    private static int closing(String options, char mark) {
        for (int i = 0; i < options.length(); i++) {
            boolean opens = i > 0 && (options.charAt(i - 1) == '=' || options.charAt(i - 1) == ' ');
            if (options.charAt(i) == mark && !opens) {
                boolean escaped = i > 0 && options.charAt(i - 1) == '\\';
                if (!escaped) {
                    return i;
                }
            }
        }
        return -1;
    }

    private static boolean isMark(char c) {
        return c == '"' || c == '\'' || c == '`';
    }
}
