package org.medicalsuite.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medicalsuite.suite.TarScreens.TODAY;
import static org.medicalsuite.suite.TarScreens.home;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Requests in the portal: a front desk asks, a consultant decides, and each sees what the other did. */
class TarPortalJourney {
    private static SuiteUnderTest suite;
    private static TarScreens screens;
    private static Browser frank;
    private static Browser carla;

    @TempDir
    static Path files;

    @BeforeAll
    static void open() {
        suite = SuiteUnderTest.running();
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
    void a_request_is_sent_once_questioned_answered_and_approved() throws Exception {
        long before = suite.count("tar", "tar");
        screens.fillIn("HEARING_AID", "V5261");
        document();
        top(frank.size(1280, 1500)).picture("tar-form-light").size(1280, 900);
        // Twice, as an impatient hand does.
        frank.driver()
                .executeScript("arguments[0].click(); arguments[0].click();", frank.find("main form button.primary"));
        var number = screens.sent();
        frank.await("stored");
        assertThat(suite.count("tar", "tar")).isEqualTo(before + 1);

        frank.click("#open-sent").await("What comes next").await("History and physical");
        home(frank, "tars");
        frank.await(number).await("The state’s consultant: by");

        screens.claimNext("HEARING_AID");
        carla.await("Cannot hear speech");
        screens.decide("DEFER").type(".decide textarea[name='question']", "Which aid was tried before?");
        screens.store();

        home(frank, "tars");
        frank.await("question open").click("[aria-label='Open TAR " + number + "']");
        frank.type(".answer-card textarea", "A behind-the-ear aid, for three months");
        frank.picture("tar-question-light");
        frank.click(".answer-card button.primary").await("Your answer is stored");

        screens.claimNext("HEARING_AID");
        carla.await("behind-the-ear aid");
        screens.decide("APPROVE").type(".decide [name='pricingIndicator']", "2");
        carla.picture("consultant-decision-light");
        screens.store();

        draw(number, 4);
        home(frank, "tars");
        frank.await("8 of 12 units left").click("[aria-label='Open TAR " + number + "']");
        frank.await("8 of 12 units left · 4 used · 12 asked for")
                .await("Question asked")
                .await("Question answered")
                .await("Authorized from");
        assertThat(frank.driver().getCurrentUrl()).doesNotContain(number).doesNotContain("?");
        frank.hasNoBarriers();
        pictures(frank, "tar-request");
    }

    @Test
    void a_denial_needs_reason_and_law_and_its_letter_can_be_printed() throws Exception {
        screens.fillIn("PROSTHETICS", "L5301");
        var number = screens.send();

        screens.claimNext("PROSTHETICS");
        screens.decide("DENY").type(".decide textarea[name='text']", "No functional gain is shown");
        carla.click(".decide button.primary");
        assertThat(carla.find(".decide [aria-invalid='true']").getDomAttribute("name"))
                .isEqualTo("citation");
        assertThat(carla.find(".decide textarea[name='text']").getDomProperty("value"))
                .isEqualTo("No functional gain is shown");
        carla.type(".decide [name='citation']", "22 CCR 51303(a)");
        screens.store();

        home(carla, "consultant");
        carla.await("Letters to be mailed");
        carla.hasNoBarriers();
        pictures(carla, "consultant-queue");

        screens.read(number).click(".open-letter");
        frank.await("Notice of action")
                .await("Medi-Cal has denied this service.")
                .await("No functional gain is shown")
                .await("22 CCR 51303(a)")
                .await("Ask for a State Hearing");
        frank.hasNoBarriers();
        top(frank).picture("letter-light");
    }

    @Test
    void what_is_wrong_is_said_at_its_field_and_what_was_typed_stays() {
        home(frank, "tars");
        frank.click("#new-tar").type("[name='member.cin']", "not a number");
        frank.type("[name='justification']", "Cannot climb stairs");
        frank.click("main form button.primary").await("Some of what you typed cannot be used.");
        assertThat(frank.find("[name='member.cin']").getDomAttribute("aria-invalid"))
                .isEqualTo("true");
        assertThat(frank.find("[name='member.cin']").getDomProperty("value")).isEqualTo("not a number");
        assertThat(frank.find("[name='justification']").getDomProperty("value")).isEqualTo("Cannot climb stairs");
        frank.hasNoBarriers();
    }

    @Test
    void a_claimed_request_can_be_given_back() {
        screens.fillIn("ORTHOTICS", "L3000");
        var number = screens.send();
        screens.claimNext("ORTHOTICS");
        carla.await(number).click("#release").await("The request is free for others.");
        screens.claimNext("ORTHOTICS");
        carla.await(number).click("#release").await("The request is free for others.");
    }

    @Test
    void another_provider_does_not_see_the_request_and_a_person_without_role_sees_nothing() {
        screens.fillIn("DME", "E0601");
        var number = screens.send();

        try (var theo = Browser.speaking("en", suite.door()).signIn("theo")) {
            home(theo, "tars");
            theo.await("Your requests");
            assertThat(theo.text()).doesNotContain(number);
            theo.type("[name='tarNumber']", number).click("main form button.primary");
            theo.await("It is not there, or you may not see it.");
        }
        try (var nora = Browser.speaking("en", suite.door()).signIn("nora")) {
            assertThat(nora.has("nav a")).isFalse();
            assertThat(nora.driver()
                            .executeAsyncScript("const done = arguments[arguments.length - 1];"
                                    + " fetch('/portal/v1/tars').then(answer => done(answer.status));"))
                    .isEqualTo(403L);
        }
    }

    @Test
    void whether_a_tar_is_needed_is_answered_with_its_rule_and_leads_to_the_form() {
        home(frank, "tars");
        frank.click("#tar-need").set("[name='category']", "PHYSICAL_THERAPY").set("[name='variant']", "TREATMENT");
        frank.click("main form button.primary").await("A TAR is needed");
        frank.click(".result summary").await("22 CCR 51309");
        frank.hasNoBarriers();
        frank.click(".result + .actions button");
        assertThat(frank.find("[name='category']").getDomProperty("value")).isEqualTo("PHYSICAL_THERAPY");
    }

    @Test
    void both_screens_fit_a_telephone_and_speak_spanish() throws Exception {
        try (var spanish = Browser.speaking("es", suite.door())) {
            spanish.size(390, 844).signIn("frank");
            home(spanish, "tars");
            spanish.await("Sus solicitudes").needsNoSidewaysScrolling();
            spanish.hasNoBarriers();
            spanish.picture("tar-list-phone-es");
            spanish.click("#new-tar").await("Justificación médica").needsNoSidewaysScrolling();
            spanish.hasNoBarriers();
        }
        try (var spanish = Browser.speaking("es", suite.door())) {
            spanish.size(390, 844).signIn("carla");
            home(spanish, "consultant");
            spanish.await("Lo que espera una decisión").needsNoSidewaysScrolling();
            spanish.hasNoBarriers();
            spanish.picture("consultant-phone-es");
        }
    }

    private static void document() throws IOException {
        var file =
                Files.write(files.resolve("audiogram.pdf"), "%PDF-1.7 a small one".getBytes(StandardCharsets.US_ASCII));
        frank.set("[name='document']", "34117-2");
        frank.find("input[name='file']").sendKeys(file.toString());
        frank.await("audiogram.pdf");
    }

    /** A claim uses some of the units. */
    private static void draw(String number, int units) throws Exception {
        var drawn = suite.doorFor("state-feed").post("/v1/tars/" + number + "/draws", """
                {"line": 1, "claimId": "PORTAL-1", "pricingIndicator": "2", "serviceCode": "V5261",
                 "providerNpi": "1234567893", "units": %d, "serviceDate": "%s"}""".formatted(units, TODAY));
        assertThat(drawn.at("/outcome")).as(drawn.response().body()).isEqualTo("DRAWN");
    }

    private static void pictures(Browser browser, String name) throws IOException {
        top(browser.size(1280, 1500)).picture(name + "-light");
        browser.dark(true).picture(name + "-dark").dark(false);
        top(browser.size(390, 1200)).picture(name + "-phone").needsNoSidewaysScrolling();
        browser.size(1280, 900);
    }

    private static Browser top(Browser browser) {
        browser.driver().executeScript("scrollTo(0, 0)");
        return browser;
    }
}
