package org.medicalsuite.tar.door;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is done with a line, as sample callers send it. */
public final class Deeds {
    /** The digit that the payer gives. */
    public static final String INDICATOR = "2";

    private Deeds() {}

    public static Body approve() {
        return Body.of("decision", "APPROVE").with("pricingIndicator", INDICATOR);
    }

    public static Body modify(int units, LocalDate from, LocalDate thru) {
        return modify(units, from, thru, reason());
    }

    public static Body modify(int units, LocalDate from, LocalDate thru, @Nullable Body reason) {
        return Body.of("decision", "MODIFY")
                .with("units", units)
                .with("from", from)
                .with("thru", thru)
                .with("pricingIndicator", INDICATOR)
                .with("reason", reason);
    }

    public static Body defer() {
        return Body.of("decision", "DEFER").with("question", "Send the signed prescription");
    }

    public static Body deny() {
        return deny(reason());
    }

    public static Body deny(@Nullable Body reason) {
        return Body.of("decision", "DENY").with("reason", reason);
    }

    public static Body extend() {
        return Body.of("decision", "EXTEND").with("message", "The member asked for time to send records");
    }

    public static Body reply() {
        return Body.of("answer", "It is attached");
    }

    public static Body appeal() {
        return Body.of("reason", "Records attached").with("disputed", List.of("units"));
    }

    public static Body update(int units, LocalDate from, LocalDate thru) {
        return Body.of("change", "changed")
                .with("units", units)
                .with("from", from)
                .with("thru", thru);
    }

    public static Body reduce(int units, LocalDate effective) {
        return Body.of("units", units).with("effective", effective).with("reason", reason());
    }

    private static Body reason() {
        return Body.of("ground", "MEDICAL_NECESSITY")
                .with("text", "No functional gain is shown")
                .with("citation", "22 CCR 51303(a)");
    }
}
