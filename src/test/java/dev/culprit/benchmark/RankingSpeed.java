package dev.culprit.benchmark;

import dev.culprit.matching.KnownIssue;
import dev.culprit.matching.KnownIssue.PossibleCause;
import dev.culprit.matching.KnownIssue.Wording;
import dev.culprit.matching.Matcher;
import dev.culprit.matching.signature.NamedSignature;
import dev.culprit.matching.signature.Signature;
import dev.culprit.paste.Paste;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/**
 * What it takes to answer one line with very many issues known, to build their matcher, and to change one of them: a line
 * that a signature settles, and a line that shares only words with some.
 *
 * <p>Argument: how many issues (35000).
 */
public final class RankingSpeed {

    private static final int WARM_UP = 3_000;
    private static final int MEASURED = 3_000;
    private static final int CHANGES = 20;
    private static final int VOCABULARY = 20_000;

    private final List<String> templates;
    private final Random random = new Random(5);

    private RankingSpeed(int issues) {
        templates = new SignatureCorpus(1).templates(issues);
    }

    public static void main(String[] arguments) {
        new RankingSpeed(arguments.length == 0 ? 35_000 : Integer.parseInt(arguments[0])).measure();
    }

    private void measure() {
        List<KnownIssue> issues = new ArrayList<>();
        for (int i = 0; i < templates.size(); i++) {
            issues.add(issue(i));
        }
        long before = usedBytes();
        long start = System.nanoTime();
        Matcher matcher = Matcher.of(issues);
        System.out.printf(
                Locale.ROOT,
                "%d issues: built in %.1f s, %d MB of heap%n",
                matcher.size(),
                (System.nanoTime() - start) / 1e9,
                (usedBytes() - before) >> 20);
        System.out.println("milliseconds             median     p99");
        time("a signature settles it", matcher, true);
        time("words only", matcher, false);
        long[] changes = new long[CHANGES];
        Matcher changed = matcher;
        for (int i = 0; i < CHANGES; i++) {
            start = System.nanoTime();
            changed = changed.with(issue(i));
            changes[i] = System.nanoTime() - start;
        }
        print("change an issue", changes);
    }

    private void time(String what, Matcher matcher, boolean settled) {
        long[] nanos = new long[MEASURED];
        for (int i = -WARM_UP; i < MEASURED; i++) {
            Paste paste = Paste.of(settled ? line(random.nextInt(templates.size())) : "error: " + words(14));
            long start = System.nanoTime();
            matcher.match(paste);
            if (i >= 0) {
                nanos[i] = System.nanoTime() - start;
            }
        }
        print(what, nanos);
    }

    private static void print(String what, long[] nanos) {
        Arrays.sort(nanos);
        System.out.printf(
                Locale.ROOT,
                "%-23s %7.2f %7.2f%n",
                what,
                nanos[nanos.length / 2] / 1e6,
                nanos[nanos.length * 99 / 100] / 1e6);
    }

    private String line(int issue) {
        return "2025-03-04T05:06:07Z ERROR "
                + templates.get(issue).replaceAll("\\{[^}]*\\}", "10.0.0.7").replace("{{", "{");
    }

    private KnownIssue issue(int number) {
        String key = "BIG-" + number;
        return new KnownIssue(
                key,
                "issue-" + number,
                false,
                List.of("component" + number % 50),
                List.of(),
                List.of(new NamedSignature("seen", new Signature.Text(templates.get(number)))),
                List.of(
                        new PossibleCause("first", List.of(), List.of(), List.of(new Wording(words(8), words(120)))),
                        new PossibleCause("second", List.of(), List.of(), List.of(new Wording(words(8), words(120))))),
                Set.of(),
                List.of(new Wording(words(8), words(60))));
    }

    /** Words as frequent as in a language: the n-th has a chance of about 1/n (Zipf). */
    private String words(int count) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < count; i++) {
            int word = (int) Math.exp(random.nextDouble() * Math.log(VOCABULARY));
            words.append(words.isEmpty() ? "" : " ").append("w").append(Integer.toString(word * 7919 % 1_000_003, 36));
        }
        return words.toString();
    }

    private static long usedBytes() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
