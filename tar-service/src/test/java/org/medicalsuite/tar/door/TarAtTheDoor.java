package org.medicalsuite.tar.door;

import static org.medicalsuite.tar.SampleTars.CONSULTANT;
import static org.medicalsuite.tar.SampleTars.LA_CARE;
import static org.medicalsuite.tar.SampleTars.SECOND_CONSULTANT;
import static org.medicalsuite.tar.SampleTars.SUNRISE;
import static org.medicalsuite.tar.SampleTars.as;
import static org.medicalsuite.tar.SampleTars.change;
import static org.medicalsuite.tar.SampleTars.fresh;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import org.jspecify.annotations.Nullable;

/** A request at the service's HTTP door: what is done with it there, and what is read of it. */
public final class TarAtTheDoor {
    private final Wanted wanted;
    private final ValidatableResponse arrival;
    private final String number;
    private int version;

    private TarAtTheDoor(Wanted wanted, ValidatableResponse arrival) {
        this.wanted = wanted;
        this.arrival = arrival.statusCode(201);
        this.number = arrival.extract().path("tarNumber");
        this.version = arrival.extract().path("version");
    }

    public static TarAtTheDoor submitted(Wanted wanted) {
        return new TarAtTheDoor(wanted, wanted.sent());
    }

    /** The same on paper, as a field office enters it; incomplete where something is missing. */
    public static TarAtTheDoor onPaper(Wanted wanted, Body paper) {
        return new TarAtTheDoor(
                wanted,
                as(SECOND_CONSULTANT)
                        .header("Idempotency-Key", fresh())
                        .body(Body.of("request", wanted.body())
                                .with("paper", paper.with("capacityGround", "No broadband"))
                                .text())
                        .post("/v1/paper-tars")
                        .then());
    }

    public String number() {
        return number;
    }

    public Wanted wanted() {
        return wanted;
    }

    /** The answer with which it was taken in. */
    public JsonPath arrival() {
        return arrival.extract().jsonPath();
    }

    /** Who decides it. */
    public String decider() {
        return wanted.ofPlan() ? LA_CARE : CONSULTANT;
    }

    /** Tries something; where it is done, the next deed is based on it. */
    public Response attempt(String client, String what, String body) {
        var answer = change(client, number, what, version, body).extract().response();
        if (answer.statusCode() == 200) {
            version = answer.path("version");
        }
        return answer;
    }

    /** Does something that must succeed. */
    public TarAtTheDoor after(String client, String what, String body) {
        attempt(client, what, body).then().statusCode(200);
        return this;
    }

    /** The decider decides about the first line. */
    public TarAtTheDoor decided(Body decision) {
        return after(decider(), "decisions", Body.aboutLine(decision));
    }

    public TarAtTheDoor reduced(Body reduction) {
        return after(decider(), "reductions", Body.aboutLine(reduction));
    }

    public TarAtTheDoor appealed() {
        return after(SUNRISE, "appeals", Body.aboutLine(Deeds.appeal()));
    }

    public JsonPath read() {
        return as(SUNRISE)
                .get("/v1/tars/{n}", number)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** What the last notice about it says; null where there is none. */
    public @Nullable String noticed(String field) {
        var notices = notices();
        return notices.statusCode() == 404 ? null : notices.jsonPath().getString("notices[-1].notice." + field);
    }

    /** What the member is told; nothing where there is no notice. */
    public Response notices() {
        return as(decider()).get("/v1/tars/{n}/notices", number);
    }
}
