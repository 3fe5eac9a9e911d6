package dev.culprit.paste.fact;

import static dev.culprit.paste.fact.FactShape.ADDRESS;
import static dev.culprit.paste.fact.FactShape.LABEL;
import static dev.culprit.paste.fact.FactShape.NAME;
import static dev.culprit.paste.fact.FactShape.VERSION;

import dev.culprit.paste.text.Ascii;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Rows of {@code kubectl get nodes} and {@code get pods}, with or without {@code -o wide}, and headers of {@code describe}. */
final class KubectlRow {

    private static final int LONGEST = 600;
    private static final int SICK = 82;
    private static final int HEALTHY = 58;

    private static final Pattern NODE = Pattern.compile("(" + NAME
            + ") {1,60}((?:Not)?Ready)(?:,[A-Za-z]{1,30})? {1,60}\\S{1,120} {1,60}\\S{1,20} {1,60}v(" + VERSION + ")"
            + "(?: {1,60}(" + ADDRESS + ") {1,60}\\S{1,45} {1,60}(\\S.{1,60}?) {2,60}(\\d\\S{1,60}) {2,60}\\S{1,60})?");
    private static final Pattern POD = Pattern.compile("(?:(" + LABEL + ") {1,60})?(?:pod/)?(" + NAME
            + ") {1,60}\\d{1,3}/\\d{1,3} {1,60}([A-Z][A-Za-z:]{1,40}|Init:\\S{1,40})\\s");
    private static final Pattern PLACE = Pattern.compile(" (" + ADDRESS + "|<none>) {1,60}(" + NAME + ") {1,60}<none>");
    private static final Pattern DESCRIBED = Pattern.compile("Name: {2,30}(" + NAME + ") {0,3}");

    private KubectlRow() {}

    static void read(String text, int start, int end, FactFinder facts) {
        int from = start;
        while (from < end && (text.charAt(from) == ' ' || text.charAt(from) == '>')) {
            from++;
        }
        if (from == end) {
            return;
        }
        int limit = Math.min(end, from + LONGEST);
        char first = text.charAt(from);
        boolean name = (first >= 'a' && first <= 'z') || Ascii.isDigit(first);
        if (name && isTable(text, from, limit)) {
            readNode(text, from, limit, facts);
            readPod(text, from, limit, facts);
        } else if (first == 'N' && text.startsWith("Name:", from)) {
            readDescribed(text, from, limit, facts);
        }
    }

    /** A name, then at least two blanks or a short word and more. */
    private static boolean isTable(String text, int from, int end) {
        int i = from;
        while (i < end && Ascii.isNamePart(text.charAt(i))) {
            i++;
        }
        return i > from && i + 1 < end && text.charAt(i) == ' ';
    }

    private static void readNode(String text, int from, int end, FactFinder facts) {
        Matcher row = NODE.matcher(text).region(from, end);
        if (!row.lookingAt()) {
            return;
        }
        facts.add("node", row.start(1), row.end(1), text.startsWith("Not", row.start(2)) ? SICK : HEALTHY);
        facts.add("version/kubelet", row.start(3), row.end(3), SICK);
        facts.add("version/kubernetes", row.start(3), row.end(3), SICK);
        if (row.start(4) >= 0) {
            facts.add("node_ip", row.start(4), row.end(4), SICK);
            facts.add("os", row.start(5), row.end(5), SICK);
            facts.add("kernel", row.start(6), row.end(6), SICK);
        }
    }

    private static void readPod(String text, int from, int end, FactFinder facts) {
        Matcher row = POD.matcher(text).region(from, end);
        if (!row.lookingAt()) {
            return;
        }
        boolean healthy = text.startsWith("Running", row.start(3)) || text.startsWith("Completed", row.start(3));
        int trust = healthy ? HEALTHY : SICK;
        if (row.start(1) >= 0) {
            facts.add("namespace", row.start(1), row.end(1), trust);
        }
        facts.add("pod", row.start(2), row.end(2), trust);
        Matcher place = PLACE.matcher(text).region(row.end() - 1, end);
        if (place.find()) {
            facts.add("node", place.start(2), place.end(2), trust - 4);
        }
    }

    /** A described object is a pod when its node follows soon, and a node when its roles do. */
    private static void readDescribed(String text, int from, int end, FactFinder facts) {
        Matcher header = DESCRIBED.matcher(text).region(from, end);
        if (!header.lookingAt() || header.end() != end) {
            return;
        }
        String next = text.substring(end, Math.min(text.length(), end + LONGEST));
        boolean node = next.contains("\nRoles:") || next.contains("\nRole:");
        boolean pod = next.contains("\nNamespace:") && (next.contains("\nNode:") || next.contains("\nPriority:"));
        if (node || pod) {
            facts.add(node ? "node" : "pod", header.start(1), header.end(1), 96);
        }
    }
}
