package dev.culprit.matching;

import dev.culprit.matching.Findings.Unexplained;
import dev.culprit.paste.Message;
import dev.culprit.paste.Severity;
import dev.culprit.paste.Span;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds what a paste complains of that nothing accounts for. */
final class UnexplainedErrors {

    private static final int MOST = 20;
    private static final int LONGEST = 500;

    private static final Set<Long> COMPLAINTS = Stream.of(
                    "error",
                    "errors",
                    "err",
                    "fail",
                    "failed",
                    "failure",
                    "failing",
                    "fatal",
                    "panic",
                    "exception",
                    "cannot",
                    "unable",
                    "denied",
                    "refused",
                    "timeout",
                    "crash",
                    "crashed",
                    "crashloopbackoff",
                    "imagepullbackoff",
                    "notready",
                    "unhealthy",
                    "invalid",
                    "missing",
                    "unreachable",
                    "错误",
                    "失败",
                    "异常",
                    "超时",
                    "拒绝",
                    "无法",
                    "报错")
            .map(Terms::word)
            .collect(Collectors.toUnmodifiableSet());

    private final Set<Integer> explainedLines;

    /** @param explainedLines lines, 1-based, that an issue or a harmless entry accounts for */
    UnexplainedErrors(Set<Integer> explainedLines) {
        this.explainedLines = explainedLines;
    }

    /** Those among these messages, in order, the same said again counted only. */
    List<Unexplained> among(List<Message> messages) {
        Set<Long> explained = new HashSet<>();
        Map<Long, Unexplained> left = new LinkedHashMap<>();
        for (Message message : messages) {
            if (isComplaint(message)) {
                long story = Story.of(message);
                if (isExplained(message)) {
                    explained.add(story);
                } else if (left.size() < MOST || left.containsKey(story)) {
                    left.merge(
                            story,
                            unexplained(message),
                            (first, again) ->
                                    new Unexplained(first.spans(), first.text(), first.times() + again.times()));
                }
            }
        }
        left.keySet().removeAll(explained);
        return List.copyOf(left.values());
    }

    private boolean isExplained(Message message) {
        for (int line = message.firstLine(); line <= message.lastLine(); line++) {
            if (explainedLines.contains(line)) {
                return true;
            }
        }
        return false;
    }

    private static Unexplained unexplained(Message message) {
        int end = Math.min(LONGEST, message.text().length());
        List<Span> spans = message.spans(0, end);
        return new Unexplained(
                spans, message.text().substring(0, end), message.envelope().repetitions());
    }

    static boolean isComplaint(Message message) {
        Severity severity = message.envelope().severity();
        if (severity == Severity.DEBUG || severity == Severity.INFO) {
            return false;
        }
        return severity.compareTo(Severity.ERROR) >= 0 || complains(message.text());
    }

    private static boolean complains(String text) {
        boolean[] found = {false};
        Terms.of(
                text, 0, Math.min(LONGEST, text.length()), (term, start, end) -> found[0] |= COMPLAINTS.contains(term));
        return found[0];
    }
}
