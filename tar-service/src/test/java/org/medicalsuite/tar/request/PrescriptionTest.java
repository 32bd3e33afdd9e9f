package org.medicalsuite.tar.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.medicalsuite.tar.SampleTars.CONSULTANT;
import static org.medicalsuite.tar.SampleTars.SUNRISE;
import static org.medicalsuite.tar.SampleTars.count;
import static org.medicalsuite.tar.SampleTars.fresh;
import static org.medicalsuite.tar.SampleTars.read;
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

/** What the prescription of a request says, and what it should say. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class PrescriptionTest {
    private static final String WHEELCHAIR = """
            {"signedOn": "2026-11-02", "prescriberName": "Ana Ruiz MD", "prescriberPhone": "2135550100",
             "item": "Manual wheelchair", "functionalLimits": "Cannot walk to the bathroom",
             "expectedBenefit": "Moves about the home without help", "lengthOfNeedMonths": 99}""";

    @Inject
    AgroalDataSource dataSource;

    @Test
    void equipment_whose_prescription_says_everything_lacks_nothing_and_the_consultant_reads_it() {
        String number = submit(SUNRISE, fresh(), with(WHEELCHAIR, "DME"))
                .statusCode(201)
                .body("prescriptionLacks", nullValue())
                .extract()
                .path("tarNumber");
        read(CONSULTANT, number)
                .body("clinical.prescription.item", equalTo("Manual wheelchair"))
                .body("clinical.prescription.signedOn", equalTo("2026-11-02"))
                .body("clinical.prescription.lengthOfNeedMonths", equalTo(99));
    }

    @Test
    void a_request_that_lacks_facts_is_taken_and_told_which_by_which_rule() {
        submit(SUNRISE, fresh(), submission().replace("PHYSICAL_THERAPY", "DME"))
                .statusCode(201)
                .body(
                        "prescriptionLacks.facts",
                        contains(
                                "SIGNED_ON",
                                "PRESCRIBER_NAME",
                                "PRESCRIBER_PHONE",
                                "ITEM",
                                "FUNCTIONAL_LIMITS",
                                "EXPECTED_BENEFIT",
                                "LENGTH_OF_NEED"))
                .body("prescriptionLacks.basis.rule", equalTo("DME_PRESCRIPTION"))
                .body("prescriptionLacks.basis.citation.source", equalTo("22 CCR 51321(a)"));
        submit(SUNRISE, fresh(), with("{\"signedOn\": \"2026-11-02\", \"frequency\": \" \"}", "PHYSICAL_THERAPY"))
                .statusCode(201)
                .body("prescriptionLacks.facts", contains("FREQUENCY"))
                .body("prescriptionLacks.basis.citation.mark", equalTo("UNCERTAIN"));
        submit(SUNRISE, fresh(), with("{\"signedOn\": \"2026-11-02\"}", "INPATIENT"))
                .statusCode(201)
                .body("prescriptionLacks", nullValue());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "not signed | {'item': 'Cane'} | signedOn | NOT_NULL",
                "signed tomorrow | {'signedOn': '2999-01-01'} | signedOn | PAST_OR_PRESENT",
                "half a phone number | {'signedOn': '2026-11-02', 'prescriberPhone': '555-0100'} | prescriberPhone | PATTERN",
                "refills below none | {'signedOn': '2026-11-02', 'refills': -1} | refills | MIN",
                "needed for no time | {'signedOn': '2026-11-02', 'lengthOfNeedMonths': 0} | lengthOfNeedMonths | MIN"
            })
    void a_badly_formed_prescription_is_named_and_nothing_is_stored(
            String what, String prescription, String field, String code) {
        var before = count(dataSource, "tar");
        submit(SUNRISE, fresh(), with(prescription.replace('\'', '"'), "DME"))
                .statusCode(400)
                .body("errors.find { it.field == 'prescription.%s' }.code".formatted(field), equalTo(code));
        assertThat(count(dataSource, "tar")).as(what).isEqualTo(before);
    }

    private static String with(String prescription, String category) {
        return submission()
                .replace("PHYSICAL_THERAPY", category)
                .replace("\"diagnoses\":", "\"prescription\": %s, \"diagnoses\":".formatted(prescription));
    }
}
