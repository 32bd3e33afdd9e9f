package org.medicalsuite.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.medicalsuite.suite.run.Questions;
import org.openqa.selenium.By;

/** An auditor sees in the portal who looked at a person, and reviews emergency accesses. */
class PortalAuditJourney {
    private static final Questions QUESTIONS = new Questions(Clock.systemUTC());
    private static final String CIN = Questions.FEE_FOR_SERVICE_CIN;

    private static URI door;
    private static Browser audrey;

    @BeforeAll
    static void open() {
        door = SuiteUnderTest.running().door();
        audrey = Browser.speaking("en", door).signIn("audrey");
    }

    @AfterAll
    static void close() {
        if (audrey != null) {
            audrey.close();
        }
    }

    @Test
    void a_look_up_that_a_front_desk_has_just_made_is_there_with_who_what_when_and_why() throws Exception {
        String verification;
        try (var frank = Browser.speaking("en", door).signIn("frank")) {
            frank.type("[name=cin]", CIN).click("form[novalidate] .primary").await("is covered on");
            verification = frank.find(".evc strong").getText();
        }
        home();
        audrey.type("[name=cin]", CIN).click("form[novalidate] .primary").await("The newest first.");
        var row = audrey.driver().findElement(By.xpath("//tr[.//code[.='" + verification + "']]"));
        assertThat(row.getText())
                .contains(
                        "portal", "provider", "provider 1234567893", "Asked about eligibility", "Treatment", "covered");
        assertThat(audrey.text()).contains("Asked who looked");
        // A deed without a word of the catalogue would show its name, such as tar.read.
        assertThat(audrey.driver().findElements(By.cssSelector(".deed")))
                .isNotEmpty()
                .noneMatch(deed -> deed.getText().contains("."));
        assertThat(audrey.driver().getCurrentUrl()).endsWith("/portal/#audit");
        audrey.hasNoBarriers();
        audrey.driver().executeScript("scrollTo(0, 0)");
        audrey.size(1280, 1100)
                .picture("audit")
                .dark(true)
                .picture("audit-dark")
                .dark(false);
        audrey.size(390, 844).needsNoSidewaysScrolling();
        audrey.picture("audit-phone").size(1280, 900);
    }

    @Test
    void the_screen_speaks_spanish() {
        try (var spanish = Browser.speaking("es", door).signIn("audrey")) {
            spanish.screen("audit")
                    .type("[name=cin]", CIN)
                    .click("form[novalidate] .primary")
                    .await("Quién miró a esta persona")
                    .await("Preguntó quién miró");
            spanish.hasNoBarriers();
        }
    }

    @Test
    void what_is_no_number_of_a_person_is_said_at_its_field() {
        home();
        audrey.type("[name=cin]", "nobody").click("form[novalidate] .primary");
        assertThat(audrey.find("[aria-invalid='true']").getDomProperty("value")).isEqualTo("nobody");
    }

    @Test
    void an_emergency_access_is_seen_with_what_it_opened_and_reviewed_once() throws Exception {
        var suite = SuiteUnderTest.running();
        var tar = suite.doorFor("sunrise-pediatrics").create("/v1/tars", QUESTIONS.tar());
        var other = suite.doorFor("valley-therapy");
        var reason = "Unconscious after an accident, case " + UUID.randomUUID();
        var access = other.create("/v1/emergency-accesses", """
                {"cin": "%s", "reason": "%s"}""".formatted(CIN, reason));
        assertThat(access.status()).as(access.response().body()).isEqualTo(201);
        assertThat(other.get("/v1/tars/" + tar.at("/tarNumber"), Map.of("X-Emergency-Access", access.at("/pass")))
                        .status())
                .isEqualTo(200);

        home();
        audrey.await(reason);
        assertThat(audrey.find(".rows li:first-child").getText()).contains(reason, "valley-therapy");
        audrey.click(".rows li:first-child .show-records").await("Who looked at this person");
        audrey.await("in an emergency").await("Opened an emergency access");
        audrey.click(".rows li:first-child summary")
                .set(".rows li:first-child [name=finding]", "JUSTIFIED")
                .type(".rows li:first-child [name=note]", "The hospital record agrees");
        audrey.hasNoBarriers();
        audrey.picture("audit-emergency");
        audrey.click(".rows li:first-child .primary").await("The review is stored.");
        home();
        audrey.await("Emergency accesses to review");
        assertThat(audrey.text()).doesNotContain(reason);
    }

    @Test
    void another_role_sees_neither_the_screen_nor_the_records() {
        try (var frank = Browser.speaking("en", door).signIn("frank")) {
            assertThat(frank.has("nav a[href='#audit']")).isFalse();
            frank.open("/portal/#audit").await("Look somebody up");
            for (var path : new String[] {"audit-records?person=x", "emergency-accesses"}) {
                assertThat(frank.driver()
                                .executeAsyncScript("const done = arguments[arguments.length - 1];"
                                        + " fetch('/portal/v1/" + path + "').then(answer => done(answer.status));"))
                        .as(path)
                        .isEqualTo(403L);
            }
        }
    }

    private static void home() {
        TarScreens.home(audrey, "audit");
    }
}
