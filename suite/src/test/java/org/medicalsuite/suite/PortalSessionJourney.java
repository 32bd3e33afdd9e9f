package org.medicalsuite.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.WebElement;

/** Signing in and out in a real browser, and what becomes of a session in between. */
class PortalSessionJourney {
    private final Browser browser =
            Browser.speaking("en", SuiteUnderTest.running().door());

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void a_front_desk_signs_in_and_out_and_nothing_stays_behind() {
        browser.open("/portal/").find("#sign-in");
        browser.hasNoBarriers();
        browser.signIn("frank");
        assertThat(browser.driver().executeScript("return localStorage.length + sessionStorage.length"))
                .isEqualTo(0L);
        assertThat(browser.driver().executeScript("return document.cookie")).isEqualTo("");
        assertThat(browser.driver().manage().getCookies())
                .filteredOn(cookie -> cookie.getName().startsWith("q_session"))
                .isNotEmpty()
                .allMatch(Cookie::isHttpOnly);
        browser.click("#sign-out").find("#sign-in");
        assertThat(browser.driver().manage().getCookies())
                .extracting(Cookie::getName)
                .noneMatch(name -> name.startsWith("q_session"));
        browser.click("#sign-in").find("#password");
    }

    @ParameterizedTest
    @CsvSource({
        "frank, front-desk who-pays tars plans",
        "carla, front-desk who-pays consultant plans enrolment files",
        "paula, front-desk who-pays consultant plans enrolment",
        "cora, front-desk who-pays plans enrolment",
        "audrey, plans audit files"
    })
    void each_role_has_its_screens(String person, String screens) {
        browser.signIn(person);
        assertThat(menu()).containsExactly(screens.split(" ", -1));
    }

    @Test
    void a_person_without_a_role_is_told_what_to_do() {
        browser.signIn("nora").await("have no role here yet");
        assertThat(menu()).isEmpty();
        browser.hasNoBarriers();
    }

    @Test
    void a_session_that_ends_in_the_middle_of_a_form_costs_nothing_that_was_typed() {
        browser.signIn("frank").type("[name=cin]", "91234567A");
        forgetAllCookies();
        browser.click("form[novalidate] .primary").await("Your session has ended");
        browser.hasNoBarriers();
        var page = browser.driver().getWindowHandle();
        browser.click("#sign-in-again");
        switchToOther(page);
        browser.typePassword("frank");
        browser.driver().switchTo().window(page);
        browser.await("is covered on");
        assertThat(browser.find("[name=cin]").getDomProperty("value")).isEqualTo("91234567A");
        assertThat(browser.has("#sign-in-again")).isFalse();
    }

    @Test
    void somebody_else_who_signs_in_does_not_see_the_page_of_the_one_before() {
        browser.signIn("frank").type("[name=cin]", "91234567A");
        forgetAllCookies();
        browser.click("form[novalidate] .primary").await("Your session has ended");
        var page = browser.driver().getWindowHandle();
        browser.click("#sign-in-again");
        switchToOther(page);
        browser.typePassword("audrey");
        browser.driver().switchTo().window(page);
        browser.await("Enrollment files");
        assertThat(browser.has("[name=cin]")).isFalse();
    }

    @Test
    void the_language_is_the_browsers_until_another_is_chosen_and_kept() {
        browser.close();
        try (var spanish = Browser.speaking("es", SuiteUnderTest.running().door())) {
            spanish.open("/portal/").await("Iniciar sesión");
            spanish.signIn("frank").await("Recepción");
            assertThat(spanish.driver().executeScript("return document.documentElement.lang"))
                    .isEqualTo("es");
            spanish.type("[name=cin]", "91234567A");
            spanish.set("#language", "en").await("Front desk");
            assertThat(spanish.find("[name=cin]").getDomProperty("value")).isEqualTo("91234567A");
            spanish.open("/portal/").await("Front desk");
        }
    }

    private List<String> menu() {
        return browser.driver().findElements(By.cssSelector("nav a")).stream()
                .map((WebElement link) ->
                        Objects.requireNonNull(link.getDomProperty("hash")).substring(1))
                .toList();
    }

    /** Here and at Keycloak, as if both sessions had ended. */
    private void forgetAllCookies() {
        browser.driver().executeCdpCommand("Network.clearBrowserCookies", Map.of());
    }

    private void switchToOther(String page) {
        browser.driver().getWindowHandles().stream()
                .filter(window -> !window.equals(page))
                .forEach(browser.driver().switchTo()::window);
    }
}
