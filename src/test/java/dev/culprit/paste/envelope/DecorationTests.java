package dev.culprit.paste.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import dev.culprit.paste.Message;
import dev.culprit.paste.Paste;
import dev.culprit.paste.Severity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In the tables what is left of a line stands between « and ». */
class DecorationTests {

    private static final String KLOG = "E1112 08:15:32.004417     911 cni.go:1301] ";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "> «a b»",
                "> > «a b»",
                "«>a b»",
                "- «a b»",
                "  * «a b»",
                "+ «a b»",
                "\u2022 «a b»",
                "\u00B7 «a b»",
                "«-a b»",
                "1. «a b»",
                "123) «a b»",
                "«1234. a b»",
                "«1.5 a b»",
                "$ «a b»",
                "$«kubectl get x»",
                "«$A b»",
                "«$1 b»",
                "[root@edge-2 ~]# «a b»",
                "root@edge-2:/etc# «a b»",
                "core@edge-2 ~ $ «a b»",
                "root@edge-2:~% «a b»",
                "«root@edge-2:~#a b»",
                "«root@edge-2 x=y # b»",
                "«root@edge-2 'x # b»",
                "«root@edge-2 \"x # b»",
                "«@edge-2 # b»",
                "«edge-2 # b»",
                "`«a b»`",
                "`«a b»` ",
                "- `«a b»`",
                "«``a b``»",
                "«`a` b `c`»",
                "«`a b»",
                "«a b`»",
                "«| a | b |»",
                "«12:a b»",
                "«kubelet.log:a b»",
                "«kubelet.log:12:a b»"
            })
    void isTakenOffALine(String marked) {
        String left = marked.substring(marked.indexOf('«') + 1, marked.indexOf('»'));
        Paste paste = Paste.of(marked.replace("«", "").replace("»", ""));

        assertThat(paste.messages()).extracting(Message::text).containsExactly(Message.normalise(left));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "| ",
                "\u2502 ",
                "12:",
                "12-",
                "12\t",
                "12: ",
                "12345678:",
                "/var/log/messages:",
                "kubelet.log:12:",
                "kubelet.log:12-",
                "> - ",
                "> 1. > "
            })
    void isTakenOffALineThatWasLogged(String before) {
        Message message = Paste.of(before + KLOG + "a b").messages().get(0);

        assertThat(message.text()).isEqualTo("a b");
        assertThat(message.envelope().severity()).isEqualTo(Severity.ERROR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"|", "123456789:", "12;", "a b:", "kubelet.log: ", "x:12:x:"})
    void staysWhereItIsNone(String before) {
        Message message = Paste.of(before + KLOG + "a b").messages().get(0);

        assertThat(message.text()).isEqualTo(Message.normalise(before + KLOG + "a b"));
    }
}
