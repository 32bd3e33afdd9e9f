package org.medicalsuite.eligibility.inquiry;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
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
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.medicalsuite.eligibility.sample.File834;
import org.medicalsuite.kernel.testing.RealServers;

/** The lines of an answer beside coverage itself. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class InquiryLinesHttpTest {
    @Test
    void scope_unconfirmed_need_and_what_the_file_says_narrow_the_answer() {
        onFile("98400001A", LocalDate.of(1980, 1, 1), file -> file.aidCodes("58;331", "19"));
        onFile("98400002A", LocalDate.of(1980, 1, 1), file -> file.aidCodes("M1;401;80;401", "19"));
        onFile(
                "98400003A",
                LocalDate.of(1980, 1, 1),
                file -> file.aidCodes("M1;401", "19")
                        .restriction("PROVIDER", "1234567893")
                        .restriction("ODD", null));

        askByCin(PROVIDER, "98400001A", today())
                .body("restrictions.code", contains("RESTRICTED_SCOPE", "IMMEDIATE_NEED_UNCONFIRMED"))
                .body("restrictions[0].source.span", startsWith("spn_"));
        askByCin(PROVIDER, "98400002A", today()).body("restrictions", empty());
        askByCin(PROVIDER, "98400003A", today())
                .body("restrictions.code", contains("PROVIDER", "ODD"))
                .body("restrictions[0].provider", equalTo("1234567893"))
                .body("restrictions[0].basis.citation.mark", equalTo("KNOWLEDGE"))
                .body("restrictions[1].basis.citation.mark", equalTo("UNCERTAIN"));
    }

    @Test
    void other_coverage_says_what_it_pays_for_and_when_the_person_is_to_be_asked_again() {
        var old = today().minusDays(400).toString().replace("-", "");
        var fresh = today().minusDays(10).toString().replace("-", "");
        onFile(
                "98400004A",
                LocalDate.of(1980, 1, 1),
                file -> file.aidCodes("M1;401", "19")
                        .otherCoverage("AETNA", "W1", null, "P;OIV;18;;" + old, null)
                        .otherCoverage("CIGNA", "W2", null, "P;;18;;" + fresh, null));

        askByCin(PROVIDER, "98400004A", today())
                .body("otherCoverage.carrier", contains("AETNA", "CIGNA"))
                .body(
                        "otherCoverage[0].paysFor.service",
                        contains("HOSPITAL_OUTPATIENT", "HOSPITAL_INPATIENT", "VISION"))
                .body("otherCoverage[1].paysFor", empty())
                .body("otherCoverage.freshness.stale", contains(true, false))
                .body("otherCoverage[0].freshness.basis.rule", equalTo("OTHER_COVERAGE_FRESH_DAYS"));
    }

    @Test
    void why_somebody_has_medicare_is_derived_from_the_age_or_assumed_and_marked() {
        onFile(
                "98400005A",
                today().minusYears(65),
                file -> file.medicare("3;2;0").aidCodes("10;401", "19"));
        onFile(
                "98400006A",
                today().minusYears(65).plusDays(1),
                file -> file.medicare("3;2;0").aidCodes("60;401", "19"));

        askByCin(PROVIDER, "98400005A", today())
                .body("medicare.entitlement.reason", equalTo("AGED"))
                .body("medicare.entitlement.certainty", equalTo("DERIVED"))
                .body("coverages[0].medicare.entitlement", equalTo("AGED"));
        askByCin(PROVIDER, "98400006A", today())
                .body("medicare.entitlement.reason", equalTo("DISABLED"))
                .body("medicare.entitlement.certainty", equalTo("ASSUMED"))
                .body("medicare.entitlement.basis.citation.mark", equalTo("UNCERTAIN"))
                .body("coverages[0].medicare.entitlement", equalTo("DISABLED"));
    }

    @Test
    void a_newborn_is_billed_on_the_mothers_card_in_the_month_of_birth_and_the_next() {
        var mother = "98400007A";
        onFile(mother, LocalDate.of(1995, 1, 1), file -> file.aidCodes("M1;401", "19"));
        var lastMonth = YearMonth.from(today()).minusMonths(1).atDay(3);

        newborn(mother, lastMonth)
                .body("newborn.billOnMothersCard", is(true))
                .body(
                        "newborn.thru",
                        equalTo(YearMonth.from(today()).atEndOfMonth().toString()))
                .body("newborn.basis.rule", equalTo("NEWBORN_MONTHS_ON_MOTHERS_CARD"));
        newborn(mother, lastMonth.minusMonths(1))
                .body("newborn.billOnMothersCard", is(false))
                .body("newborn.remedy", startsWith("Refer the child"));
        askByCin(PROVIDER, mother, today()).body("newborn", nullValue());
        ask(PROVIDER, """
                {"cin": "%s", "serviceDate": "%s", "newbornBirthDate": "%s"}""".formatted(mother, today(), today().plusDays(2)))
                .statusCode(400)
                .body("errors[0].code", equalTo("BIRTH_DATE_IN_FUTURE"));
    }

    @Test
    void a_mother_who_is_not_covered_covers_no_newborn() {
        newbornOf("98400008A", "M1;991");
    }

    private static void newbornOf(String mother, String aidCodes) {
        onFile(mother, LocalDate.of(1995, 1, 1), file -> file.aidCodes(aidCodes, "19"));
        newborn(mother, today()).body("newborn.billOnMothersCard", is(false));
    }

    @Test
    void a_dental_plan_is_named_beside_the_medical_one_while_its_membership_is_active() {
        onFile(
                "98400012A",
                LocalDate.of(1980, 1, 1),
                file -> file.aidCodes("M1;401", "34").dentalCoverage("D01;01", today().withDayOfMonth(1)));
        onFile(
                "98400013A",
                LocalDate.of(1980, 1, 1),
                file -> file.aidCodes("M1;401", "34").dentalCoverage("D01;59", today().withDayOfMonth(1)));
        askByCin(PROVIDER, "98400012A", today())
                .body("delivery.plan.hcpCode", equalTo("304"))
                .body("dentalPlan.hcpCode", equalTo("D01"))
                .body("dentalPlan.memberStatus", equalTo("01"))
                .body(
                        "dentalPlan.source.from",
                        equalTo(today().withDayOfMonth(1).toString()))
                .body("dentalPlan.basis.rule", equalTo("DENTAL_PLAN_MEMBER"));
        askByCin(PROVIDER, "98400013A", today())
                .body("outcome", equalTo("COVERED"))
                .body("dentalPlan", nullValue());
    }

    @Test
    void coverage_whose_confirmation_nobody_names_counts_from_when_it_was_learned_and_says_so() {
        onFile(
                "98400014A",
                LocalDate.of(1980, 1, 1),
                file -> file.aidCodes("M1;401", "19").otherCoverage("AETNA", "W1", null, "P;;18;;", null));
        askByCin(PROVIDER, "98400014A", today())
                .body("otherCoverage[0].freshness.verifiedOn", nullValue())
                .body("otherCoverage[0].freshness.countedFrom", equalTo(today().toString()))
                .body("otherCoverage[0].freshness.stale", is(false))
                .body("otherCoverage[0].freshness.basis.because", startsWith("Not confirmed as far as the file says"));
    }

    @Test
    void every_line_that_rests_on_a_fact_names_its_span_and_every_line_its_rule() {
        onFile(
                "98400015A",
                LocalDate.of(1950, 1, 1),
                file -> file.shareOfCost("300")
                        .medicare("2;2;2")
                        .aidCodes("58;301", "34")
                        .restriction("PROVIDER", "1234567893")
                        .primaryCare("SUNRISE", "", "1234567893")
                        .otherCoverage("AETNA", "W1", null, "P;;18;;", null)
                        .dentalCoverage("D01;01", today().withDayOfMonth(1)));
        var answer = askByCin(PROVIDER, "98400015A", today());
        for (var line : List.of(
                "aidCodes[0]",
                "scope",
                "county",
                "primaryCare",
                "dentalPlan",
                "restrictions[0]",
                "restrictions[1]",
                "shareOfCost",
                "medicare",
                "otherCoverage[0]")) {
            answer.body(line + ".source.span", startsWith("spn_"))
                    .body(line + ".basis.rule", not(emptyOrNullString()))
                    .body(line + ".basis.citation.source", not(emptyOrNullString()));
        }
        answer.body("delivery.plan.source.span", startsWith("spn_"))
                .body("delivery.basis.rule", equalTo("PLAN_MEMBER"))
                .body("carveOuts.basis.rule", everyItem(equalTo("CARVED_OUT")));
    }

    private static ValidatableResponse newborn(String mother, LocalDate birth) {
        return ask(PROVIDER, """
                {"cin": "%s", "serviceDate": "%s", "newbornBirthDate": "%s"}""".formatted(mother, today(), birth));
    }

    private static void onFile(String cin, LocalDate birth, Consumer<File834> coverage) {
        var file = new File834("lines " + cin, today())
                .member(cin, "LINES" + cin.substring(5, 8), "ANA", birth, "F", List.of())
                .coverage("304;01", today().minusMonths(3).withDayOfMonth(1), null);
        coverage.accept(file);
        sendFile(FEED, file.end()).statusCode(201);
    }
}
