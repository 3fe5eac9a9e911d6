package dev.culprit.matching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TermNumbersTests {

    @Test
    void numbersTermsInTheOrderInWhichTheyCome() {
        TermNumbers numbers = new TermNumbers(2);

        assertThat(numbers.number(77)).isZero();
        assertThat(numbers.number(0)).isEqualTo(1);
        assertThat(numbers.number(77)).isZero();
        assertThat(numbers.count()).isEqualTo(2);
    }

    @Test
    void knowsNothingThatWasNotNumbered() {
        TermNumbers numbers = new TermNumbers(2);
        numbers.number(77);

        assertThat(numbers.find(0)).isNegative();
        assertThat(numbers.find(78)).isNegative();
        assertThat(numbers.find(77)).isZero();
    }

    @Test
    void keepsAllNumbersWhenThereAreMoreThanThereWasRoomFor() {
        TermNumbers numbers = new TermNumbers(2);
        for (int i = 0; i < 1000; i++) {
            assertThat(numbers.number(i * 64L - 500)).isEqualTo(i);
        }

        for (int i = 0; i < 1000; i++) {
            assertThat(numbers.find(i * 64L - 500)).isEqualTo(i);
        }
        assertThat(numbers.count()).isEqualTo(1000);
        assertThat(numbers.find(1)).isNegative();
    }
}
