package dev.culprit.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CauseOrderRulesTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Otherwise: an idle node: the first cause.",
                "Compare them with the commands of the first two causes.",
                "Otherwise: see the next causes.",
                "Third cause: nothing is allocated.",
                "See the previous cause.",
                "Otherwise: no addresses: one of the causes above.",
                "Otherwise: cause 2.",
                "否则见第一个原因。",
                "见第3个原因",
                "第二种原因",
                "见下一个原因。",
                "上一原因的检查",
                "见最后一个原因。",
                "属于前面几个原因",
                "前两个原因",
                "后三种原因",
            })
    void warnsOfACauseThatIsNamedByItsPlace(String prose) {
        assertThat(CauseOrderRules.check("en.md", "# A title\n\n" + prose + "\n"))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Otherwise: one of the other causes.",
                "Otherwise: not this cause.",
                "A restart for the first time causes a gap.",
                "The next restart causes the same.",
                "以下原因都可能。",
                "其他原因",
                "根本原因是第一个节点",
                "```\necho first cause\n```",
            })
    void leavesOtherWordsAlone(String prose) {
        assertThat(CauseOrderRules.check("en.md", prose)).isEmpty();
    }

    @Test
    void tellsWhereItStandsAndWhatToWrite() {
        assertThat(CauseOrderRules.check("zh.md", "# 标题\n\n见下一个原因。\n").get(0).toString())
                .isEqualTo(
                        "zh.md:3: warning: '下一个原因' may be another one in a diagnosis, which orders causes by the paste"
                                + " (name it by its id: `the-cause-id`)");
    }
}
