package org.medicalsuite.eligibility.vectors;

import static org.medicalsuite.eligibility.Door.PROVIDER;
import static org.medicalsuite.eligibility.Door.as;

import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.medicalsuite.kernel.County;

/** The plans of a county on a day, as {@code GET /v1/counties/{code}/plans} lists them. */
record CountyLineUp(JsonPath answer) {
    private static final String KAISER = "KAISER_AHCSP";

    static CountyLineUp of(County county, LocalDate on) {
        return new CountyLineUp(as(PROVIDER)
                .get("/v1/counties/%s/plans?on=%s".formatted(county.code(), on))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath());
    }

    List<String> names() {
        return answer.getList("plans.name");
    }

    boolean kaiserAvailable() {
        return answer.getBoolean("kaiserAvailable");
    }

    /** Code of the plan of this name; the plan must be there. */
    String codeOf(String plan) {
        return plans().stream()
                .filter(row -> plan.equals(row.get("name")))
                .map(row -> Objects.requireNonNull(row.get("hcpCode")).toString())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The county has no " + plan));
    }

    Optional<String> kaisersCode() {
        return plans().stream()
                .filter(row -> KAISER.equals(row.get("role")))
                .map(row -> Objects.requireNonNull(row.get("hcpCode")).toString())
                .findFirst();
    }

    /** Codes of the plans that anybody may join. */
    List<String> codesOpenToAll() {
        return plans().stream()
                .filter(row -> !KAISER.equals(row.get("role")))
                .map(row -> Objects.requireNonNull(row.get("hcpCode")).toString())
                .toList();
    }

    private List<Map<String, Object>> plans() {
        return answer.getList("plans");
    }
}
