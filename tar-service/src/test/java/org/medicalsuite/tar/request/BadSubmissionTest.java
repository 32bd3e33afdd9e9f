package org.medicalsuite.tar.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.medicalsuite.tar.SampleTars.SUNRISE;
import static org.medicalsuite.tar.SampleTars.count;
import static org.medicalsuite.tar.SampleTars.fresh;
import static org.medicalsuite.tar.SampleTars.submission;
import static org.medicalsuite.tar.SampleTars.submit;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medicalsuite.kernel.testing.RealServers;

/** Submissions that cannot be taken in: each names the field and the remedy, and nothing is stored. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class BadSubmissionTest {
    @Inject
    AgroalDataSource dataSource;

    @ParameterizedTest(name = "{0} -> {2} at {3}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "NPI check digit | \"1234567893\" => \"1234567896\" | NPI_CHECK_DIGIT | submittingNpi",
                "NPI length | \"1234567893\" => \"123456789\" | NPI_LENGTH | submittingNpi",
                "NPI letter | \"1234567893\" => \"12345678A3\" | NPI_CHARACTERS | submittingNpi",
                "NPI first digit | \"1234567893\" => \"3456789015\" | NPI_FIRST_DIGIT | submittingNpi",
                "NPI as a number | \"1234567893\" => 1234567893 | TEXT_EXPECTED | submittingNpi",
                "NPI of whoever renders | \"diagnoses\": => \"renderingNpi\": \"1234567896\", \"diagnoses\": | NPI_CHECK_DIGIT | renderingNpi",
                "NPI of whoever orders | \"diagnoses\": => \"orderingNpi\": \"123456789\", \"diagnoses\": | NPI_LENGTH | orderingNpi",
                "an empty NPI | \"1234567893\" => \"\" | NPI_LENGTH | submittingNpi",
                "no NPI | \"submittingNpi\": \"1234567893\", => | NOT_NULL | submittingNpi",
                "a line without units | \"units\": 12, => | NOT_NULL | lines[0].units",
                "no units | \"units\": 12 => \"units\": 0 | MIN | lines[0].units",
                "units as text | \"units\": 12 => \"units\": \"12\" | FORM_WRONG | lines[0].units",
                "dates that cross | 2027-02-28 => 2026-11-30 | DATES_CROSS | lines[0].thru",
                "an impossible date | 2027-02-28 => 2027-02-30 | DATE_IMPOSSIBLE | lines[0].thru",
                "a service before birth | 2026-12-01 => 2014-12-01 | BEFORE_BIRTH | lines[0].from",
                "a birth to come | 2015-04-02 => 2999-01-01 | PAST | member.birthDate",
                "an unknown field | \"form\": => \"forn\": 1, \"form\": | FIELD_UNKNOWN | forn",
                "an unknown form | FORM_50_1 => FORM_99 | WORD_UNKNOWN | form",
                "a malformed CIN | 91234567A => 81234567A | CIN_FORM | member.cin",
                "a malformed diagnosis | M54.50 => back pain | DIAGNOSIS_FORM | diagnoses[0]",
                "no diagnosis | [\"M54.50\"] => [] | NOT_EMPTY | diagnoses",
                "no lines | \"lines\": [ => \"lines\": [], \"x\": [ | FIELD_UNKNOWN | x",
                "a charge with three decimals | 1200.00 => 1200.001 | MONEY_FORM | lines[0].charge",
                "a negative charge | 1200.00 => -1.00 | CHARGE_NEGATIVE | lines[0].charge",
                "a screening without a plan | \"form\": => \"afterScreening\": true, \"form\": | SCREENING_IS_THE_PLANS | afterScreening",
                "a plan without its code | FEE_FOR_SERVICE => PLAN | PLAN_CODE_MISPLACED | delivery.planCode"
            })
    void bad_input_is_named_and_nothing_is_stored(String what, String mend, String code, String field) {
        var replacement = mend.split(" ?=> ?", -1);
        var body = submission().replace(replacement[0].strip(), replacement[1].strip());
        assertThat(body).as(what).isNotEqualTo(submission());
        var tars = count(dataSource, "tar");
        var keys = count(dataSource, "idempotent_answer");

        submit(SUNRISE, fresh(), body)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.find { it.field == '%s' }.code".formatted(field), equalTo(code))
                .body("errors.find { it.field == '%s' }.remedy".formatted(field), not(emptyOrNullString()));

        assertThat(count(dataSource, "tar")).isEqualTo(tars);
        assertThat(count(dataSource, "idempotent_answer")).isEqualTo(keys);
    }

    @Test
    void a_body_that_is_no_json_is_said_to_be_so() {
        submit(SUNRISE, fresh(), "{\"form\": ").statusCode(400).contentType("application/problem+json");
    }
}
