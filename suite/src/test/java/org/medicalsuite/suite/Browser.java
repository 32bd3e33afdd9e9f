package org.medicalsuite.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.medicalsuite.kernel.testing.Build;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A real browser before the portal: Debian's chromium, without a window. */
final class Browser implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String AXE = "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";
    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa");

    private final ChromeDriver driver;
    private final WebDriverWait wait;
    private final URI door;

    private Browser(ChromeDriver driver, URI door) {
        this.driver = driver;
        this.wait = new WebDriverWait(driver, PATIENCE);
        // A screen may be drawn anew while it is being looked at.
        wait.ignoring(StaleElementReferenceException.class);
        this.door = door;
    }

    /** A new one that speaks a language; without a browser on this machine the test is left out, in CI it fails. */
    static Browser speaking(String language, URI door) {
        var chromium = found("chromium", "chromium-browser", "google-chrome");
        var chromedriver = found("chromedriver");
        if (!"true".equals(System.getenv("CI"))) {
            Assumptions.assumeTrue(
                    chromium.isPresent() && chromedriver.isPresent(),
                    "The portal is tested where chromium and chromedriver are: apt install chromium chromium-driver");
        }
        var options = new ChromeOptions();
        options.setBinary(chromium.orElseThrow().toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--window-size=1280,900",
                "--lang=" + language);
        options.setExperimentalOption("prefs", Map.of("intl.accept_languages", language));
        var service = new ChromeDriverService.Builder()
                .usingDriverExecutable(chromedriver.orElseThrow().toFile())
                .build();
        return new Browser(new ChromeDriver(service, options), door);
    }

    private static Optional<Path> found(String... programs) {
        return Stream.of(programs)
                .flatMap(program ->
                        Stream.of(System.getenv("PATH").split(":", -1)).map(folder -> Path.of(folder, program)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    ChromeDriver driver() {
        return driver;
    }

    Browser open(String path) {
        driver.get(door.resolve(path).toString());
        return this;
    }

    /** Signs in as a sample person, from the portal's first page on. */
    Browser signIn(String name) {
        open("/portal/");
        find("#sign-in").click();
        typePassword(name);
        find("#sign-out");
        return this;
    }

    /** Keycloak's own page. */
    void typePassword(String name) {
        type("#username", name);
        type("#password", name + "-sample-password");
        find("#kc-login").click();
    }

    /** Waits for an element that can be seen. */
    WebElement find(String selector) {
        return wait.until(_ -> driver.findElements(By.cssSelector(selector)).stream()
                .filter(WebElement::isDisplayed)
                .findFirst()
                .orElse(null));
    }

    boolean has(String selector) {
        return driver.findElements(By.cssSelector(selector)).stream().anyMatch(WebElement::isDisplayed);
    }

    Browser type(String selector, String text) {
        var input = find(selector);
        input.clear();
        input.sendKeys(text);
        return this;
    }

    Browser click(String selector) {
        find(selector).click();
        return this;
    }

    /** Opens a screen from the menu; it is there before what is typed next is typed. */
    Browser screen(String id) {
        click("nav a[href='#" + id + "']").find("nav a[aria-current][href='#" + id + "']");
        return this;
    }

    /** Sets a field as a script would, for date boxes whose keys depend on the language. */
    Browser set(String selector, String value) {
        driver.executeScript(
                "arguments[0].value = arguments[1]; arguments[0].dispatchEvent(new Event('input', {bubbles: true}));"
                        + " arguments[0].dispatchEvent(new Event('change', {bubbles: true}));",
                find(selector),
                value);
        return this;
    }

    /** Waits until the page says this somewhere. */
    Browser await(String text) {
        wait.withMessage(() -> "waiting for: " + text + "\n" + text()).until(_ -> text().contains(text));
        return this;
    }

    String text() {
        return driver.findElement(By.tagName("body")).getText();
    }

    Browser dark(boolean dark) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
        return this;
    }

    /** As on a sheet of letter paper. */
    Browser printed(boolean printed) {
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", printed ? "print" : ""));
        size(printed ? 816 : 1280, printed ? 1500 : 900);
        driver.executeScript("scrollTo(0, 0)");
        return this;
    }

    Browser size(int width, int height) {
        driver.manage().window().setSize(new Dimension(width, height));
        return this;
    }

    /** Fails where axe finds a barrier, in light or in dark. */
    void hasNoBarriers() {
        for (var dark : List.of(false, true)) {
            dark(dark);
            driver.executeScript(axe());
            assertThat(driver.executeAsyncScript("""
                            const done = arguments[arguments.length - 1];
                            axe.run(document, {runOnly: arguments[0]}).then(
                              found => done(found.violations.flatMap(rule =>
                                rule.nodes.map(node => rule.id + ': ' + node.html + ' ' + node.failureSummary))),
                              failure => done([String(failure)]));""", RULES))
                    .as("barriers, %s", dark ? "dark" : "light")
                    .isEqualTo(List.of());
        }
        dark(false);
    }

    /** Fails where the page is wider than the window. */
    void needsNoSidewaysScrolling() {
        assertThat(driver.executeScript("return document.documentElement.scrollWidth <= innerWidth"))
                .as("all of the page is in the window's width")
                .isEqualTo(true);
    }

    /** Keeps a picture of the page for docs/portal where -Dportal.pictures=true asks for it. */
    Browser picture(String name) throws IOException {
        if (Boolean.getBoolean("portal.pictures")) {
            var file = Build.root().resolve("docs/portal/" + name + ".png");
            Files.createDirectories(file.getParent());
            Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
        }
        return this;
    }

    private static String axe() {
        try (var script = Browser.class.getResourceAsStream(AXE)) {
            if (script == null) {
                throw new IllegalStateException(AXE + " is not there");
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
