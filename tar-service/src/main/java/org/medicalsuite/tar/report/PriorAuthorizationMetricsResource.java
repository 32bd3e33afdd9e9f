package org.medicalsuite.tar.report;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.kernel.FieldFault;
import org.medicalsuite.kernel.Refusal;
import org.medicalsuite.kernel.Role;
import org.medicalsuite.tar.deadline.Deadlines;
import org.medicalsuite.tar.deadline.Programme;
import org.medicalsuite.tar.need.AuthorizationNeed;
import org.medicalsuite.tar.need.ServiceCategory;

/** The figures about prior authorization that the state and the plans publish every year. */
@Tag(name = "Prior authorization metrics")
@Path("/v1/prior-authorization-metrics")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class PriorAuthorizationMetricsResource {
    private final FinishedRequests finished;
    private final AuthorizationNeed need;
    private final Clock clock;

    public PriorAuthorizationMetricsResource(FinishedRequests finished, AuthorizationNeed need, Clock clock) {
        this.finished = finished;
        this.need = need;
        this.clock = clock;
    }

    @GET
    @Path("/{year}")
    @RolesAllowed({
        Role.Words.PROVIDER,
        Role.Words.HEALTH_PLAN,
        Role.Words.COUNTY_WORKER,
        Role.Words.STATE_CONSULTANT,
        Role.Words.MEMBER,
        Role.Words.AUDITOR,
        Role.Words.SYSTEM
    })
    @Operation(
            summary = "The public figures of a year (CMS-0057-F)",
            description =
                    "For everybody who is signed in. Fee-for-service is reported for the state, plans each for itself;"
                            + " lines count one by one, drugs not at all.")
    @APIResponse(responseCode = "200", description = "The figures, or those so far of a year that is not over")
    public MetricsAnswer ofYear(
            @PathParam("year")
                    @Min(value = 1990, message = "must be 1990 or later")
                    @Max(value = 9998, message = "has four digits")
                    int year,
            @QueryParam("programme") @NotNull(message = "is required") Programme programme,
            @QueryParam("planCode") @Pattern(regexp = "[0-9]{3}", message = "has three digits") @Nullable
                    String planCode) {
        if ((programme == Programme.PLAN) != (planCode != null)) {
            throw Refusal.invalid(new FieldFault(
                    "planCode",
                    "PLAN_CODE_MISPLACED",
                    "The figures of a plan name the plan, those of fee-for-service name none",
                    "Send planCode with PLAN, and leave it out with FEE_FOR_SERVICE"));
        }
        var plan = Optional.ofNullable(planCode);
        var today = Deadlines.localDay(clock.instant());
        return MetricsAnswer.of(
                year,
                today.getYear() > year,
                programme,
                plan,
                finished.of(year, programme, plan),
                plan.isPresent() ? null : items(year));
    }

    /** As the table stood at the end of the year. */
    private List<MetricsAnswer.ItemOrService> items(int year) {
        return need.services().needing(LocalDate.of(year, 12, 31)).stream()
                .filter(row ->
                        row.category() != ServiceCategory.DRUG && row.category() != ServiceCategory.PHYSICIAN_DRUG)
                .map(row -> new MetricsAnswer.ItemOrService(row.category(), row.variant(), row.need()))
                .toList();
    }
}
