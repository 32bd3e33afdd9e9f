package org.medicalsuite.eligibility.inquiry;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.medicalsuite.eligibility.Door.FEED;
import static org.medicalsuite.eligibility.Door.PROVIDER;
import static org.medicalsuite.eligibility.Door.ask;
import static org.medicalsuite.eligibility.Door.askByCin;
import static org.medicalsuite.eligibility.Door.sendFile;
import static org.medicalsuite.eligibility.Door.today;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medicalsuite.eligibility.sample.SamplePeople;
import org.medicalsuite.kernel.testing.RealServers;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class EligibilityInquiryHttpTest {
    @BeforeEach
    void sample_people_are_on_file() {
        sendFile(FEED, SamplePeople.asOf(today()).enrollmentFile());
    }

    @Test
    void a_child_covered_first_by_aetna_is_covered_and_every_line_says_why() {
        askByCin(PROVIDER, SamplePeople.AETNA_FIRST, today())
                .statusCode(200)
                .body("evc", matchesPattern("[2-9A-HJ-NP-Z]{10}"))
                .body("outcome", equalTo("COVERED"))
                .body("person.lastName", equalTo("AETNA-FIRST"))
                .body("aidCodes.code", contains("P5"))
                .body("aidCodes[0].source.span", startsWith("spn_"))
                .body("aidCodes[0].basis.citation.source", startsWith("MEDS Quick Reference Guide"))
                .body("scope.scope", equalTo("FULL"))
                .body("county.name", equalTo("Los Angeles"))
                .body("delivery.delivery", equalTo("MANAGED_CARE"))
                .body("delivery.status", equalTo("MANDATORY"))
                .body("delivery.plan.hcpCode", equalTo("304"))
                .body("delivery.plan.name", equalTo("L.A. Care Health Plan"))
                .body("delivery.plan.telephone", equalTo("1-888-839-9909"))
                .body("primaryCare.npi", equalTo("1234567893"))
                .body("otherCoverage[0].handling", equalTo("COST_AVOIDANCE"))
                .body("payFirst", contains("AETNA"))
                .body("coverages.kind", contains("GROUP_PLAN", "MEDI_CAL"))
                .body("coverages[0].subscriber.relation", equalTo("MOTHER"))
                .body("coverages[0].subscriber.birthDate", equalTo("1988-05-12"))
                .body("carveOuts.service", hasItem("DENTAL"))
                .body("reasons", empty());
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "90300001A, COVERED, FEE_FOR_SERVICE, FULL",
        "90400001A, COVERED, MANAGED_CARE, FULL",
        "90500001A, COVERED, FEE_FOR_SERVICE, RESTRICTED",
        "90600001A, COVERED, FEE_FOR_SERVICE, FULL",
        "90700001A, COVERED, MANAGED_CARE, FULL",
        "90800001A, COVERED, MANAGED_CARE, FULL",
        "91000001A, COVERED, FEE_FOR_SERVICE, FULL",
        "91200001A, COVERED, MANAGED_CARE, FULL",
        "91300001A, COVERED, MANAGED_CARE, FULL",
        "91600001A, COVERED, FEE_FOR_SERVICE, FULL",
        "91700001A, COVERED, MANAGED_CARE, FULL",
        "92300001A, COVERED, MANAGED_CARE, FULL",
        "92400001A, COVERED, FEE_FOR_SERVICE, LIMITED",
        "92600001A, COVERED, FEE_FOR_SERVICE, FULL",
        "92700001A, COVERED, FEE_FOR_SERVICE, FULL",
        "90200001A, NOT_ELIGIBLE, , ",
        "90900001A, NOT_ELIGIBLE, , ",
        "91100001A, NOT_ELIGIBLE, , ",
        "92200001A, NOT_ELIGIBLE, , ",
        "99900009A, NOT_FOUND, , "
    })
    void each_sample_situation_is_answered(String cin, String outcome, String delivery, String scope) {
        askByCin(PROVIDER, cin, today())
                .statusCode(200)
                .body("outcome", equalTo(outcome))
                .body("delivery.delivery", delivery == null ? nullValue() : equalTo(delivery))
                .body("scope.scope", scope == null ? nullValue() : equalTo(scope));
    }

    @Test
    void while_a_share_of_cost_is_unmet_no_aid_code_is_shown_and_the_case_number_is() {
        askByCin(PROVIDER, "90200001A", today())
                .body("outcome", equalTo("NOT_ELIGIBLE"))
                .body("aidCodes", empty())
                .body("shareOfCost.amount", equalTo("300.00"))
                .body("shareOfCost.remaining", equalTo("300.00"))
                .body("shareOfCost.caseNumbers", hasSize(1))
                .body("reasons[0].code", equalTo("SHARE_OF_COST_UNMET"))
                .body("reasons[0].remedy", startsWith("Collect or obligate"))
                .body("decision.rule", equalTo("SHARE_OF_COST_UNMET"));
        askByCin(PROVIDER, "90300001A", today())
                .body("shareOfCost.met", is(true))
                .body("shareOfCost.remaining", equalTo("0.00"))
                .body("aidCodes.code", contains("67"));
    }

    @Test
    void medicare_is_named_before_medi_cal_and_two_aid_codes_are_both_shown() {
        askByCin(PROVIDER, "90400001A", today())
                .body("aidCodes.code", contains("10", "80"))
                .body("medicare.partA", is(true))
                .body("medicare.partD", is(true))
                .body("payFirst", contains("Medicare"))
                .body("coverages.kind", contains("MEDICARE", "MEDI_CAL"));
    }

    @Test
    void a_person_is_found_by_card_and_by_name_and_a_superseded_card_is_noticed() {
        ask(PROVIDER, """
                {"person": {"lastName": "Aetna First", "firstName": "ana", "birthDate": "%s"}, "serviceDate": "%s"}""".formatted(birthDate(SamplePeople.AETNA_FIRST), today()))
                .body("outcome", equalTo("COVERED"))
                .body("person.cin", equalTo(SamplePeople.AETNA_FIRST));
        ask(PROVIDER, """
                {"card": "91234567A29180", "serviceDate": "%s"}""".formatted(today()))
                .body("outcome", equalTo("COVERED"))
                .body("notices[0].code", equalTo("CARD_SUPERSEDED"));
    }

    @Test
    void a_name_that_two_people_share_is_answered_as_not_unique() {
        ask(PROVIDER, """
                {"person": {"lastName": "SAME-NAME", "firstName": "ANA", "birthDate": "%s"}, "serviceDate": "%s"}""".formatted(birthDate("92500001A"), today()))
                .body("outcome", equalTo("NOT_UNIQUE"))
                .body("person", nullValue())
                .body("reasons[0].aaaRejectReason", equalTo("76"));
    }

    private static String birthDate(String cin) {
        return SamplePeople.asOf(today())
                .situations()
                .lines()
                .filter(line -> line.startsWith(cin))
                .map(line -> line.split(",", 5)[3])
                .findFirst()
                .orElseThrow();
    }
}
