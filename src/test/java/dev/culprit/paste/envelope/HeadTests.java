package dev.culprit.paste.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import dev.culprit.paste.Envelope;
import dev.culprit.paste.Message;
import dev.culprit.paste.Paste;
import dev.culprit.paste.Severity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Envelopes beside what only looks like one: the severity of a line, and between « and » what is left of it. */
class HeadTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ERROR|ERROR: «a b»",
                "ERROR|ERROR:root:«a b»",
                "ERROR|ERROR: «root: a b»",
                "WARNING|WARN «a b»",
                "INFO|INFO «a b»",
                "UNKNOWN|«INFOS a b»",
                "WARNING|«Warning: a b»",
                "ERROR|«error: a b»",
                "FATAL|«fatal: a b»",
                "UNKNOWN|«info: a b»",
                "ERROR|##[error]«a b»",
                "UNKNOWN|«##[group]a b»",
                "UNKNOWN|«##[x]a b»",
                "ERROR|[ERROR] «a b»",
                "WARNING|[warning] «a b»",
                "UNKNOWN|«[preflight] a b»",
                "UNKNOWN|[ 1234.567890] «a b»",
                "UNKNOWN|[+0.5] «a b»",
                "UNKNOWN|«[12] a b»",
                "UNKNOWN|«[1.] a b»",
                "WARNING|«[WARNING FileExisting]: a b»",
                "UNKNOWN|«[warning FileExisting]: a b»",
                "UNKNOWN|[2026-11-12T08:15:31Z] «a b»",
                "ERROR|[2026-11-12T08:15:31Z ERROR] «a b»",
                "ERROR|ERRO[0012] «a b»",
                "WARNING|WARN[0] «a b»",
                "FATAL|FATA[2026-04-26T08:15:31Z] «a b»",
                "UNKNOWN|«ERRX[0012] a b»",
                "UNKNOWN|«ERRO[x] a b»",
                "UNKNOWN|«ERRO[0012 a b»",
                "UNKNOWN|2026-11-12 08:15:31.004 «a b»",
                "UNKNOWN|2026-11-12 08:15:31.004: «a b»",
                "UNKNOWN|2026-11-12_08:15:31 «a b»",
                "UNKNOWN|2026/11/12 08:15:31 «a b»",
                "UNKNOWN|12/Nov/2026:08:15:31 +0000 «a b»",
                "UNKNOWN|8:15PM «a b»",
                "UNKNOWN|08:15:31 «a b»",
                "UNKNOWN|«8:15 a b»",
                "UNKNOWN|«2026-11 a b»",
                "UNKNOWN|«2026-11-12 a b»",
                "UNKNOWN|«08:15:31x a b»",
                "UNKNOWN|2026-11-12T08:15:31+01:00 «a b»",
                "UNKNOWN|2026-11-12T08:15:31-0700 «a b»",
                "UNKNOWN|2026-11-12 08:15:31.004 CET «a b»",
                "UNKNOWN|2026-11-12 08:15:31.004 UTC «a b»",
                "UNKNOWN|2026-11-12 08:15:31.004 «NO a b»",
                "UNKNOWN|2026-11-12 08:15:31.004 «ABCDE a b»",
                "UNKNOWN|Thu Nov 12 08:15:31 2026 «a b»",
                "UNKNOWN|Nov 12 08:15:31 «a b»",
                "UNKNOWN|12-11-2026 08:15:31 «a b»",
                "ERROR|2026-11-12 08:15:31.004 ERROR «a b»",
                "ERROR|2026-11-12 08:15:31.004 ERROR: «a b»",
                "ERROR|2026-11-12 08:15:31.004 | ERROR    | «a b»",
                "ERROR|2026-11-12 08:15:31.004 | ERROR | «|a b»",
                "ERROR|2026-11-12 08:15:31.004 <error> «a b»",
                "UNKNOWN|2026-11-12 08:15:31.004 «<x> a b»",
                "ERROR|2026-11-12 08:15:31.004 error:  «a b»",
                "ERROR|2026-11-12 08:15:31.004 error  «a b»",
                "UNKNOWN|2026-11-12 08:15:31.004 «error a b»",
                "UNKNOWN|2026-11-12 08:15:31.004 «Errors a b»",
                "ERROR|2026-11-12 08:15:31.004 [ERROR] «a b»",
                "ERROR|2026-11-12 08:15:31.004 [ERROR][12] «a b»",
                "ERROR|2026-11-12 08:15:31.004 [main] ERROR «a b»",
                "ERROR|2026-11-12 08:15:31.004 [a][b] ERROR «a b»",
                "ERROR|2026-11-12 08:15:31.004 12 ERROR «a b»",
                "UNKNOWN|2026-11-12 08:15:31.004 «12 a b»",
                "UNKNOWN|2026-11-12 08:15:31.004 «[main] a b»",
                "ERROR|2026-11-12 08:15:31.004 ERROR - «a b»",
                "ERROR|2026-11-12 08:15:31.004 ERROR main.go:12: «a b»",
                "ERROR|2026-11-12 08:15:31.004 ERROR main.go:12 > «a b»",
                "ERROR|2026-11-12 08:15:31.004 ERROR «main.go:12 a b»",
                "ERROR|2026-11-12 08:15:31.004 ERROR [main.go:12] «a b»",
                "ERROR|2026-11-12 08:15:31.004 ERROR «[main.go] a b»",
                "ERROR|2026-11-12 08:15:31.004 ERROR «main:12: a b»",
                "ERROR|2026-11-12 08:15:31.004 ERROR «main.golang:12: a b»",
                "ERROR|2026-11-12 08:15:31.004 ERROR [main] org.app.Main - «a b»",
                "ERROR|2026-11-12 08:15:31.004 ERROR org.app.Main - «a b»",
                "ERROR|2026-11-12 08:15:31.004 ERROR «[main] a b»",
                "ERROR|2026-11-12 08:15:31.004 ERROR 12 --- [main] org.app.Main : «a b»",
                "ERROR|2026-11-12 08:15:31.004 ERROR 12 --- [app] [main] org.app.Main : «a b»",
                "ERROR|2026-11-12 08:15:31.004 ERROR 12 --- [main] «a b»",
                "ERROR|2026-11-12 08:15:31.004 ERROR 31#31: *7 «a b»",
                "ERROR|2026-11-12 08:15:31.004 ERROR 31#31: «a b»",
                "UNKNOWN|2026-11-12 08:15:31.004 main.go:12: «a b»",
                "UNKNOWN|2026-11-12 08:15:31.004 «main.go:x: a b»",
                "WARNING|2026-11-12 08:15:31.004 WARNING:«a b»",
                "ERROR|2026-11-12T08:15:31Z\tERROR\t«a b»",
                "ERROR|2026-11-12T08:15:31Z\tERROR\tmain.go:12\t«a b»",
                "ERROR|2026-11-12T08:15:31Z\tERROR\tsetup\tmain.go:12\t«a b»",
                "UNKNOWN|2026-11-12T08:15:31Z\t«x\ta b»",
                "ERROR|2026-11-12T08:15:31Z\tERROR\t«main.go:x\ta b»",
                "ERROR|2026-11-12T08:15:31Z\tERROR\t«x\ty\ta b»",
                "ERROR|<11>Nov 12 08:15:31 edge-2 kubelet[911]: «a b»",
                "FATAL|<8>Nov 12 08:15:31 edge-2 kubelet[911]: «a b»",
                "UNKNOWN|«<1234>Nov a b»",
                "UNKNOWN|«<>Nov a b»",
                "WARNING|<12>1 2026-11-12T08:15:31Z edge-2 kubelet 911 - [x y=\"z\"] «a b»",
                "UNKNOWN|«<x> a b»",
                "UNKNOWN|kubelet[911]: «a b»",
                "UNKNOWN|«kubelet[x]: a b»",
                "UNKNOWN|«kubelet[911] a b»",
                "UNKNOWN|«kubelet[]: a b»",
                "UNKNOWN|edge-2 kubelet[911]: «a b»",
                "ERROR|E1112 08:15:32.004417 911 a.go:1] «a b»",
                "INFO|I1112 08:15:32.004417 911 a.go:1] «a b»",
                "UNKNOWN|«X1112 08:15:32.004417 911 a.go:1] a b»",
                "UNKNOWN|«E111 08:15:32.004417 911 a.go:1] a b»",
                "UNKNOWN|«E1112 8:15:32.004417 911 a.go:1] a b»",
                "UNKNOWN|a.go:176] «a b»",
                "UNKNOWN|«a.go:x] a b»",
                "UNKNOWN|2026-11-12T08:15:31Z stdout F «a b»",
                "UNKNOWN|2026-11-12T08:15:31Z stderr F «a b»",
                "UNKNOWN|2026-11-12T08:15:31Z «stdin F a b»",
                "UNKNOWN|2026-11-12T08:15:31Z «stderr X a b»",
                "UNKNOWN|web-1  | «a b»",
                "UNKNOWN|web-1 | «a b»",
                "UNKNOWN|«web | a b»",
                "UNKNOWN|web  | «a b»",
                "UNKNOWN|«web-1 |a b»",
                "UNKNOWN|[pod/web-0/app] «a b»",
                "UNKNOWN|«[po/web-0/app] a b»",
                "ERROR|web-0 app E1112 08:15:32.004417 911 a.go:1] «a b»",
                "UNKNOWN|«web app E1112 08:15:32.004417 911 a.go:1] a b»",
                "UNKNOWN|«web-0 app a b»",
                "WARNING|Warning  Failed  4s  kubelet  «a b»",
                "INFO|Normal  Pulled  4s  kubelet  «a b»",
                "WARNING|Warning  Failed  4s (x3 over 2m)  kubelet  «A b»",
                "WARNING|Warning  Failed  <invalid>  kubelet  «a b»",
                "WARNING|Warning  Failed  2m18s  kubelet, edge-2  «a b»",
                "WARNING|4s  Warning  Failed  pod/web-0  «a b»",
                "WARNING|ci  4s  Warning  Failed  pod/web-0  «a b»",
                "WARNING|<unknown>  Warning  Failed  pod/web-0  «a b»",
                "WARNING|4s  4s  1  kubelet, edge-2    Warning  Failed  «a b»",
                "WARNING|4s (x3 over 2m)  Warning  Failed  pod/web-0  «a b»",
                "UNKNOWN|(combined from similar events): «a b»",
                "UNKNOWN|kubelet  «a b»",
                "UNKNOWN|default-scheduler  «a b»",
                "UNKNOWN|«kubelet a b»",
                "UNKNOWN|«kubeproxy  a b»",
                "WARNING|Ready  False  Wed, 19 Jul 2023 22:52:58 +0800   Wed, 19 Jul 2023 22:06:46 +0800   KubeletNotReady  «a b»",
                "INFO|Ready  True  Wed, 19 Jul 2023 22:52:58 +0800   Wed, 19 Jul 2023 22:06:46 +0800   KubeletReady  «a b»",
                "WARNING|DiskPressure  True  Wed, 19 Jul 2023 22:52:58 -0700   Wed, 19 Jul 2023 22:06:46 -0700   KubeletHasDiskPressure  «a b»",
                "INFO|DiskPressure  False  Wed, 19 Jul 2023 22:52:58 +0000   Wed, 19 Jul 2023 22:06:46 +0000   KubeletHasNoDiskPressure  «a b»",
                "WARNING|Ready  Unknown  Wed, 19 Jul 2023 22:52:58 +0000   Wed, 19 Jul 2023 22:06:46 +0000   NodeStatusUnknown  «a b»",
                "UNKNOWN|«Ready  Trues  Wed, 19 Jul 2023 22:52:58 +0800   Wed, 19 Jul 2023 22:06:46 +0800   KubeletReady  a b»",
                "UNKNOWN|«Ready  True  Wed, 19 Jul 2023 22:52:58 +0800   KubeletReady  a b»",
                "UNKNOWN|«Ready  True  Wed, 19 Jul 2023 22:52:58 +0800   Wed, 19 Jul 2023 22:06:46 +0800   kubelet  a b»",
                "UNKNOWN|2026-11-12  08:15:31 «a b»",
                "UNKNOWN|«2026-11-12   08:15:31 a b»",
                "UNKNOWN|«2026-11/12 08:15:31 a b»",
                "UNKNOWN|«2026-11-12 08:15 a b»",
                "UNKNOWN|«12/1/2026 08:15:31 a b»",
                "UNKNOWN|«12/Novem/2026 08:15:31 a b»",
                "UNKNOWN|«12/11/202 08:15:31 a b»",
                "UNKNOWN|«12/11/20267 08:15:31 a b»",
                "UNKNOWN|«08:15:31. a b»",
                "UNKNOWN|08:15:31,004 «a b»",
                "UNKNOWN|2026-11-12T08:15:31«+01000 a b»",
                "UNKNOWN|2026-11-12 08:15:31.004 AZT «a b»",
                "UNKNOWN|2026-11-12 08:15:31.004 «ET a b»",
                "UNKNOWN|2026-11-12 08:15:31.004 «ABCDT a b»",
                "UNKNOWN|2026-11-12 08:15:31.004 «CET:a b»",
                "UNKNOWN|September 12 08:15:31 «a b»",
                "UNKNOWN|«Septembers 12 08:15:31 a b»",
                "UNKNOWN|Nov. 12 08:15:31 «a b»",
                "UNKNOWN|Nov 12, 08:15:31 «a b»",
                "UNKNOWN|Nov 12, 2026 08:15:31 «a b»",
                "UNKNOWN|Nov 12 2026 08:15:31 «a b»",
                "UNKNOWN|«Nov 12 2026 8h15 a b»",
                "UNKNOWN|Nov 12 08:15:31 2026 «a b»",
                "UNKNOWN|Nov 12 08:15:31 20261 kubelet[911]: «a b»",
                "UNKNOWN|Nov 12 08:15:31 2026x kubelet[911]: «a b»",
                "UNKNOWN|Nov 12 08:15:31 CET «a b»",
                "UNKNOWN|«Nov 123 08:15:31 a b»",
                "UNKNOWN|11月 12 08:15:31 «a b»",
                "UNKNOWN|[+0391s] «a b»",
                "UNKNOWN|[+0391.25] «a b»",
                "UNKNOWN|«[+] a b»",
                "UNKNOWN|«[+0391m] a b»",
                "UNKNOWN|«<12>1 a b c»",
                "UNKNOWN|«kubelet[911]:x a b»",
                "UNKNOWN|«kubelet(911]: a b»",
                "UNKNOWN|kubelet(9112): «a b»",
                "ERROR|ERROR:«:a b»",
                "UNKNOWN|[pod/web-0/app]«a b»",
                "ERROR|2026-11-12 08:15:31.004 <error>[12] «a b»",
                "ERROR|2026-11-12 08:15:31.004 <error> «[main] a b»",
                "ERROR|2026-11-12 08:15:31.004 <error>«[] a b»",
                "ERROR|2026-11-12 08:15:31.004 [ERROR][main] «a b»",
                "ERROR|2026-11-12 08:15:31.004 [ERROR] «[main] a b»",
                "ERROR|2026-11-12 08:15:31.004 ERROR|«a b»",
                "ERROR|2026-11-12 08:15:31.004 | error: «a b»",
                "ERROR|2026-11-12 08:15:31.004 error\t«a b»",
                "ERROR|2026-11-12 08:15:31.004 ERROR «-x a b»",
                "ERROR|2026-11-12 08:15:31.004 ERROR «#31: *7 a b»",
                "ERROR|2026-11-12 08:15:31.004 ERROR 12 --- «[main a b»",
                "ERROR|2026-11-12 08:15:31.004 ERROR main.java:12: «a b»",
                "ERROR|2026-11-12 08:15:31.004 ERROR a.c:12: «a b»",
                "ERROR|2026-11-12 08:15:31.004 ERROR «main.scala:12: a b»",
                "ERROR|2026-11-12 08:15:31.004 ERROR «main.:12: a b»",
                "ERROR|2026-11-12 08:15:31.004 ERROR «.go:12: a b»",
                "ERROR|2026-11-12 08:15:31.004 ERROR «main.go:: a b»",
                "ERROR|2026-11-12 08:15:31.004 ERROR «main.go:12:a b»",
                "ERROR|2026-11-12 08:15:31.004 [a][b][c][d][e] ERROR «a b»",
                "UNKNOWN|2026-11-12 08:15:31.004 «[a][b][c][d][e][f] ERROR a b»",
                "UNKNOWN|2026-11-12 08:15:31.004 «[main a b»",
                "ERROR|2026-11-12T08:15:31Z\tERROR\t«:12\ta b»",
                "WARNING|4s  4s  1  a  b  c  Warning  Failed  pod/web-0  «a b»",
                "UNKNOWN|«4s  4s  1  a  b  c  d  Warning  Failed  pod/web-0  a b»",
                "UNKNOWN|«an older Warning Failed pod/web-0 a b»",
                "UNKNOWN|«Warning  Bad  4s  kubelet  a b»",
                "WARNING|Warning  Evil  4s  kubelet  «a b»",
                "UNKNOWN|«Warning  Fail-ed  4s  kubelet  a b»",
                "UNKNOWN|«Warning  failed  4s  kubelet  a b»",
                "UNKNOWN|«12x  Warning  Failed  pod/web-0  a b»",
                "UNKNOWN|«<x>  Warning  Failed  pod/web-0  a b»",
                "WARNING|Warning  Failed  «4x  kubelet  a b»",
                "WARNING|Warning  Failed  «4s.»",
                "WARNING|Warning  Failed  4s «(x over 2m)  kubelet  a b»",
                "WARNING|Warning  Failed  4s (x123456789 over 2m)  kubelet  «a b»",
                "WARNING|Warning  Failed  4s «(x1234567890 over 2m)  kubelet  a b»",
                "WARNING|Warning  Failed  4s «(x3 over 2m  kubelet  a b»",
                "WARNING|Warning  Failed  4s  «A b»",
                "WARNING|Warning  Failed  4s  kubelet «A b»",
                "WARNING|Warning  Failed  4s  «kubelet a b»",
                "WARNING|4s  Warning  Failed  «web-0  a b»"
            })
    void tellsAnEnvelopeFromWords(String row) {
        int bar = row.indexOf('|');
        String line = row.substring(bar + 1).replace("«", "").replace("»", "");
        String left = row.substring(row.indexOf('«') + 1, row.indexOf('»'));

        Message message = Paste.of(line).messages().get(0);

        assertThat(message.text()).isEqualTo(Message.normalise(left));
        assertThat(message.envelope().severity()).isEqualTo(Severity.valueOf(row.substring(0, bar)));
    }

    /** E: an envelope that starts a message; T: one that any line may come in. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "2026-11-12 08:15:31.004 «a b» ; T ; PLAIN",
                "2026-11-12 08:15:31.004 «  at b» ; T ; PLAIN",
                "2026-11-12 08:15:31.004: « at b» ; T ; PLAIN",
                "2026-11-12 08:15:31.004 main.go:12: «a b» ; E ; PLAIN",
                "2026-11-12 08:15:31.004 ERROR «a b» ; E ; ZAP",
                "`2026-11-12T08:15:31Z\tERROR\t«a b»` ; E ; ZAP",
                "[2026-11-12T08:15:31Z ERROR] «a b» ; T ; PLAIN",
                "[ERROR] «a b» ; E ; ZAP",
                "[ERROR CRI]: a b ; E ; PLAIN",
                "[+0391s] «a b» ; T ; PLAIN",
                "ERROR: «a b» ; E ; PLAIN",
                "##[error]«a b» ; E ; PLAIN",
                "Error: a b ; E ; PLAIN",
                "Warning: a b ; E ; PLAIN",
                "error: a b ; - ; PLAIN",
                "info: a b ; - ; PLAIN",
                "fatal: a b ; E ; PLAIN",
                "<11>«a b» ; T ; PLAIN",
                "<12>1 2026-11-12T08:15:31Z edge-2 kubelet 911 - - «a b» ; T ; PLAIN",
                "kubelet[911]: «  a b» ; T ; PLAIN",
                "[pod/web-0/app] «  a b» ; T ; PLAIN",
                "web-0 app E1112 08:15:32.004417 911 a.go:1] «a b» ; ET ; KLOG",
                "E1112 08:15:32.004417 911 a.go:1] «a b» ; E ; KLOG",
                "Warning  Failed  4s  kubelet  «a b» ; E ; PLAIN",
                "Ready  False  Wed, 19 Jul 2023 22:52:58 +0800   Wed, 19 Jul 2023 22:06:46 +0800   KubeletNotReady  «a b» ; E ; PLAIN",
                "a b ; - ; PLAIN"
            })
    void tellsWhetherAnEnvelopeStartsAMessage(String marked, String kind, Head.Layout layout) {
        String line = marked.replace("«", "").replace("»", "");

        Head head = new Head().read(line, 0, line.length());

        assertThat((head.isEnveloped() ? "E" : "")
                        + (head.isTransported() ? "T" : "")
                        + (head.hasEnvelope() ? "" : "-"))
                .isEqualTo(kind);
        assertThat(head.layout()).isEqualTo(layout);
        assertThat(head.at()).isEqualTo(Math.max(0, marked.indexOf('«')));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kubelet.service[911]: a | kubelet | | ",
                "edge-2 /usr/bin/crio[9112]: a | crio | edge-2 | ",
                "a.service[911]: a | a | | ",
                "edge-2 k3s[911]: a | k3s | edge-2 | ",
                "Nov 12 08:15:31 edge-2 k3s[911]: a | k3s | edge-2 | ",
                "<12>1 2026-11-12T08:15:31Z edge-2 k3s 911 - - a | k3s | edge-2 | ",
                "[pod/web-0/app] a | app | | ",
                "Warning  Failed  4s  kubelet, edge-2  A b | kubelet | edge-2 | Failed",
                "Warning  Failed  4s  kubelet  A b | kubelet | | Failed",
                "Ready  False  Wed, 19 Jul 2023 22:52:58 +0800   Wed, 19 Jul 2023 22:06:46 +0800   KubeletNotReady  a b | | | KubeletNotReady"
            })
    void tellsWhatAnEnvelopeNames(String line, String source, String host, String reason) {
        Envelope envelope = Paste.of(line).messages().get(0).envelope();

        assertThat(envelope.source()).isEqualTo(source);
        assertThat(envelope.host()).isEqualTo(host);
        assertThat(envelope.reason()).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Warning  Failed  4s (x3 over 2m)  kubelet  A b | 3",
                "Warning  Failed  4s (x123456789 over 2m)  kubelet  A b | 123456789",
                "Warning  Failed  4s (x1234567890 over 2m)  kubelet  A b | 1",
                "Warning  Failed  4s  kubelet  A b | 1",
                "4s (x17 over 2m)  Warning  Failed  pod/web-0  A b | 17"
            })
    void tellsHowOftenAnEventCame(String line, int repetitions) {
        assertThat(Paste.of(line).messages().get(0).envelope().repetitions()).isEqualTo(repetitions);
    }
}
