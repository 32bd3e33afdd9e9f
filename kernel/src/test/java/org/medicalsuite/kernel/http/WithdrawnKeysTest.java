package org.medicalsuite.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medicalsuite.kernel.testing.BadToken;
import org.medicalsuite.kernel.testing.OwnIssuer;

class WithdrawnKeysTest {
    @Test
    void the_key_of_a_token_is_read_from_its_head() {
        try (var issuer = OwnIssuer.start()) {
            assertThat(WithdrawnKeys.keyOf(issuer.goodToken()))
                    .contains(issuer.key().getKeyId());
            assertThat(WithdrawnKeys.keyOf(BadToken.ALGORITHM_NONE.of(issuer))).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "x", "x.y.z", "e30.y.z", "W10.y.z", "====.y.z"})
    void a_text_that_is_no_token_has_no_key(String text) {
        assertThat(WithdrawnKeys.keyOf(text)).isEmpty();
    }
}
