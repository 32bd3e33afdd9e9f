package org.medicalsuite.suite;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What counties, health plans and auditors see, in a real browser. */
class PortalOfficesJourney {
    private final Browser browser =
            Browser.speaking("en", SuiteUnderTest.running().door());

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void a_county_learns_whether_a_person_must_be_in_a_plan_and_what_is_due() throws IOException {
        browser.signIn("cora").screen("enrolment");
        browser.type("[name=cin]", "91234567A")
                .click("form[novalidate] .primary")
                .await("Must be in a plan.");
        browser.await("L.A. Care Health Plan").await("Kaiser").await("hold members of all plans");
        browser.hasNoBarriers();
        browser.picture("enrolment");
        browser.size(400, 850).needsNoSidewaysScrolling();
    }

    @Test
    void a_county_learns_on_the_plans_screen_whether_a_person_may_choose_kaiser_and_why() {
        browser.signIn("cora").screen("plans").await("What a county has");
        browser.click("form[novalidate] .primary").await("Who may choose Kaiser");
        browser.type("#kaiser [name=cin]", "91234567A").click("#kaiser .primary");
        browser.await("This person may not choose Kaiser.").click("#kaiser summary");
        browser.await("None of the grounds that the law names holds").await("WIC 14197.11(b)");
        browser.hasNoBarriers();
    }

    @Test
    void an_auditor_sees_what_came_in_from_the_state() throws IOException {
        browser.signIn("audrey").screen("files").await("580 applied");
        browser.await("Nobody was set aside.");
        browser.hasNoBarriers();
        browser.picture("files");
        browser.size(400, 850).needsNoSidewaysScrolling();
    }

    @Test
    void an_auditor_who_opens_the_address_of_another_screen_gets_an_own_one() {
        browser.signIn("audrey").open("/portal/#front-desk").await("What a county has on a day");
    }
}
