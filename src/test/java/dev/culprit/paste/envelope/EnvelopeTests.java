package dev.culprit.paste.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.culprit.paste.Envelope;
import dev.culprit.paste.Message;
import dev.culprit.paste.Paste;
import dev.culprit.paste.Severity;
import dev.culprit.paste.Span;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One line in, its message and its envelope out, for every way of writing a log that is known. */
class EnvelopeTests {

    private static final String TEXT = "open /run/x/subnet.env: no such file";
    private static final String NONE = "null";

    static Stream<Arguments> lines() {
        return Stream.of(
                // klog
                line("E1112 08:15:32.004417     911 cni.go:1301] " + TEXT, Severity.ERROR, NONE, NONE),
                line("W1112 08:15:32.004417 12345 main.go:48] " + TEXT, Severity.WARNING, NONE, NONE),
                line("F20261112 08:15:32.004417       1 main.go:48] " + TEXT, Severity.FATAL, NONE, NONE),
                line("remote_runtime.go:176] " + TEXT, Severity.UNKNOWN, NONE, NONE),
                // journal and syslog
                line("Nov 12 08:15:31 edge-2 kubelet[911]: " + TEXT, Severity.UNKNOWN, "kubelet", "edge-2"),
                line(
                        "Nov  2 08:15:31.004417 edge-2.lab kubelet.service[911]: " + TEXT,
                        Severity.UNKNOWN,
                        "kubelet",
                        "edge-2.lab"),
                line("Nov 12 08:15:31 edge-2 kubelet: " + TEXT, Severity.UNKNOWN, "kubelet", "edge-2"),
                line("Nov 12 08:15:31 edge-2 /usr/bin/crio[9]: " + TEXT, Severity.UNKNOWN, "crio", "edge-2"),
                line("2026-11-12T08:15:31+0100 edge-2 k3s[911]: " + TEXT, Severity.UNKNOWN, "k3s", "edge-2"),
                line("2026-11-12T08:15:31.004417+01:00 edge-2 k3s[911]: " + TEXT, Severity.UNKNOWN, "k3s", "edge-2"),
                line("Thu 2026-11-12 08:15:31 CET edge-2 k3s[911]: " + TEXT, Severity.UNKNOWN, "k3s", "edge-2"),
                line("11月 12 08:15:31 edge-2 kubelet[911]: " + TEXT, Severity.UNKNOWN, "kubelet", "edge-2"),
                line("апр 29 18:07:12 edge-2 crio[513]: " + TEXT, Severity.UNKNOWN, "crio", "edge-2"),
                line("edge-2 kubelet[911]: " + TEXT, Severity.UNKNOWN, "kubelet", "edge-2"),
                line("k3s[1511]: " + TEXT, Severity.UNKNOWN, "k3s", NONE),
                line("<11>Nov 12 08:15:31 edge-2 kubelet[911]: " + TEXT, Severity.ERROR, "kubelet", "edge-2"),
                line(
                        "<12>1 2026-11-12T08:15:31Z edge-2 kubelet 911 - - " + TEXT,
                        Severity.WARNING,
                        "kubelet",
                        "edge-2"),
                // one inside the other
                line(
                        "Nov 12 08:15:31 edge-2 kubelet[911]: E1112 08:15:32.004417     911 cni.go:13] " + TEXT,
                        Severity.ERROR,
                        "kubelet",
                        "edge-2"),
                line(
                        "Nov 12 08:15:31 edge-2 k3s[9]: time=\"2026-11-12T08:15:31Z\" level=fatal msg=\"" + TEXT + "\"",
                        Severity.FATAL,
                        "k3s",
                        "edge-2"),
                line(
                        "Nov 12 08:15:31 edge-2 app[9]: {\"level\":\"warn\",\"msg\":\"" + TEXT + "\"}",
                        Severity.WARNING,
                        "app",
                        "edge-2"),
                line(
                        "[03-02-2025 08:12:51.204 INF]   Warning  Failed  9s  kubelet  " + TEXT,
                        Severity.WARNING,
                        "kubelet",
                        NONE),
                // logfmt and logrus
                line("time=\"2026-11-12T08:15:31Z\" level=error msg=\"" + TEXT + "\"", Severity.ERROR, NONE, NONE),
                line(
                        "ts=2026-11-12T08:15:31Z caller=main.go:12 level=warn msg=\"" + TEXT + "\"",
                        Severity.WARNING,
                        NONE,
                        NONE),
                line("time=2026-11-12T08:15:31Z level=INFO msg=\"" + TEXT + "\"", Severity.INFO, NONE, NONE),
                line("ERRO[0012] " + TEXT, Severity.ERROR, NONE, NONE),
                line("FATA[2026-04-26T08:15:31.123Z] " + TEXT, Severity.FATAL, NONE, NONE),
                // JSON
                line(
                        "{\"level\":\"error\",\"ts\":1731400000.1,\"caller\":\"a.go:1\",\"msg\":\"" + TEXT + "\"}",
                        Severity.ERROR,
                        NONE,
                        NONE),
                line(
                        "{\"level\":50,\"time\":1731400000123,\"hostname\":\"edge-2\",\"msg\":\"" + TEXT + "\"}",
                        Severity.ERROR,
                        NONE,
                        "edge-2"),
                line(
                        "{\"log\":\"" + TEXT + "\\n\",\"stream\":\"stderr\",\"time\":\"2026-11-12T08:15:31Z\"}",
                        Severity.UNKNOWN,
                        NONE,
                        NONE),
                line(
                        "{\"log\":\"E1112 08:15:32.004417       1 cni.go:13] " + TEXT + "\\n\",\"stream\":\"stderr\"}",
                        Severity.ERROR,
                        NONE,
                        NONE),
                line(
                        "{\"log\":\"{\\\"level\\\":\\\"error\\\",\\\"msg\\\":\\\"" + TEXT
                                + "\\\"}\\n\",\"stream\":\"stderr\"}",
                        Severity.ERROR,
                        NONE,
                        NONE),
                line(
                        "{\"MESSAGE\":\"" + TEXT
                                + "\",\"PRIORITY\":\"3\",\"_HOSTNAME\":\"edge-2\",\"SYSLOG_IDENTIFIER\":\"kubelet\",\"_PID\":\"9\"}",
                        Severity.ERROR,
                        "kubelet",
                        "edge-2"),
                line(
                        "{\"timestamp\":\"2026-11-12T08:15:31Z\",\"level\":\"INFO\",\"fields\":{\"message\":\"" + TEXT
                                + "\"}}",
                        Severity.INFO,
                        NONE,
                        NONE),
                line("{\"level\":\"error\",\"msg\":\"" + TEXT, Severity.ERROR, NONE, NONE),
                // zap's console
                line("2026-11-12T08:15:31.004Z\tERROR\tsetup\tcmd/main.go:12\t" + TEXT, Severity.ERROR, NONE, NONE),
                line("2026-11-12T08:15:31.004Z\tWARN\tcmd/main.go:12\t" + TEXT, Severity.WARNING, NONE, NONE),
                line("2026-11-12T08:15:31Z\tINFO\t" + TEXT, Severity.INFO, NONE, NONE),
                // containers
                line("2026-11-12T08:15:31.004417123Z stderr F " + TEXT, Severity.UNKNOWN, NONE, NONE),
                line(
                        "2026-11-12T08:15:31.004417123+01:00 stdout F E1112 08:15:32.004417       1 a.go:9] " + TEXT,
                        Severity.ERROR,
                        NONE,
                        NONE),
                line("web-1  | " + TEXT, Severity.UNKNOWN, "web-1", NONE),
                line("[pod/coredns-7c4-x2/coredns] [ERROR] " + TEXT, Severity.ERROR, "coredns", NONE),
                line(
                        "coredns-7c4-x2 coredns E1112 08:15:32.004417       1 a.go:9] " + TEXT,
                        Severity.ERROR,
                        "coredns",
                        NONE),
                // time stamps with a level
                line(
                        "2026-11-12 08:15:31.004 [WARNING][8] startup/startup.go 275: " + TEXT,
                        Severity.WARNING,
                        NONE,
                        NONE),
                line(
                        "2026-11-12 08:15:31.004 [ERROR][1] cni-installer/<nil> <nil>: " + TEXT,
                        Severity.ERROR,
                        NONE,
                        NONE),
                line("2026/11/12 08:15:31 main.go:12: " + TEXT, Severity.UNKNOWN, NONE, NONE),
                line("2026/11/12 08:15:31.004417 " + TEXT, Severity.UNKNOWN, NONE, NONE),
                line("2026/11/12 08:15:31 [error] 31#31: *7 " + TEXT, Severity.ERROR, NONE, NONE),
                line("[2026-11-12T08:15:31Z] [ERROR] " + TEXT, Severity.ERROR, NONE, NONE),
                line(
                        "[2026-11-12 08:15:31.004][12][critical][main] [source/server.cc:9] " + TEXT,
                        Severity.FATAL,
                        NONE,
                        NONE),
                line("2026-11-12T08:15:31Z [error] " + TEXT, Severity.ERROR, NONE, NONE),
                line("2026-11-12T08:15:31+0000 ERR:  " + TEXT, Severity.ERROR, NONE, NONE),
                line("2026-11-12 08:15:31,004 - ERROR - " + TEXT, Severity.ERROR, NONE, NONE),
                line("2026-11-12 08:15:31,004 ERROR [main] org.app.Main - " + TEXT, Severity.ERROR, NONE, NONE),
                line("2026-11-12 08:15:31.004 ERROR 12 --- [main] org.app.Main  : " + TEXT, Severity.ERROR, NONE, NONE),
                line("2026-11-12 08:15:31.004 [main] WARN  org.app.Main - " + TEXT, Severity.WARNING, NONE, NONE),
                line("2026-11-12 08:15:31.004 UTC [93] ERROR:  " + TEXT, Severity.ERROR, NONE, NONE),
                line("17/06/09 20:10:40 INFO " + TEXT, Severity.INFO, NONE, NONE),
                line("8:15AM ERR " + TEXT, Severity.ERROR, NONE, NONE),
                line("08:15:31.004 " + TEXT, Severity.UNKNOWN, NONE, NONE),
                line("[ERROR] " + TEXT, Severity.ERROR, NONE, NONE),
                line("ERROR:root:" + TEXT, Severity.ERROR, NONE, NONE),
                line("WARN  " + TEXT, Severity.WARNING, NONE, NONE),
                line("[Thu Nov 12 05:44:37 2026] " + TEXT, Severity.UNKNOWN, NONE, NONE),
                line("[ 1234.567890] " + TEXT, Severity.UNKNOWN, NONE, NONE),
                line("##[error]" + TEXT, Severity.ERROR, NONE, NONE),
                line("2026-11-12T08:15:31.1234567Z ##[warning]" + TEXT, Severity.WARNING, NONE, NONE),
                // events
                line("  Warning  Failed  4s (x11 over 2m)   kubelet  " + TEXT, Severity.WARNING, "kubelet", NONE),
                line("  Warning  Failed  12m   kubelet, edge-2  " + TEXT, Severity.WARNING, "kubelet", "edge-2"),
                line(
                        "Warning Failed 6m20s (x5 over 17h) kubelet (combined from similar events): " + TEXT,
                        Severity.WARNING,
                        "kubelet",
                        NONE),
                line(
                        "  Normal   Pulling  <unknown>  default-scheduler  " + TEXT,
                        Severity.INFO,
                        "default-scheduler",
                        NONE),
                line("2s          Warning   Failed   pod/web-0    " + TEXT, Severity.WARNING, NONE, NONE),
                line(
                        "kube-system   2m18s (x4 over 9m)  Warning   Failed   pod/web-0    " + TEXT,
                        Severity.WARNING,
                        NONE,
                        NONE),
                line("9m\t\t9m\t\t1\tkubelet, edge-2\t\tWarning\t\tFailed\t" + TEXT, Severity.WARNING, NONE, NONE),
                line("kubelet            " + TEXT, Severity.UNKNOWN, "kubelet", NONE),
                line(
                        "  Ready  False  Wed, 19 Jul 2023 22:52:58 +0800   Wed, 19 Jul 2023 22:06:46 +0800   KubeletNotReady  "
                                + TEXT,
                        Severity.WARNING,
                        NONE,
                        NONE),
                // what people put around it
                line("> > E1112 08:15:32.004417     911 cni.go:1301] " + TEXT, Severity.ERROR, NONE, NONE),
                line("- `" + TEXT + "`", Severity.UNKNOWN, NONE, NONE),
                line("12:E1112 08:15:32.004417     911 cni.go:1301] " + TEXT, Severity.ERROR, NONE, NONE),
                line("12-2026-11-12T08:15:31Z [error] " + TEXT, Severity.ERROR, NONE, NONE),
                line(
                        "/var/log/messages:Nov 12 08:15:31 edge-2 kubelet[911]: " + TEXT,
                        Severity.UNKNOWN,
                        "kubelet",
                        "edge-2"),
                line("\u001b[31mERRO\u001b[0m[0012] " + TEXT, Severity.ERROR, NONE, NONE),
                line("\uFEFF" + TEXT, Severity.UNKNOWN, NONE, NONE),
                line(TEXT, Severity.UNKNOWN, NONE, NONE));
    }

    private static Arguments line(String line, Severity severity, String source, String host) {
        return arguments(line, severity, source, host);
    }

    @ParameterizedTest
    @MethodSource("lines")
    void takesTheMessageOutOfItsEnvelope(String line, Severity severity, String source, String host) {
        Paste paste = Paste.of("\n" + line + "\n");

        Message message = paste.messages().get(0);

        assertThat(paste.messages()).hasSize(1);
        assertThat(message.text()).isEqualTo(TEXT);
        assertThat(message.envelope().severity()).isEqualTo(severity);
        assertThat(String.valueOf(message.envelope().source())).isEqualTo(source);
        assertThat(String.valueOf(message.envelope().host())).isEqualTo(host);
        int start = line.indexOf(TEXT);
        assertThat(message.spans(0, TEXT.length())).containsExactly(new Span(2, start, start + TEXT.length()));
    }

    static Stream<Arguments> wordsOfTheirOwn() {
        return Stream.of(
                        "spec.template.spec.containers[0]: Invalid value: \"x\"",
                        "Error: failed to start: connection refused",
                        "error execution phase preflight: Some fatal errors occurred",
                        "[preflight] Running pre-flight checks",
                        "Get \"https://10.0.0.1:443/api\": dial tcp 10.0.0.1:443: i/o timeout",
                        "Normal people do not read logs",
                        "Warning signs were there",
                        "level with me",
                        "12 monkeys - a film",
                        "10.0.0.1 - - is an address",
                        "cat x | grep y",
                        "| a | b |",
                        "Note: nothing",
                        "kubelet is down",
                        "  Ready   True",
                        "time flies=like an arrow",
                        "fatal: repository not found",
                        "C:\\>dir")
                .map(Arguments::arguments);
    }

    @ParameterizedTest
    @MethodSource("wordsOfTheirOwn")
    void leavesWordsThatOnlyLookLikeAnEnvelope(String line) {
        Message message = Paste.of(line).messages().get(0);

        assertThat(message.text()).isEqualTo(Message.normalise(line));
    }

    @ParameterizedTest
    @MethodSource("events")
    void readsTheColumnsOfAnEvent(String row, String reason, int repetitions) {
        Envelope envelope = Paste.of(row).messages().get(0).envelope();

        assertThat(envelope.reason()).isEqualTo(reason);
        assertThat(envelope.repetitions()).isEqualTo(repetitions);
    }

    static Stream<Arguments> events() {
        return Stream.of(
                arguments(
                        "  Warning  FailedCreatePodSandBox  4s (x11 over 2m)   kubelet  Failed",
                        "FailedCreatePodSandBox",
                        11),
                arguments("  Warning  Unhealthy  17m  kubelet  Readiness probe failed", "Unhealthy", 1),
                arguments("2s   Warning   BackOff   pod/web-0   Back-off restarting", "BackOff", 1),
                arguments("default  2s (x4 over 9m)  Warning   BackOff   pod/web-0   Back-off", "BackOff", 4));
    }
}
