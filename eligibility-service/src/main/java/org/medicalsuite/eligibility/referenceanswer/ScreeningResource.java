package org.medicalsuite.eligibility.referenceanswer;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.medicalsuite.eligibility.screening.PovertyLevel;
import org.medicalsuite.kernel.FieldFault;
import org.medicalsuite.kernel.Refusal;
import org.medicalsuite.kernel.Role;
import org.medicalsuite.kernel.http.OnlyAsks;

/** Reference answers; nothing personal is asked and nothing is kept. */
@Path("/v1/screenings")
@Tag(name = "Screenings")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ScreeningResource {
    /** The asset rules begin here; rules about later years go on until a table says otherwise. */
    private static final LocalDate FIRST_DAY = LocalDate.of(2014, 1, 1);

    private static final LocalDate LAST_DAY = LocalDate.of(2099, 12, 31);

    @POST
    @OnlyAsks
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({
        Role.Words.PROVIDER,
        Role.Words.HEALTH_PLAN,
        Role.Words.COUNTY_WORKER,
        Role.Words.STATE_CONSULTANT,
        Role.Words.AUDITOR,
        Role.Words.SYSTEM
    })
    @Operation(
            summary = "Screen: what could hold for somebody (not a determination)",
            description =
                    "Income limits by year and size, assets by date, share of cost, institutional deeming"
                            + " (HCBS-DD), hospital presumptive eligibility, newborns, retroactive months, renewal, the scope"
                            + " of people without satisfactory immigration status. Each part with its rule, citation and mark. Nobody is named and nothing is kept.")
    @APIResponse(responseCode = "200", description = "The reference answer")
    public ScreeningAnswer screen(@NotNull @Valid Screening screening) {
        screening.check(FIRST_DAY, LAST_DAY);
        if (screening.income() != null
                && PovertyLevel.find(screening.on().getYear()).isEmpty()) {
            throw Refusal.invalid(new FieldFault(
                    "on",
                    "POVERTY_GUIDELINE_UNKNOWN",
                    "No poverty guideline of this year is at hand",
                    "Send a day of a year in poverty-guidelines.csv"));
        }
        return ScreeningAnswer.to(screening);
    }
}
