package org.medicalsuite.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** The screens of a front desk, in a real browser. */
class PortalScreensJourney {
    private final Browser browser =
            Browser.speaking("en", SuiteUnderTest.running().door());

    @BeforeEach
    void sign_in() {
        browser.signIn("frank");
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void a_card_is_looked_up_and_the_answer_is_a_sentence_with_reasons() throws IOException {
        browser.type("[name=cin]", "91234567A").click("form[novalidate] .primary");
        browser.await("Ana Aetna-First is covered on")
                .await("by L.A. Care Health Plan. Bill Aetna first. Owes nothing.")
                .await("1-888-839-9909")
                .await("pays last");
        assertThat(browser.find(".evc strong").getText()).matches("[A-Z0-9]{10}");
        browser.click(".verdict summary").await("Eligible under aid code P5");
        browser.click(".between summary").await("Medi-Cal is the payer of last resort");
        assertThat(browser.driver().getCurrentUrl()).endsWith("/portal/");
        browser.hasNoBarriers();
        browser.picture("front-desk").dark(true).picture("front-desk-dark").dark(false);
        browser.size(400, 850).needsNoSidewaysScrolling();
        browser.picture("front-desk-phone");
        browser.printed(true).picture("front-desk-print");
        assertThat(browser.text())
                .contains("is covered on", "Verification number", "Keep this page with the record.")
                .doesNotContain("Look up", "Sign out", "Does it need a TAR?");
        browser.printed(false);
    }

    @Test
    void a_service_is_checked_for_a_tar_from_the_answer() {
        browser.type("[name=cin]", "91234567A")
                .click("form[novalidate] .primary")
                .await("Does it need a TAR?");
        browser.set("[name=category]", "PHYSICAL_THERAPY");
        press("Check").await("The health plan decides");
    }

    @Test
    void a_name_and_birth_date_do_as_well_and_a_shared_one_is_said_to_be() {
        browser.type("[name=cin]", "Same-Name, Ana " + birthDateOf("SAME-NAME"))
                .click("form[novalidate] .primary")
                .await("More than one person fits");
    }

    @Test
    void what_cannot_be_used_is_said_at_the_field_and_stays() {
        browser.type("[name=cin]", "no card at all").click("form[novalidate] .primary");
        browser.await("Type the number printed on the card");
        assertThat(browser.find("[name=cin]").getDomProperty("value")).isEqualTo("no card at all");
        assertThat(browser.find("[name=cin]").getDomAttribute("aria-invalid")).isEqualTo("true");
        browser.hasNoBarriers();
        browser.type("[name=cin]", "99999999Z")
                .click("form[novalidate] .primary")
                .await("Nobody was found who fits.");
    }

    @Test
    void coverages_are_put_in_order_a_claim_is_tried_and_an_invoice_checked() throws IOException {
        browser.screen("who-pays").await("Put coverages in their order");
        browser.type("[name=cin]", "91234567A");
        press("Take over the coverages").await("2 coverages taken over.");
        press("Show the order").await("pays first").await("Try a claim");
        browser.type("[name=charge]", "230.00").type("[name=allowed]", "100.00").type("[name=rate]", "142.50");
        press("Work it out").await("Of $230.00, the patient owes $0.00.");
        assertThat(browser.find(".legend").getText()).contains("Aetna", "$80.00", "May not be billed", "$130.00");
        browser.type("[name='invoice.amount']", "240");
        press("Check").await("None of it may be asked for: $240.00");
        browser.hasNoBarriers();
        browser.picture("who-pays").dark(true).picture("who-pays-dark").dark(false);
        browser.size(400, 850).needsNoSidewaysScrolling();
    }

    @Test
    void what_somebody_types_is_never_markup() {
        browser.screen("who-pays").await("Put coverages in their order");
        browser.type("[name=payer]", "<img src=x onerror=alert(1)>").set("[name=relation]", "PATIENT");
        press("Show the order").await("<img src=x onerror=alert(1)>");
        assertThat(browser.driver().findElements(By.tagName("img"))).isEmpty();
    }

    @Test
    void the_plans_of_a_county_are_compared_with_what_a_provider_accepts() throws IOException {
        browser.screen("plans").await("What a county has").type("[name=npi]", "1234567893");
        press("Show the plans").await("Los Angeles on").await("Kaiser Permanente has a plan of its own");
        browser.click("#compare-304").click("#compare-352");
        press("Compare two or three").await("All of them pay");
        browser.hasNoBarriers();
        browser.picture("plans");
        browser.size(400, 850).needsNoSidewaysScrolling();
    }

    @Test
    void a_provider_whom_no_network_names_hides_no_plan() {
        browser.screen("plans").await("What a county has").type("[name=npi]", "1999999992");
        press("Show the plans").await("No network that is known here names the provider 1999999992");
        browser.await("L.A. Care Health Plan").await("Who may choose Kaiser").await("in foster care");
        assertThat(browser.text()).doesNotContain("Not accepted by this provider");
        browser.hasNoBarriers();
    }

    @Test
    void everything_can_be_done_without_a_mouse() {
        browser.driver().executeScript("document.activeElement.blur()");
        var keys = browser.driver().switchTo().activeElement();
        keys.sendKeys(Keys.TAB);
        assertThat(browser.driver().switchTo().activeElement().getText()).isEqualTo("Skip to the content");
        browser.driver().switchTo().activeElement().sendKeys(Keys.ENTER);
        browser.driver().switchTo().activeElement().sendKeys(Keys.TAB);
        var box = browser.driver().switchTo().activeElement();
        box.sendKeys("91234567A", Keys.ENTER);
        browser.await("is covered on");
        assertThat(browser.driver().switchTo().activeElement().getDomAttribute("class"))
                .isEqualTo("answer");
    }

    private Browser press(String button) {
        browser.driver()
                .findElement(By.xpath("//main//button[normalize-space()='" + button + "']"))
                .click();
        return browser;
    }

    /** Sample people are as old as their situation says, counted from the day on which they were sent. */
    private static String birthDateOf(String lastName) {
        return SuiteUnderTest.running()
                .samplePeople()
                .situations()
                .lines()
                .map(line -> line.split(",", 5))
                .filter(person -> person[1].equals(lastName) && person[2].equals("ANA"))
                .map(person -> person[3])
                .findFirst()
                .orElseThrow();
    }
}
