package org.medicalsuite.eligibility.plan;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.eligibility.DayAsked;
import org.medicalsuite.kernel.County;
import org.medicalsuite.kernel.FieldFault;
import org.medicalsuite.kernel.MalformedValue;
import org.medicalsuite.kernel.Refusal;
import org.medicalsuite.kernel.Role;

/** Plans side by side, for those who choose. */
@Path("/v1/plan-comparisons")
@Tag(name = "County plans")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class PlanComparisonResource {
    private final Clock clock;

    public PlanComparisonResource(Clock clock) {
        this.clock = clock;
    }

    @GET
    @RolesAllowed({
        Role.Words.PROVIDER,
        Role.Words.HEALTH_PLAN,
        Role.Words.COUNTY_WORKER,
        Role.Words.STATE_CONSULTANT,
        Role.Words.AUDITOR,
        Role.Words.SYSTEM
    })
    @Operation(
            summary = "Compare up to three plans of a county, medical or dental",
            description = "By name or plan code, with their partners, telephones and standard benefits of the day.")
    @APIResponse(responseCode = "200", description = "The plans side by side")
    public PlanComparison compare(
            @Parameter(description = "Two digits, 01 Alameda to 58 Yuba", example = "19")
                    @QueryParam("county")
                    @Nullable
                    String county,
            @Parameter(description = "Name or code, once for each plan", example = "304") @QueryParam("plan")
                    List<String> plans,
            @Parameter(
                            description = "Today in California where it is left out",
                            schema = @Schema(type = SchemaType.STRING, format = "date"))
                    @QueryParam("on")
                    @Nullable
                    String on) {
        return Comparing.of(county(county), DayAsked.of("on", on, clock), plans);
    }

    private static County county(@Nullable String code) {
        try {
            return County.ofCode(code == null ? "" : code);
        } catch (MalformedValue malformed) {
            throw Refusal.invalid(FieldFault.of("county", malformed));
        }
    }
}
