package org.medicalsuite.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medicalsuite.suite.TarScreens.TODAY;
import static org.medicalsuite.suite.TarScreens.home;

import java.time.Clock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.medicalsuite.suite.run.Questions;

/** What a provider and a consultant may do with a request beyond asking and approving, each pressed by hand. */
class TarActsPortalJourney {
    private static final Questions QUESTIONS = new Questions(Clock.systemUTC());

    private static TarScreens screens;
    private static Browser frank;
    private static Browser carla;

    @BeforeAll
    static void open() {
        screens = TarScreens.open();
        frank = screens.frank();
        carla = screens.carla();
    }

    @AfterAll
    static void close() {
        if (screens != null) {
            screens.close();
        }
    }

    @Test
    void less_is_approved_than_was_asked_for_and_the_provider_asks_for_a_change() {
        screens.fillIn("DME", "E0470");
        var number = screens.send();

        screens.claim(number);
        screens.decide("MODIFY")
                .type(".decide [name='units']", "6")
                .type(".decide [name='pricingIndicator']", "2")
                .type(".decide textarea[name='text']", "Six units suffice for a trial")
                .type(".decide [name='citation']", "22 CCR 51321");
        carla.hasNoBarriers();
        screens.store();
        carla.await("approved as modified");

        screens.read(number).await("6 of 6 units left").await("Six units suffice for a trial");
        frank.click(".act-update summary")
                .type(".act-update [name='lines[0].change']", "The trial went well; eight are needed")
                .type(".act-update [name='lines[0].units']", "8");
        frank.hasNoBarriers();
        frank.click(".act-update button.primary")
                .await("The change that you asked for is in review")
                .await("change in review");

        screens.claim(number);
        carla.await("The trial went well");
        screens.approve();
        screens.read(number).await("8 of 8 units left");
    }

    @Test
    void a_denial_is_appealed_and_the_appeal_is_won() {
        screens.fillIn("DME", "E0260");
        var number = screens.send();
        screens.claim(number);
        screens.decide("DENY")
                .type(".decide textarea[name='text']", "No need is shown")
                .type(".decide [name='citation']", "22 CCR 51303(a)");
        screens.store();

        screens.read(number).await("denied").click(".act-appeal summary");
        frank.click(".act-appeal button.primary");
        assertThat(frank.find(".act-appeal [aria-invalid='true']").getDomAttribute("name"))
                .isEqualTo("lines[0].reason");
        frank.type(".act-appeal [name='lines[0].reason']", "The wound record shows the need");
        frank.click(".act-appeal button.primary")
                .await("Your appeal is stored.")
                .await("appeal in review");

        screens.claim(number);
        carla.await("The wound record shows the need");
        screens.approve();
        screens.read(number).await("12 of 12 units left").await("Appealed");
    }

    @Test
    void a_rejected_service_is_reviewed_all_the_same_and_given_up_at_last() {
        screens.fillIn("DME", "E0110");
        var number = screens.send();
        screens.claim(number);
        screens.decide("REJECT").type(".decide textarea[name='message']", "This service needs no TAR");
        screens.store();

        screens.read(number).await("rejected").await("This service needs no TAR");
        frank.click(".act-insist summary").click(".act-insist button.primary").await("The service is in review.");

        screens.claim(number);
        screens.approve();
        screens.read(number).click(".act-cancel summary").click(".act-cancel button.primary");
        frank.await("The service is cancelled.").await("12 units asked for, none authorized");
    }

    @Test
    void a_request_on_paper_goes_back_and_nobody_finds_it_by_its_number() throws Exception {
        var paper = SuiteUnderTest.running().doorFor("second-consultant-desk").create("/v1/paper-tars", """
                        {"request": %s,
                         "paper": {"receivedOn": "%s", "capacityGround": "No broadband at the place of practice"}}""".formatted(
                        QUESTIONS.tar(), TODAY));
        assertThat(paper.status()).as(paper.response().body()).isEqualTo(201);
        var number = paper.at("/tarNumber");

        screens.claim(number);
        screens.decide("RETURN").type(".decide textarea[name='message']", "The plan of treatment is missing");
        screens.store();
        carla.await("nobody finds it by its number any more");
        carla.hasNoBarriers();
        carla.click(".back").await("What waits for a decision");
        assertThat(carla.has("[aria-label='Work on TAR " + number + "']")).isFalse();
    }

    @Test
    void what_another_works_on_is_not_claimed_a_second_time() throws Exception {
        screens.fillIn("PODIATRY", "11042");
        var number = screens.send();
        home(carla, "consultant");
        carla.find("[aria-label='Work on TAR " + number + "']");
        var taken = SuiteUnderTest.running()
                .doorFor("state-consultant-desk")
                .post("/v1/work-claims", "{\"tarNumber\": \"%s\"}".formatted(number));
        assertThat(taken.at("/outcome")).as(taken.response().body()).isEqualTo("CLAIMED");
        carla.click("[aria-label='Work on TAR " + number + "']").await("Somebody else works on it");
    }

    @Test
    void the_prescription_and_the_county_of_service_are_sent_and_a_fault_in_a_folded_part_opens_it() {
        screens.fillIn("DME", "E1130");
        frank.set("[name='serviceCounty']", "19").click("fieldset ~ details.more summary");
        frank.type("[name='prescription.prescriberName']", "Dr. Rosa Sample");
        frank.click("fieldset ~ details.more summary").click("main form button.primary");
        assertThat(frank.find("[aria-invalid='true']").getDomAttribute("name")).isEqualTo("prescription.signedOn");
        frank.set("[name='prescription.signedOn']", TODAY.minusDays(3).toString())
                .type("[name='prescription.prescriberPhone']", "213-555-0100")
                .type("[name='prescription.lengthOfNeedMonths']", "12");
        frank.hasNoBarriers();
        var number = screens.send();
        screens.read(number).await("Dr. Rosa Sample").await("2135550100").await("Los Angeles");
    }

    @Test
    void the_menus_entry_of_the_open_screen_leads_back_to_its_first_view() {
        home(frank, "tars");
        frank.click("#new-tar").await("New treatment authorization request");
        frank.click("nav a[href='#tars']").await("Your requests");
        assertThat(frank.has("[name='justification']")).isFalse();
    }
}
