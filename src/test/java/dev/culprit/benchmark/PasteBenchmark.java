package dev.culprit.benchmark;

import dev.culprit.paste.ConfigDocument;
import dev.culprit.paste.Fact;
import dev.culprit.paste.Message;
import dev.culprit.paste.Paste;
import dev.culprit.paste.RedactedPaste;
import java.nio.charset.StandardCharsets;
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

/** How long a paste of 10 MB of mixed logs takes, and one of its messages. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class PasteBenchmark {

    private static final int SIZE = 10_000_000;
    private static final String KUBELET =
            "Nov 12 08:15:32 edge-2 kubelet[911]: E1112 08:15:32.004417     911 pod_workers.go:1301] \"Error syncing pod, skipping\""
                    + " err=\"failed to \\\"CreatePodSandbox\\\" for \\\"web-0_ci(5972853f-beb3)\\\": rpc error: code = Unknown desc = failed"
                    + " to set up network: plugin type=\\\"flannel\\\" failed (add): no subnet\" pod=\"ci/web-0\"\n";
    private static final String MIXED = KUBELET
            + "time=\"2026-11-12T08:15:31Z\" level=error msg=\"failed to load cni\" error=\"no network config found in /etc/cni/net.d\"\n"
            + "2026-11-12 08:15:31.004 [INFO][8] startup/startup.go 425: Early log level set to info\n"
            + "{\"level\":\"info\",\"ts\":1731400000.1,\"caller\":\"main.go:12\",\"msg\":\"started\",\"address\":\"10.0.0.1:80\"}\n"
            + "2026-11-12T08:15:31.004417123Z stderr F I1112 08:15:32.004417       1 main.go:243] Installing signal handlers\n"
            + "  Warning  Failed  4s (x11 over 2m)   kubelet  Error: ImagePullBackOff\n"
            + "java.lang.IllegalStateException: no\n\tat org.example.Main.run(Main.java:12)\n\tat org.example.Main.main(Main.java:3)\n"
            + "Calico node failed to start\n";

    private final byte[] log = MIXED.repeat(SIZE / MIXED.length()).getBytes(StandardCharsets.UTF_8);
    private final Paste paste = Paste.decode(log);
    private final Paste line = Paste.of(KUBELET);

    @Benchmark
    public List<Message> messagesOfALog() {
        return Paste.decode(log).messages();
    }

    @Benchmark
    public RedactedPaste redactionOfALog() {
        return Paste.decode(log).redacted();
    }

    @Benchmark
    public List<Fact> factsOfALog() {
        return Paste.decode(log).facts();
    }

    @Benchmark
    public List<ConfigDocument> configurationsOfALog() {
        return Paste.decode(log).configs();
    }

    @Benchmark
    @OutputTimeUnit(TimeUnit.NANOSECONDS)
    public String textOfAMessage() {
        return line.messages().get(0).text();
    }

    @Benchmark
    public long textOfAllMessages() {
        long length = 0;
        for (Message message : paste.messages()) {
            length += message.text().length();
        }
        return length;
    }
}
