package dev.culprit.paste;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MessageFinderTests {

    private static final String LOG = "E1112 08:15:32.004417     911 cni.go:1301] ";

    @ParameterizedTest
    @MethodSource("wholes")
    void bringsTogetherWhatBelongsTogether(String paste, String text) {
        assertThat(texts(paste)).containsExactly(text);
    }

    static Stream<Arguments> wholes() {
        return Stream.of(
                // broken between words
                arguments(
                        """
                        Failed to create pod sandbox: rpc error: code = Unknown desc = failed to set up the
                        network for sandbox "x1": plugin type="flannel" failed (add): loadFlannelSubnetEnv
                        failed: open /run/flannel/subnet.env: no such file or directory
                        """,
                        "Failed to create pod sandbox: rpc error: code = Unknown desc = failed to set up the network for"
                                + " sandbox \"x1\": plugin type=\"flannel\" failed (add): loadFlannelSubnetEnv failed: open"
                                + " /run/flannel/subnet.env: no such file or directory"),
                arguments(
                        """
                          * "Failed to create pod sandbox: failed to setup
                            network for sandbox x1: Failed to set up the
                            plugin: timed out locking store"
                        """,
                        "\"Failed to create pod sandbox: failed to setup network for sandbox x1: Failed to set up the plugin:"
                                + " timed out locking store\""),
                arguments(
                        "error querying BIRD: no socket:\n  dial unix /x/bird.ctl: refused\n",
                        "error querying BIRD: no socket: dial unix /x/bird.ctl: refused"),
                arguments(LOG + "a mistake:\nthe rest of it", "a mistake: the rest of it"),
                // values of several lines
                arguments("level=error msg=\"Start failed\" \\\n  error=\"no BPF\"\n", "Start failed error=\"no BPF\""),
                arguments(
                        "level=error msg=\"Start failed\" error=\"no BPF:\nnot even some\"\n",
                        "Start failed error=\"no BPF: not even some\""),
                arguments(
                        LOG + "\"Failed\" err=<\n\trpc error: x\n\tIs it running?\n >\n",
                        "Failed err=\"rpc error: x Is it running?\""),
                arguments(
                        LOG + "\"Failed\" err=<\n\trpc error: x\n > pod=\"a/b\"\n",
                        "Failed err=\"rpc error: x\" pod=\"a/b\""),
                arguments(
                        LOG + "dial {\n  \"Addr\": \"a:1\"\n}. Err: refused\n",
                        "dial { \"Addr\": \"a:1\" }. Err: refused"),
                // events in columns that were broken
                arguments(
                        "Warning Failed 6m (x5 over 17h) kubelet (combined from similar events): \nrpc error:\n code = Unknown\n  desc = x\n",
                        "rpc error: code = Unknown desc = x"),
                // traces
                arguments(
                        "Exception in thread \"main\" java.lang.X: no\n\tat a.B.c(B.java:1)\nCaused by: java.io.Y: gone\n\t... 3 more\n",
                        "Exception in thread \"main\" java.lang.X: no at a.B.c(B.java:1) Caused by: java.io.Y: gone ... 3 more"),
                arguments(
                        "Traceback (most recent call last):\n  File \"/a.py\", line 2, in <module>\n    x()\nValueError: no\n",
                        "Traceback (most recent call last): File \"/a.py\", line 2, in <module> x() ValueError: no"),
                arguments(
                        "2026-11-12T08:15:31Z Traceback (most recent call last):\n2026-11-12T08:15:31Z   File \"/a.py\", line 2\n2026-11-12T08:15:31Z ValueError: no\n",
                        "Traceback (most recent call last): File \"/a.py\", line 2 ValueError: no"),
                arguments(
                        "panic: nil map\ngoroutine 1 [running]:\nmain.main()\n\t/src/main.go:12 +0x18\nexit status 2\n",
                        "panic: nil map goroutine 1 [running]: main.main() /src/main.go:12 +0x18 exit status 2"),
                arguments(
                        "2026-11-12T08:15:31Z\tERROR\tfailed\t{\"error\": \"x: y\"}\ngithub.com/a/b/c.Run\n\t/src/c.go:105\n",
                        "failed error=\"x: y\" github.com/a/b/c.Run /src/c.go:105"),
                arguments(
                        "Nov 12 08:15:31 edge-2 app[911]: java.lang.X: no\nNov 12 08:15:31 edge-2 app[911]:         at a.B.c(B.java:1)\n",
                        "java.lang.X: no at a.B.c(B.java:1)"),
                // parts of a line that the runtime cut
                arguments(
                        "2026-11-12T08:15:31.1Z stderr P open /run/fl\n2026-11-12T08:15:31.2Z stderr F annel/subnet.env\n",
                        "open /run/flannel/subnet.env"),
                // colours
                arguments("\u001b[32mweb-1  | \u001b[0mone:\n\u001b[32mweb-1  | \u001b[0m  two\n", "one: two"));
    }

    @Test
    void joinsWhatATerminalCutInTheMiddleOfWords() {
        String line = LOG
                + "open /run/flannel/subnet.env: no such file or directory, and the pod is created anew some time later";
        String cut = line.substring(0, 80) + "\n" + line.substring(80) + "\n";

        assertThat(texts(cut + cut))
                .hasSize(2)
                .allSatisfy(text -> assertThat(line).endsWith(text));
    }

    @Test
    void joinsTheHalvesOfAWordThatStandsInTheLineUnbroken() {
        assertThat(
                        texts(
                                "error retrieving pod spec for 'kube-flannel-ds-01kcn': Get https://10.254.0.1:443/api/pods/kube-flan\nnel-ds-01kcn: no route\n"))
                .containsExactly(
                        "error retrieving pod spec for 'kube-flannel-ds-01kcn': Get https://10.254.0.1:443/api/pods/kube-flannel-ds-01kcn: no route");
    }

    @ParameterizedTest
    @MethodSource("lists")
    void leavesLinesApartThatStandForThemselves(String paste) {
        assertThat(texts(paste)).hasSize(paste.split("\n").length);
    }

    static Stream<String> lists() {
        return Stream.of(
                LOG + "one\n" + LOG + "two\n",
                "time=1 level=error msg=\"unclosed\n" + LOG + "two\n",
                "NAME     READY   STATUS\npod-a    0/1     Pending\npod-b    1/1     Running\n",
                "{\n  \"cniVersion\": \"0.3.1\",\n  \"plugins\": [\n    {\n      \"type\": \"flannel\"\n    }\n  ]\n}\n",
                "apiVersion: v1\nkind: Pod\nspec:\n  containers:\n  - name: a\n    image: b\n",
                "[plugins.\"io.containerd.grpc.v1.cri\".cni]\n  bin_dir = \"/opt/cni/bin\"\n  conf_dir = \"/etc/cni/net.d\"\n",
                "namespace/tigera-operator created (server dry run) and some more words\nnamespace/calico-system created (server dry run)\n",
                "$ kubectl get nodes\nNo resources found\n$ kubectl get pods\n",
                "- one thing\n- another thing\n",
                "The connection was refused.\nIt was refused again.\n",
                "Calico node failed to start\nterminated\n",
                LOG + "Terminating\nCalico node failed to start\n",
                "d94cb20553f83fe848c4e185f6c3dfc49c66efdcb0da88fb1a3b9db234a22e98\n76c5c21331dd5998d9a6efd5ac6d74c45b10386db7d34555c7e0f22f5969ee13\n");
    }

    @Test
    void keepsApartWhatBlankLinesAndFencesPart() {
        assertThat(texts("one two three:\n\nfour\n```\nfive:\n```\n> six\n>\n> seven\n"))
                .containsExactly("one two three:", "four", "five:", "six", "seven");
    }

    @Test
    void whatStandsBehindAFenceOnItsLineIsText() {
        assertThat(texts("```E0411 08:52:45.083738   19237 a.go:186] one two\n```"))
                .containsExactly("one two");
        assertThat(texts("```one two three\nfour\n```")).containsExactly("one two three", "four");
    }

    @Test
    void keepsOnReadingAValueBehindALineOfNothingButColour() {
        assertThat(texts(LOG + "a err=<\n\tb\n\u001b[0m  \n\tc\n >\n" + LOG + "d\n"))
                .containsExactly("a err=< b c >", "d");
    }

    @Test
    void findsTheMessageOfEveryLine() {
        Paste paste = Paste.of("\n" + LOG + "a:\n  b\n\n" + LOG + "c\n");

        assertThat(paste.messages()).extracting(Message::firstLine).containsExactly(2, 5);
        assertThat(paste.messages()).extracting(Message::lastLine).containsExactly(3, 5);
        assertThat(List.of(1, 2, 3, 4, 5))
                .extracting(line -> paste.messageAt(line).text())
                .containsExactly("a: b", "a: b", "a: b", "a: b", "c");
    }

    @Test
    void findsMessagesAmongManyLines() {
        StringBuilder log = new StringBuilder();
        for (int i = 0; i < 10_000; i++) {
            log.append(LOG).append("number ").append(i).append(i % 3 == 0 ? "\n\tmore\n" : "\n\n\n");
        }

        Paste paste = Paste.of(log.toString());

        assertThat(paste.messages()).hasSize(10_000);
        assertThat(paste.messages().get(9_999).text()).isEqualTo("number 9999 more");
        for (int i = 0; i < 10_000; i += 97) {
            Message message = paste.messages().get(i);
            assertThat(message.text()).startsWith("number " + i);
            assertThat(paste.messageAt(message.lastLine()).firstLine()).isEqualTo(message.firstLine());
        }
    }

    @Test
    void limitsAMessageToSomeThousandLines() {
        Paste paste = Paste.of(LOG + "start\n" + "\tat a.B.c(B.java:1)\n".repeat(5000));

        assertThat(paste.messages()).hasSize(3);
    }

    @Test
    void aPasteWithoutWordsHasNoMessages() {
        Paste paste = Paste.of("\n  \n```\n");

        assertThat(paste.messages()).isEmpty();
        assertThat(paste.messageAt(2).text()).isEmpty();
    }

    private static List<String> texts(String paste) {
        return Paste.of(paste).messages().stream().map(Message::text).toList();
    }
}
