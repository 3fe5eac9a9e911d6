package dev.culprit.benchmark;

import dev.culprit.matching.signature.Hit;
import dev.culprit.matching.signature.NaiveScanner;
import dev.culprit.matching.signature.OwnedSignature;
import dev.culprit.matching.signature.Signature;
import dev.culprit.matching.signature.SignatureCompiler;
import dev.culprit.matching.signature.SignatureIndex;
import dev.culprit.paste.Paste;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How long one line takes against 35,000 articles, beside trying every signature on it, and how long publishing one takes. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class SignatureBenchmark {

    private static final int ARTICLES = 35_000;

    private final List<OwnedSignature> signatures = signatures();
    private final SignatureIndex index = SignatureIndex.of(signatures);
    private final NaiveScanner naive = new NaiveScanner(signatures);
    private final String line =
            "Nov 12 08:15:32 edge-2 kubelet[911]: E1112 08:15:32.004417 911 pod_workers.go:1301] \"Error syncing pod\""
                    + " err=\"failed to \\\"CreatePodSandbox\\\": cannot open web-3 of bacade, permission denied\" pod=\"ci/web-0\"";
    private int published;

    private static List<OwnedSignature> signatures() {
        List<OwnedSignature> signatures = new ArrayList<>();
        for (String template : new SignatureCorpus(1).templates(ARTICLES)) {
            signatures.add(signature("KB-" + signatures.size(), template));
        }
        return signatures;
    }

    private static OwnedSignature signature(String owner, String template) {
        return new OwnedSignature(
                owner,
                "it",
                SignatureCompiler.compile(new Signature.Text(template))
                        .signature()
                        .orElseThrow());
    }

    @Benchmark
    public List<Hit> oneLine() {
        return index.scan(Paste.of(line));
    }

    @Benchmark
    public List<Hit> oneLineNaively() {
        return naive.scan(Paste.of(line));
    }

    @Benchmark
    public List<Hit> publishAndFind() {
        published++;
        String owner = "KB-" + published % ARTICLES;
        String template = "cannot open {a:word} of bacade" + published;
        return index.with(owner, List.of(signature(owner, template)))
                .scan(Paste.of("cannot open web-3 of bacade" + published));
    }
}
