package dev.culprit.matching.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SpellingsTests {

    @Test
    void areThoseOfEachPartWithThoseOfTheNext() {
        assertThat(spellings("a", "b").then(spellings("c", "d")).texts()).containsExactly("ac", "ad", "bc", "bd");
        assertThat(Spellings.NOTHING.then(spellings("a")).texts()).containsExactly("a");
        assertThat(Spellings.UNKNOWN.then(spellings("a")).areKnown()).isFalse();
        assertThat(spellings("a").or(Spellings.UNKNOWN).areKnown()).isFalse();
    }

    @Test
    void areKnownWhileTheyAreFewAndShort() {
        assertThat(some(4).then(some(8)).texts()).hasSize(32);
        assertThat(some(3).then(some(11))).isSameAs(Spellings.UNKNOWN);
        assertThat(some(16).or(spellings("x").then(some(16))).texts()).hasSize(32);
        assertThat(some(16).or(spellings("x").then(some(17))).areKnown()).isFalse();
        assertThat(one(64).then(one(64)).areKnown()).isTrue();
        assertThat(one(64).then(one(65)).areKnown()).isFalse();
    }

    @Test
    void areShortestWhereNoOtherStandsInThem() {
        assertThat(spellings("port", "ports", "x").shortest()).containsExactly("port", "x");
    }

    private static Spellings spellings(String... texts) {
        return new Spellings(List.of(texts));
    }

    private static Spellings some(int count) {
        return new Spellings(IntStream.range(0, count)
                .mapToObj(i -> Character.toString('a' + i))
                .toList());
    }

    private static Spellings one(int length) {
        return spellings("a".repeat(length));
    }
}
