package org.medicalsuite.eligibility.assignment;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.eligibility.reference.Dated;
import org.medicalsuite.eligibility.reference.Tables;
import org.medicalsuite.kernel.Basis;
import org.medicalsuite.kernel.Citation;
import org.medicalsuite.kernel.Mark;

/**
 * How a person stands to managed care on a day.
 *
 * @param delivery by whom care is delivered and paid as long as no plan membership says otherwise
 * @param exemptThrough last day of the medical exemption, where one decided
 * @param privateInsuranceRemainsPrimary another health coverage pays before the plan; it changes nothing else
 * @param enrolleeClass the class that decided; all classes before it were tried and did not hold
 */
public record ManagedCareStatus(
        Status status,
        Delivery delivery,
        @Nullable LocalDate exemptThrough,
        boolean privateInsuranceRemainsPrimary,
        EnrolleeClass enrolleeClass,
        Basis basis) {
    private static final List<ClassRow> ROWS = Tables.read(ClassRow.class, "managed-care-classes");

    /** Whether a person must be in a plan. */
    public enum Status {
        MANDATORY,
        VOLUNTARY,
        EXEMPT,
        EXCLUDED
    }

    /** By whom care is delivered. */
    public enum Delivery {
        MANAGED_CARE,
        FEE_FOR_SERVICE
    }

    public static ManagedCareStatus of(Enrollee enrollee, LocalDate on) {
        var enrolleeClass = Arrays.stream(EnrolleeClass.values())
                .filter(candidate -> candidate.holds(enrollee, on))
                .findFirst()
                .orElseThrow();
        var row = row(enrolleeClass, enrollee, on);
        var exemption = enrollee.medicalExemption();
        return new ManagedCareStatus(
                row.status(),
                delivery(row.status(), enrollee),
                enrolleeClass == EnrolleeClass.APPROVED_MEDICAL_EXEMPTION && exemption != null
                        ? exemption.thru()
                        : null,
                enrollee.privateInsurance(),
                enrolleeClass,
                new Basis(
                        enrolleeClass.name(),
                        enrolleeClass.text() + ": " + row.status().name().toLowerCase(Locale.ROOT) + " in "
                                + enrollee.county().name() + " on " + on,
                        new Citation(row.source(), row.mark())));
    }

    private static Delivery delivery(Status status, Enrollee enrollee) {
        return switch (status) {
            case MANDATORY -> Delivery.MANAGED_CARE;
            case VOLUNTARY -> enrollee.choosesPlan() ? Delivery.MANAGED_CARE : Delivery.FEE_FOR_SERVICE;
            case EXEMPT, EXCLUDED -> Delivery.FEE_FOR_SERVICE;
        };
    }

    private static ClassRow row(EnrolleeClass enrolleeClass, Enrollee enrollee, LocalDate on) {
        return ROWS.stream()
                .filter(row -> row.enrolleeClass() == enrolleeClass
                        && row.inForceOn(on)
                        && row.place().includes(enrollee.county(), on))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "managed-care-classes.csv has no row for %s on %s".formatted(enrolleeClass, on)));
    }

    /** How a class is treated in a place for a run of days. */
    public record ClassRow(
            EnrolleeClass enrolleeClass,
            Place place,
            Status status,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            Mark mark,
            String source)
            implements Dated {}
}
