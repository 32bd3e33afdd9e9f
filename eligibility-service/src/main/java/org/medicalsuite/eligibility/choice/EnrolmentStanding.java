package org.medicalsuite.eligibility.choice;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.eligibility.assignment.EnrolleeClass;
import org.medicalsuite.eligibility.assignment.ManagedCareStatus;
import org.medicalsuite.eligibility.assignment.PlanOption;
import org.medicalsuite.eligibility.coverage.Source;
import org.medicalsuite.eligibility.membership.EnrolmentAct;
import org.medicalsuite.kernel.Basis;
import org.medicalsuite.kernel.Cin;
import org.medicalsuite.kernel.County;

/**
 * How a person stands to managed care on a day.
 *
 * @param status NO_MEDI_CAL where no eligibility is on file for the day; all that follows is then empty
 * @param basis the rule that decided, which citation says so, and how well that is known
 * @param enrolleeClass the class of the law; those before it in the order were tried and do not hold
 * @param exemptThrough last day of the medical exemption, where one decided and its end is known
 * @param plan the plan on the day; null in fee-for-service
 * @param joiningOn first day in a plan for a choice that is processed on the day
 * @param plans every plan of the county, and whether the person may join
 * @param packet the choice packet that runs now
 * @param sources the stored facts of the day
 */
public record EnrolmentStanding(
        Cin cin,
        LocalDate on,
        Status status,
        Basis basis,
        @Nullable EnrolleeClass enrolleeClass,
        ManagedCareStatus.@Nullable Delivery delivery,
        @Nullable LocalDate exemptThrough,
        @Nullable Boolean privateInsuranceRemainsPrimary,
        @Nullable County county,
        EnrolmentAct.@Nullable NamedPlan plan,
        @Nullable LocalDate joiningOn,
        List<PlanOption> plans,
        @Nullable PacketView packet,
        List<Source> sources) {

    /** Whether the person must be in a plan. */
    @Schema(name = "EnrolmentStatus")
    public enum Status {
        MANDATORY,
        VOLUNTARY,
        EXEMPT,
        EXCLUDED,
        NO_MEDI_CAL;

        static Status of(ManagedCareStatus status) {
            return switch (status.status()) {
                case MANDATORY -> MANDATORY;
                case VOLUNTARY -> VOLUNTARY;
                case EXEMPT -> EXEMPT;
                case EXCLUDED -> EXCLUDED;
            };
        }
    }

    static EnrolmentStanding withoutMediCal(Cin cin, LocalDate on, Basis basis) {
        return new EnrolmentStanding(
                cin,
                on,
                Status.NO_MEDI_CAL,
                basis,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                List.of());
    }
}
