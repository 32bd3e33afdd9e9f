package org.medicalsuite.cob.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medicalsuite.cob.reference.Figures;

class NextStepTest {
    @ParameterizedTest(name = "stale {0}, waiting {1}, received {2}, position {3}, EOB {4}: {5}")
    @CsvSource({
        "true,  false, false, 1, false, DENY_MEMBER_LIABILITY_SEND_QUESTIONNAIRE, false",
        "false, false, false,  , false, DENY_MEMBER_LIABILITY_SEND_QUESTIONNAIRE, false",
        "true,  true,  false, 1, false, WAIT_FOR_QUESTIONNAIRE,                   false",
        "false, true,  true,   , false, WAIT_FOR_QUESTIONNAIRE,                   false",
        "false, true,  true,  1, false, REPROCESS_OVERNIGHT,                      false",
        "false, true,  true,  2, false, DENY_PROVIDER_LIABILITY,                  true",
        "false, true,  true,  2, true,  PAY_AS_SECONDARY,                         false",
        "false, false, false, 1, false, PAY_AS_PRIMARY,                           false",
        "false, false, false, 2, false, DENY_PROVIDER_LIABILITY,                  true",
        "false, false, false, 3, true,  PAY_AS_SECONDARY,                         false"
    })
    void the_stand_of_a_claim_leads_to_one_step(
            boolean stale,
            boolean waiting,
            boolean received,
            @Nullable Integer position,
            boolean eob,
            NextStep.Action action,
            boolean provider) {
        var step = NextStep.of(new ClaimStand(stale, waiting, received, position, eob));
        assertThat(step.action()).isEqualTo(action);
        assertThat(step.providerActionNeeded()).isEqualTo(provider);
    }

    @Test
    void information_that_was_never_asked_for_is_stale() {
        var information = CobInformation.of(null, LocalDate.of(2026, 3, 2), Figures.committed());
        assertThat(information.stale()).isTrue();
        assertThat(information.ageDays()).isNull();
    }
}
