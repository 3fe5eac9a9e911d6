package dev.culprit.paste.secret;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TriggersTests {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '~', textBlock = """
            @x, EmailAddress
            Be, BearerToken
            be, BearerToken
            -x, FlagSecret
            --, PrivateKeyBlock
            .a, JoinToken
            K1, JoinToken
            ey, JsonWebToken
            =x, NamedSecret
            :x, NamedSecret
            >x, NamedSecret
            :/, UrlPassword
            AK, VendorToken
            gh, VendorToken
            xo, VendorToken
            npm, VendorToken
            """)
    void callARuleWhereASecretOfItsKindMayStart(String start, String rule) {
        Triggers triggers = SecretSearch.TRIGGERS;

        assertThat(triggers.rules(start.charAt(0), start.charAt(1)))
                .extracting(called -> called.getClass().getSimpleName())
                .contains(rule);
    }

    @Test
    void callNoRuleWhereNoneMayStart() {
        Triggers triggers = SecretSearch.TRIGGERS;

        assertThat(triggers.rules('B', 'x')).isEmpty();
        assertThat(triggers.rules('e', 'Y')).isEmpty();
        assertThat(triggers.rules('A', '0')).isEmpty();
        assertThat(triggers.rules('A', '/')).isEmpty();
        assertThat(triggers.rules('z', 'e')).isEmpty();
        assertThat(triggers.rules('?', 'e')).isEmpty();
        assertThat(triggers.rules('\u0080', 'e')).isEmpty();
        assertThat(triggers.rules('é', 'e')).isEmpty();
        assertThat(triggers.rules('@', 'e')).hasSize(1);
        assertThat(triggers.rules('@', '\u0080')).hasSize(1);
        assertThat(triggers.rules('@', '网')).hasSize(1);
    }
}
