package org.medicalsuite.tar.vectors;

import static org.medicalsuite.tar.SampleTars.CONSULTANT;
import static org.medicalsuite.tar.SampleTars.as;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.tar.door.Body;
import org.medicalsuite.tar.door.Deeds;
import org.medicalsuite.tar.door.TarAtTheDoor;
import org.medicalsuite.tar.door.Wanted;

/** The yearly figures: every request of a vector is submitted and decided in a year of its own, and then counted. */
record MetricsDoor(VectorTime time) implements Door {
    private static final AtomicInteger YEAR = new AtomicInteger(2031);

    /** Where the figures stand in the answer. */
    private static final Map<String, String> FIGURES = Map.of(
            "standard_approved_pct", "standard.approvedPercent",
            "standard_denied_pct", "standard.deniedPercent",
            "standard_approved_after_appeal_pct_of_appealed", "standard.approvedAfterAppealPercent",
            "standard_mean_days", "standard.meanDays",
            "standard_median_days", "standard.medianDays",
            "expedited_approved_pct", "expedited.approvedPercent",
            "expedited_denied_pct", "expedited.deniedPercent",
            "expedited_mean_hours", "expedited.meanHours",
            "expedited_median_hours", "expedited.medianHours",
            "extended_and_approved_pct", "extendedAndApprovedPercent");

    @Override
    public Map<String, @Nullable Object> answer(JsonNode given) {
        var year = YEAR.getAndIncrement();
        var received = LocalDate.of(year, 6, 1);
        given.path("standard").forEach(request -> finish(received, request, null, "days", Duration.ofDays(1)));
        given.path("expedited")
                .forEach(request -> finish(received, request, "EXPEDITED", "hours", Duration.ofHours(1)));
        var figures = as(CONSULTANT)
                .get("/v1/prior-authorization-metrics/{year}?programme=FEE_FOR_SERVICE", year)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        var answer = new HashMap<String, @Nullable Object>();
        FIGURES.forEach((name, path) -> answer.put(name, figures.get(path)));
        return answer;
    }

    private void finish(LocalDate received, JsonNode request, @Nullable String urgency, String field, Duration unit) {
        time.beginAt(Given.noon(received));
        var tar = TarAtTheDoor.submitted(new Wanted(received).urgently(urgency));
        if (Given.yes(request, "extended", false)) {
            tar.decided(Deeds.extend());
        }
        var minutes = new BigDecimal(request.get(field).asText()).multiply(BigDecimal.valueOf(unit.toMinutes()));
        time.passTo(Given.noon(received).plus(Duration.ofMinutes(minutes.longValueExact())));
        tar.decided(outcome(request.get("outcome").asText()));
        if (request.hasNonNull("appeal") && !"NONE".equals(request.get("appeal").asText())) {
            tar.appealed().decided(outcome(request.get("appeal").asText()));
        }
    }

    private static Body outcome(String word) {
        return "APPROVED".equals(word) ? Deeds.approve() : Deeds.deny();
    }
}
