package dev.culprit.matching;

import static org.assertj.core.api.Assertions.assertThat;

import dev.culprit.paste.Paste;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnWordsTests {

    private static boolean isToldByPerson(String text) {
        return OwnWords.in(Paste.of(text).messages());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "How do I renew the certificates of the kubelet?",
                "I have two nodes and pods on one of them cannot resolve names",
                "since the upgrade our ingress answers 502",
                "证书过期了怎么办",
                "升级以后节点一直 NotReady",
                "two workers were added yesterday, since then the pods on them reach each other but none of those on the others"
            })
    void aPersonSpeaksOfThemselvesOrAsksOrTellsAStoryOrWritesChinese(String text) {
        assertThat(isToldByPerson(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "The connection to the server 10.0.0.1:6443 was refused - did you specify the right host or port?",
                "I0512 10:11:12.123456       1 main.go:20] why not",
                "MainThread::INFO::2011-12-05 07:04:56,101::vdsm::71::vds::(run) I am the actual vdsm 4.9-0",
                "panic: runtime error: invalid memory address or nil pointer dereference",
                "level=error msg=\"我们的服务启动失败\"",
                "at 12:01:07 the request that was sent to the server has not been answered in time and so it is sent once again to it"
            })
    void aProgramDoesNot(String text) {
        assertThat(isToldByPerson(text)).isFalse();
    }

    @Test
    void sentencesAmongManyAreALog() {
        String sentence =
                "the peer that is to answer has not done so and is now taken off the list of those that can be asked\n";

        assertThat(isToldByPerson(sentence)).isTrue();
        assertThat(isToldByPerson(sentence.repeat(16))).isFalse();
    }
}
