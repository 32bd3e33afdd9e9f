package org.medicalsuite.eligibility.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.medicalsuite.eligibility.Door.AUDITOR;
import static org.medicalsuite.eligibility.Door.FEED;
import static org.medicalsuite.eligibility.Door.PROVIDER;
import static org.medicalsuite.eligibility.Door.as;
import static org.medicalsuite.eligibility.Door.askByCin;
import static org.medicalsuite.eligibility.Door.sendFile;
import static org.medicalsuite.eligibility.Door.today;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.medicalsuite.eligibility.Rows;
import org.medicalsuite.eligibility.sample.File834;
import org.medicalsuite.kernel.testing.RealServers;

/** Files in which a member names identifiers that the person had before (REF*Q4). */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class MergingFileHttpTest {
    private static final LocalDate BORN = LocalDate.of(1985, 5, 5);
    private static final LocalDate EARLIER = today().minusMonths(6).withDayOfMonth(1);
    private static final LocalDate LATER = today().minusMonths(2).withDayOfMonth(1);

    @Inject
    Rows rows;

    @Test
    void a_member_with_a_prior_cin_takes_over_the_record_of_that_cin() {
        var older = "98500001A";
        var newer = "98500002A";
        send(member(file("older"), older, "M1;401", EARLIER)).body("applied", is(1));
        // Identifiers that are no CINs, and the member's own, lead nowhere.
        var merging = member(file("newer"), newer, "M3;401", LATER, "%s;%s;123456789".formatted(newer, older));
        send(merging).body("applied", is(1)).body("quarantined", is(0));

        askByCin(PROVIDER, older, today())
                .body("person.cin", equalTo(newer))
                .body("aidCodes.code", contains("M3"))
                .body("notices.code", contains("CIN_MERGED"));
        askByCin(PROVIDER, newer, today().minusMonths(4)).body("aidCodes.code", contains("M1"));
        assertThat(rows.count("""
                        select count(*) from person_merge m join enrollment_file f on f.id = m.file_id
                        where m.entered_by = f.received_by and m.segment = 8
                            and m.frozen_id = (select id from person where cin = '98500001A')""")).isEqualTo(1);

        send(member(file("newer again"), newer, "M3;401", LATER, older))
                .body("applied", is(0))
                .body("unchanged", is(1));
    }

    @Test
    void a_prior_cin_that_was_never_on_file_leads_to_the_member_too() {
        send(member(file("unseen"), "98500004A", "M1;401", EARLIER, "98500003A;"));
        askByCin(PROVIDER, "98500003A", today())
                .body("outcome", equalTo("COVERED"))
                .body("person.cin", equalTo("98500004A"))
                .body("notices.code", contains("CIN_MERGED"));
    }

    @Test
    void a_member_under_a_frozen_cin_is_set_aside_and_the_live_record_stays_as_it_is() {
        send(member(file("live"), "98500006A", "M1;401", EARLIER, "98500005A"));
        var before = rows.count("select count(*) from eligibility_span");
        send(member(file("frozen"), "98500005A", "M3;401", EARLIER))
                .body("applied", is(0))
                .body("quarantine.code", contains("CIN_FROZEN"))
                .body("quarantine[0].segment", is(8));
        assertThat(rows.count("select count(*) from eligibility_span")).isEqualTo(before);
        askByCin(PROVIDER, "98500005A", today()).body("aidCodes.code", contains("M1"));
    }

    @Test
    void a_prior_cin_that_leads_to_somebody_else_sets_the_whole_member_aside() {
        send(member(file("first"), "98500008A", "M1;401", EARLIER, "98500007A"));
        send(member(file("second"), "98500009A", "M3;401", EARLIER, "98500007A"))
                .body("applied", is(0))
                .body("quarantine.code", contains("FROZEN_CIN_LEADS_ELSEWHERE"));
        askByCin(PROVIDER, "98500009A", today()).body("outcome", equalTo("NOT_FOUND"));
        askByCin(PROVIDER, "98500007A", today()).body("person.cin", equalTo("98500008A"));
    }

    @Test
    void members_of_one_file_that_are_one_person_are_applied_in_the_order_of_the_file() {
        var file = file("one person");
        member(file, "98500010A", "M1;401", EARLIER);
        member(file, "98500011A", "M3;401", today().minusMonths(4).withDayOfMonth(1), "98500010A");
        member(file, "98500010A", "67;501", EARLIER);
        member(file, "98500012A", "M4;401", LATER, "98500011A");
        member(file, "98500012A", "10;401", LATER);
        send(file)
                .body("applied", is(4))
                .body("quarantine.code", contains("CIN_FROZEN"))
                .body("quarantine.member", contains(3));
        for (var cin : List.of("98500010A", "98500011A", "98500012A")) {
            askByCin(PROVIDER, cin, today())
                    .body("person.cin", equalTo("98500012A"))
                    .body("aidCodes.code", contains("10"));
        }
        askByCin(PROVIDER, "98500012A", today().minusMonths(5)).body("aidCodes.code", contains("M1"));
        askByCin(PROVIDER, "98500012A", today().minusMonths(3)).body("aidCodes.code", contains("M3"));
    }

    @Test
    void who_is_merged_in_a_full_file_is_changed_and_neither_new_nor_missing() {
        send(member(file("membership").to("990000778"), "98500013A", "M1;401", EARLIER));
        var id = send(member(file("full").to("990000778").full(), "98500014A", "M1;401", LATER, "98500013A"))
                .body("reconciliation.missing", is(0))
                .body("reconciliation.newMembers", is(0))
                .body("reconciliation.changed", is(1))
                .extract()
                .<String>path("id");
        as(AUDITOR)
                .get("/v1/enrollment-files/%s/findings?finding=MISSING".formatted(id))
                .then()
                .body("findings", empty());
    }

    private static ValidatableResponse send(File834 file) {
        return sendFile(FEED, file.end()).statusCode(201);
    }

    private static File834 file(String name) {
        return new File834("merging " + name, today());
    }

    private static File834 member(File834 file, String cin, String aidCodes, LocalDate from, String... prior) {
        return file.member(
                        cin,
                        "MERGING" + cin.substring(5, 8),
                        "ANA",
                        BORN,
                        "F",
                        List.of(prior).stream().map(text -> "Q4*" + text).toList())
                .coverage("304;01", from, null)
                .aidCodes(aidCodes, "19");
    }
}
