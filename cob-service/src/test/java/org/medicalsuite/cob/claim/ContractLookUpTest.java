package org.medicalsuite.cob.claim;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medicalsuite.kernel.testing.RealServers;
import org.medicalsuite.kernel.testing.Tokens;

/** Is the provider contracted with the person's form of Medi-Cal? The network files of eligibility-service say. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
@QuarkusTestResource(NeighbourServices.class)
class ContractLookUpTest {
    private static final String IN_LA_CARE = EligibilityAnswers.AETNA_AND_MEDI_CAL;
    private static final String IN_FEE_FOR_SERVICE = EligibilityAnswers.MEDI_CAL_ONLY;
    private static final String OF_LA_CARE = "1234567893";
    private static final String OF_OTHERS = "1245319599";
    private static final String OF_NO_FILE = "1679576722";

    @BeforeEach
    void quiet() {
        NeighbourServices.reset();
    }

    @ParameterizedTest(name = "{0} with {1}, primary {2}: {3}")
    @CsvSource({
        IN_LA_CARE + "," + OF_LA_CARE + ", true,  MAY_BILL,         IN_NETWORK",
        IN_LA_CARE + "," + OF_LA_CARE + ", false, CONTRACT_MISSING, IN_NETWORK",
        IN_LA_CARE + "," + OF_OTHERS + ",  true,  CONTRACT_MISSING, NOT_IN_NETWORK",
        IN_LA_CARE + "," + OF_NO_FILE + ", true,  NOT_KNOWN,        NETWORK_NOT_KNOWN",
        IN_FEE_FOR_SERVICE + "," + OF_OTHERS + ",  true, MAY_BILL,         IN_NETWORK",
        IN_FEE_FOR_SERVICE + "," + OF_LA_CARE + ", true, CONTRACT_MISSING, NOT_IN_NETWORK",
        EligibilityAnswers.NOT_COVERED + "," + OF_LA_CARE + ", true, NOT_KNOWN, NETWORK_NOT_KNOWN",
    })
    void the_network_files_are_looked_at(String cin, String npi, boolean primary, String outcome, String rule) {
        check(cin, "{\"npi\": \"%s\", \"contractedWithPrimary\": %s}".formatted(npi, primary))
                .body("contracts.outcome", equalTo(outcome))
                .body("contracts.network.basis.rule", equalTo(rule));
    }

    @Test
    void the_primary_is_not_known_unless_the_provider_says_so_as_no_file_has_its_network() {
        check(IN_LA_CARE, "{\"npi\": \"%s\"}".formatted(OF_LA_CARE))
                .body("contracts.outcome", equalTo("NOT_KNOWN"))
                .body("contracts.network.contracted", equalTo(true))
                .body("followUp", hasItem(containsString("contractedWithPrimary")));
    }

    @Test
    void what_the_provider_says_goes_first_and_nobody_is_asked() {
        check(
                        IN_LA_CARE,
                        "{\"npi\": \"%s\", \"contractedWithPrimary\": true, \"contractedWithMediCal\": true}"
                                .formatted(OF_OTHERS))
                .body("contracts.outcome", equalTo("MAY_BILL"))
                .body("contracts.network", nullValue());
        assertThat(NeighbourServices.NETWORK_CALLS).hasValue(0);
    }

    @Test
    void while_eligibility_is_down_the_contract_is_not_known_and_all_else_is_answered() {
        NeighbourServices.eligibilityDown = true;
        check(IN_LA_CARE, "{\"npi\": \"%s\", \"contractedWithPrimary\": true}".formatted(OF_LA_CARE))
                .body("gate.decision", equalTo("REJECT_BILL_OHC_FIRST"))
                .body("contracts.outcome", equalTo("NOT_KNOWN"))
                .body("contracts.basis.because", containsString("could not be asked"));
    }

    @Test
    void a_service_that_does_not_answer_is_left_alone_for_a_while() {
        NeighbourServices.networksDown = true;
        for (int i = 0; i < 25; i++) {
            check(IN_LA_CARE, "{\"npi\": \"%s\"}".formatted(OF_LA_CARE))
                    .body("contracts.network.basis.because", containsString("could not be asked which plans"));
        }
        assertThat(NeighbourServices.NETWORK_CALLS).hasValue(20);
    }

    @Test
    void an_impossible_npi_is_named() {
        send(IN_LA_CARE, "{\"npi\": \"1234567890\"}").statusCode(400).body("errors.field", hasItem("provider.npi"));
    }

    private static ValidatableResponse check(String cin, String provider) {
        return send(cin, provider).statusCode(200);
    }

    private static ValidatableResponse send(String cin, String provider) {
        return given().auth()
                .oauth2(Tokens.of("sunrise-pediatrics"))
                .contentType("application/json")
                .body("""
                        {"cin": "%s", "serviceDate": "2026-03-02", "provider": %s,
                         "otherCoverage": {"code": "P", "service": "MEDICAL"}}""".formatted(cin, provider))
                .post("/v1/billing-checks")
                .then();
    }
}
