package org.medicalsuite.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.medicalsuite.suite.run.Questions;

/**
 * Two desks that work on requests: a provider's and a consultant's, each in a browser of its own.
 *
 * @param frank asks for the provider 1234567893
 * @param carla decides for the state
 */
record TarScreens(Browser frank, Browser carla) implements AutoCloseable {
    static final LocalDate TODAY = new Questions(Clock.systemUTC()).today();
    private static final Pattern NUMBER = Pattern.compile("\\b\\d{10}\\b");

    static TarScreens open() {
        var door = SuiteUnderTest.running().door();
        return new TarScreens(
                Browser.speaking("en", door).signIn("frank"),
                Browser.speaking("en", door).signIn("carla"));
    }

    /** A screen as it opens first. */
    static void home(Browser browser, String screen) {
        browser.open("/portal/#" + screen);
        browser.driver().navigate().refresh();
        browser.find("main h1");
    }

    /** A request for twelve units, typed and not sent. */
    void fillIn(String category, String serviceCode) {
        home(frank, "tars");
        frank.click("#new-tar")
                .type("[name='member.cin']", Questions.FEE_FOR_SERVICE_CIN)
                .set("[name='member.birthDate']", TODAY.minusYears(9).toString())
                .set("[name='category']", category)
                .type("[name='diagnoses']", "H90.3")
                .type("[name='justification']", "Cannot hear speech at one metre; tested twice")
                .type("[name='lines[0].serviceCode']", serviceCode)
                .type("[name='lines[0].units']", "12")
                .set("[name='lines[0].thru']", TODAY.plusMonths(2).toString());
    }

    /** Presses the button and reads the number of the request. */
    String send() {
        frank.click("main form button.primary");
        return sent();
    }

    String sent() {
        var said = NUMBER.matcher(frank.find("#sent").getText());
        assertThat(said.find()).isTrue();
        return said.group();
    }

    /** The provider opens a request from the list. */
    Browser read(String number) {
        home(frank, "tars");
        return frank.click("[aria-label='Open TAR " + number + "']");
    }

    void claimNext(String category) {
        home(carla, "consultant");
        carla.set("[name='category']", category).click("main form button.primary");
        carla.await("You work on this request");
    }

    /** A certain one, from the queue. */
    void claim(String number) {
        home(carla, "consultant");
        carla.click("[aria-label='Work on TAR " + number + "']").await("You work on this request");
        carla.await(number);
    }

    Browser decide(String decision) {
        return carla.set(".decide [name='decision']", decision);
    }

    /** As asked for. */
    void approve() {
        decide("APPROVE").type(".decide [name='pricingIndicator']", "2");
        store();
    }

    void store() {
        carla.click(".decide button.primary").await("Your decision is stored.");
    }

    @Override
    public void close() {
        frank.close();
        carla.close();
    }
}
