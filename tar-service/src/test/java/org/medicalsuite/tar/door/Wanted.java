package org.medicalsuite.tar.door;

import static org.medicalsuite.tar.SampleTars.SUNRISE;
import static org.medicalsuite.tar.SampleTars.fresh;
import static org.medicalsuite.tar.SampleTars.submit;

import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the sample provider asks for where a vector says nothing else; each asks for a service code of its own. */
public final class Wanted {
    public static final String NPI = "1234567893";

    private final String serviceCode =
            "S" + UUID.randomUUID().toString().substring(0, 4).toUpperCase(Locale.ROOT);
    private String category = "PHYSICAL_THERAPY";
    private boolean plan;
    private @Nullable String rendering;
    private @Nullable String urgency;
    private @Nullable Boolean afterScreening;
    private @Nullable String retroactiveGround;
    private int units = 10;
    private int lines = 1;
    private LocalDate from;
    private LocalDate thru;

    /** For three months from a day on. */
    public Wanted(LocalDate from) {
        this.from = from;
        this.thru = from.plusMonths(3);
    }

    public Wanted of(String otherCategory) {
        category = otherCategory;
        return this;
    }

    public Wanted paidByPlan(boolean ofPlan) {
        plan = ofPlan;
        return this;
    }

    public Wanted renderedBy(@Nullable String npi) {
        rendering = npi;
        return this;
    }

    public Wanted urgently(@Nullable String how) {
        urgency = how;
        return this;
    }

    public Wanted afterScreening() {
        afterScreening = true;
        return this;
    }

    public Wanted afterwards(String ground) {
        retroactiveGround = ground;
        return this;
    }

    public Wanted units(int number) {
        units = number;
        return this;
    }

    /** The same so many times over. */
    public Wanted lines(int number) {
        lines = number;
        return this;
    }

    public Wanted between(LocalDate first, LocalDate last) {
        from = first;
        thru = last;
        return this;
    }

    public String serviceCode() {
        return serviceCode;
    }

    public boolean ofPlan() {
        return plan;
    }

    public int units() {
        return units;
    }

    public LocalDate from() {
        return from;
    }

    public LocalDate thru() {
        return thru;
    }

    /** Sends it as the sample provider. */
    public ValidatableResponse sent() {
        return submit(SUNRISE, fresh(), body().text());
    }

    public Body body() {
        var line = Body.of("serviceCode", serviceCode)
                .with("units", units)
                .with("from", from)
                .with("thru", thru);
        return Body.of("form", "FORM_50_1")
                .with("category", category)
                .with("member", Body.of("cin", "91234567A").with("birthDate", "2015-04-02"))
                .with("submittingNpi", NPI)
                .with("renderingNpi", rendering)
                .with("diagnoses", List.of("M54.50"))
                .with("justification", "Six weeks after a fracture; cannot climb stairs")
                .with(
                        "delivery",
                        Body.of("programme", plan ? "PLAN" : "FEE_FOR_SERVICE").with("planCode", plan ? "304" : null))
                .with("urgency", urgency)
                .with("afterScreening", afterScreening)
                .with("retroactiveGround", retroactiveGround)
                .with("lines", line.times(lines));
    }
}
