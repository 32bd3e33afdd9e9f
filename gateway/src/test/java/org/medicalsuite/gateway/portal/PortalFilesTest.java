package org.medicalsuite.gateway.portal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.medicalsuite.gateway.testing.Surroundings;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class PortalFilesTest {
    private static final Path FILES = Path.of("src/main/resources/org/medicalsuite/gateway/portal/assets");
    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"]+)\"");

    @Test
    void the_page_runs_only_scripts_and_styles_of_its_own_files() {
        given().get("/portal/")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/html"))
                .header("Cache-Control", "no-store")
                .header(
                        "Content-Security-Policy",
                        startsWith("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
                                + " connect-src 'self'; form-action 'self' http://localhost:"))
                .header("Content-Security-Policy", not(containsString("unsafe")))
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                .header("Content-Security-Policy", containsString("require-trusted-types-for 'script'"))
                .body(not(containsString("style=")))
                .body(not(containsString("{assets}")));
        given().redirects().follow(false).get("/portal").then().statusCode(308).header("Location", "/portal/");
    }

    @Test
    void what_the_page_links_to_is_there_and_kept_for_good() {
        var page = given().get("/portal/").asString();
        assertThat(links(page))
                .hasSizeGreaterThan(5)
                .allSatisfy(path -> given().get(path)
                        .then()
                        .statusCode(200)
                        .header("Cache-Control", "public, max-age=31536000, immutable"));
    }

    @Test
    void the_first_page_is_under_100_kilobytes_on_the_wire() {
        var page = given().get("/portal/").asString();
        var all = new TreeSet<>(links(page));
        all.add("/portal/");
        all.add(Path.of(links(page).getFirst()).getParent() + "/screens/front-desk.js");
        long bytes = all.stream()
                .mapToLong(path -> given().config(io.restassured.RestAssured.config()
                                .decoderConfig(io.restassured.config.DecoderConfig.decoderConfig()
                                        .noContentDecoders()))
                        .header("Accept-Encoding", "gzip")
                        .get(path)
                        .then()
                        .statusCode(200)
                        .header("Content-Encoding", equalTo("gzip"))
                        .extract()
                        .asByteArray()
                        .length)
                .sum();
        assertThat(bytes).isBetween(5_000L, 100_000L);
    }

    @Test
    void files_of_another_version_are_not_there() {
        given().get("/portal/assets/0123456789abcdef/main.js")
                .then()
                .statusCode(404)
                .header("Cache-Control", "no-store")
                .contentType("application/problem+json");
        given().get("/portal/assets/main.js").then().statusCode(404);
        given().get("/portal/unheard-of").then().statusCode(404);
    }

    @Test
    void the_list_names_every_file() throws IOException {
        try (var files = Files.walk(FILES)) {
            assertThat(Assets.names())
                    .doesNotHaveDuplicates()
                    .containsExactlyInAnyOrderElementsOf(files.filter(Files::isRegularFile)
                            .map(file -> FILES.relativize(file).toString())
                            .collect(Collectors.toSet()));
        }
    }

    private static List<String> links(String page) {
        return LINK.matcher(page)
                .results()
                .map((MatchResult link) -> link.group(1))
                .distinct()
                .toList();
    }
}
