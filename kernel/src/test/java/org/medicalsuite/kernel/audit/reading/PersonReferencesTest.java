package org.medicalsuite.kernel.audit.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medicalsuite.kernel.Cin;
import org.medicalsuite.kernel.Refusal;

class PersonReferencesTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final Cin MARIA = new Cin("91234567A");

    private final PersonReferences references = references("a secret of more than 32 characters", NOW);

    @Test
    void every_service_with_the_secret_reads_the_reference_until_its_time_is_over() {
        var reference = references.of(MARIA);
        assertThat(reference.until()).isEqualTo(NOW.plus(Duration.ofHours(12)));
        var elsewhere = references("a secret of more than 32 characters", NOW.plus(Duration.ofHours(11)));
        assertThat(elsewhere.read(reference.person())).isEqualTo(MARIA);
        var tomorrow = references("a secret of more than 32 characters", NOW.plus(Duration.ofHours(12)));
        assertThatThrownBy(() -> tomorrow.read(reference.person())).isInstanceOf(Refusal.class);
    }

    @Test
    void two_references_of_a_person_do_not_look_alike_and_show_nothing() {
        var one = references.of(MARIA).person();
        assertThat(references.of(MARIA).person()).isNotEqualTo(one);
        assertThat(new String(Base64.getUrlDecoder().decode(one), StandardCharsets.ISO_8859_1))
                .doesNotContain("91234567");
    }

    @Test
    void another_secret_reads_nothing() {
        var others = references("another secret of more than 32 characters", NOW);
        assertThatThrownBy(() -> others.read(references.of(MARIA).person())).isInstanceOf(Refusal.class);
    }

    @Test
    void a_changed_reference_is_refused() {
        var reference = references.of(MARIA).person();
        for (int i = 0; i < reference.length() - 1; i++) {
            var other = reference.charAt(i) == 'A' ? 'B' : 'A';
            var changed = reference.substring(0, i) + other + reference.substring(i + 1);
            assertThatThrownBy(() -> references.read(changed)).isInstanceOf(Refusal.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "91234567A", "not base64!", "AAAA"})
    void what_is_no_reference_is_refused(String text) {
        assertThatThrownBy(() -> references.read(text)).isInstanceOf(Refusal.class);
    }

    @Test
    void a_short_secret_keeps_the_service_from_starting() {
        assertThatThrownBy(() -> references("short", NOW)).isInstanceOf(IllegalArgumentException.class);
    }

    private static PersonReferences references(String secret, Instant now) {
        return new PersonReferences(Optional.of(secret), Duration.ofHours(12), Clock.fixed(now, ZoneOffset.UTC));
    }
}
