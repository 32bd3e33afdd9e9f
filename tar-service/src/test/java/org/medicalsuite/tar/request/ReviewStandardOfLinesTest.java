package org.medicalsuite.tar.request;

import static org.hamcrest.Matchers.equalTo;
import static org.medicalsuite.tar.SampleTars.CONSULTANT;
import static org.medicalsuite.tar.SampleTars.SUNRISE;
import static org.medicalsuite.tar.SampleTars.as;
import static org.medicalsuite.tar.SampleTars.read;
import static org.medicalsuite.tar.SampleTars.submission;
import static org.medicalsuite.tar.SampleTars.submitted;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medicalsuite.kernel.testing.RealServers;

/** Each line says by which standard it is judged, by the member's age on its first day, and until when that holds. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class ReviewStandardOfLinesTest {
    private static final String CHILDS = "CORRECT_OR_AMELIORATE";
    private static final String ADULTS = "MEDICAL_NECESSITY";

    @ParameterizedTest(name = "born on {0}: {1} until {2}, then {3}")
    @CsvSource({
        // Twenty years old all the time.
        "2006-06-30, CORRECT_OR_AMELIORATE, , CORRECT_OR_AMELIORATE",
        // The birthday lies between the lines, on the first day of the second, and in the middle of the first.
        "2006-01-05, CORRECT_OR_AMELIORATE, , MEDICAL_NECESSITY",
        "2006-01-15, CORRECT_OR_AMELIORATE, , MEDICAL_NECESSITY",
        "2005-12-15, CORRECT_OR_AMELIORATE, 2026-12-14, MEDICAL_NECESSITY",
        "2005-12-01, MEDICAL_NECESSITY, , MEDICAL_NECESSITY"
    })
    void the_standard_is_that_of_the_age_on_the_date_of_service(
            LocalDate birth, String first, @Nullable LocalDate firstUntil, String second) {
        var number = submitted(
                lines("2026-12-01/2026-12-31", "2027-01-15/2027-02-28").replace("2015-04-02", birth.toString()));
        for (var client : List.of(SUNRISE, CONSULTANT)) {
            read(client, number)
                    .statusCode(200)
                    .body("standard.rule", equalTo(first))
                    .body("lines.standard.rule", equalTo(List.of(first, second)))
                    .body("lines[0].standardUntil", equalTo(firstUntil == null ? null : firstUntil.toString()));
        }
    }

    @ParameterizedTest(name = "on {0}: {1}")
    @CsvSource({"2027-01-14, " + CHILDS, "2027-01-15, " + ADULTS})
    void the_check_before_a_request_says_the_same(LocalDate serviceDate, String standard) {
        as(SUNRISE)
                .body("""
                        {"category": "PHYSICAL_THERAPY", "variant": "TREATMENT", "serviceDate": "%s",
                         "programme": "FEE_FOR_SERVICE", "birthDate": "2006-01-15"}""".formatted(serviceDate))
                .post("/v1/authorization-checks")
                .then()
                .statusCode(200)
                .body("standard.rule", equalTo(standard));
    }

    /** A request with a line for each of these times. */
    private static String lines(String... times) {
        var body = submission();
        var line = body.substring(body.indexOf("{\"serviceCode\""), body.lastIndexOf("]"));
        return body.replace(
                line,
                Arrays.stream(times)
                        .map(time -> time.split("/"))
                        .map(time -> line.replace("2026-12-01", time[0]).replace("2027-02-28", time[1]))
                        .collect(Collectors.joining(", ")));
    }
}
