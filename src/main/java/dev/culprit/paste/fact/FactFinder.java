package dev.culprit.paste.fact;

import dev.culprit.paste.Envelope;
import dev.culprit.paste.Fact;
import dev.culprit.paste.Span;
import dev.culprit.paste.envelope.Head;
import dev.culprit.paste.text.LineIndex;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds what a paste tells about the reader's cluster, and ranks it by how sure one can be: what a program says about itself
 * before what stands in a table, and that before what merely looks like it. Of a long paste the start and the end are read.
 */
public final class FactFinder {

    private static final int START_READ = 1 << 20;
    private static final int END_READ = 1 << 18;
    private static final int MOST_VALUES = 32;
    private static final int LONGEST_LINE = 16_384;
    private static final int HOST_OF_NODE_UNIT = 85;
    private static final int HOST = 30;

    /** Units that run on nodes: the host of their journal is one. */
    private static final Set<String> NODE_UNITS = Set.of(
            "kubelet",
            "containerd",
            "crio",
            "dockerd",
            "docker",
            "cri-dockerd",
            "k3s",
            "k3s-agent",
            "rke2",
            "rke2-server",
            "rke2-agent",
            "k0s",
            "k0scontroller",
            "k0sworker",
            "kube-proxy",
            "flanneld",
            "etcd",
            "kube-apiserver",
            "microk8s.daemon-kubelite");

    private record Value(Fact fact, int trust, int place) {}

    private final String text;
    private final LineIndex lines;
    private final Map<String, Map<String, Value>> values = new LinkedHashMap<>();
    private final Head head = new Head();

    private FactFinder(String text, LineIndex lines) {
        this.text = text;
        this.lines = lines;
    }

    public static List<Fact> find(String text, LineIndex lines) {
        FactFinder finder = new FactFinder(text, lines);
        int start = Math.min(text.length(), START_READ);
        finder.read(0, start);
        finder.read(Math.max(start, text.length() - END_READ), text.length());
        return finder.ranked();
    }

    private void read(int from, int to) {
        if (from >= to) {
            return;
        }
        FactPhraseIndex.find(text, from, to, this);
        new AddressFinder(text, this).find(from, to);
        int start = from;
        while (start < to) {
            int end = lines.endFrom(start);
            readLine(start, Math.min(end, start + LONGEST_LINE));
            start = lines.next(end);
        }
    }

    private void readLine(int start, int end) {
        head.read(text, start, end);
        if (head.hasHost()) {
            Envelope envelope = head.envelope();
            String source = envelope.source();
            boolean node = source != null && (NODE_UNITS.contains(source) || envelope.reason() != null);
            add("node", head.hostStart(), head.hostEnd(), node ? HOST_OF_NODE_UNIT : HOST);
        }
        KubectlRow.read(text, start, end, this);
    }

    /** Takes a value that stands here, unless it has not the shape of one; of equal values the most trustworthy, then the first, is kept. */
    void add(String name, int start, int end, int trust) {
        boolean prefixed = name.startsWith("version/") && text.charAt(start) == 'v';
        addPlain(name, prefixed ? start + 1 : start, end, trust);
        if (name.equals("image")) {
            addRegistry(start, end, trust);
        }
    }

    /** The first part of an image's name is a registry when it looks like a host. */
    private void addRegistry(int start, int end, int trust) {
        int slash = text.indexOf('/', start);
        if (slash > start && slash < end) {
            addPlain("registry", start, slash, trust - 1);
        }
    }

    private void addPlain(String name, int start, int end, int trust) {
        String value = text.substring(start, end);
        Map<String, Value> known = values.computeIfAbsent(name, none -> new LinkedHashMap<>());
        Value before = known.get(value);
        boolean better = before == null ? known.size() < MOST_VALUES : before.trust() < trust;
        if (better && FactShape.fits(name, value)) {
            int line = lines.lineAt(start);
            int column = start - lines.start(line);
            Span where = before == null
                    ? new Span(line, column, column + end - start)
                    : before.fact().where();
            known.put(value, new Value(new Fact(name, value, where), trust, before == null ? start : before.place()));
        }
    }

    private List<Fact> ranked() {
        List<Value> all = new ArrayList<>();
        values.values().forEach(known -> all.addAll(known.values()));
        all.sort(Comparator.comparingInt(Value::trust).reversed().thenComparingInt(Value::place));
        return all.stream().map(Value::fact).toList();
    }
}
