package org.medicalsuite.eligibility.plan;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.eligibility.DayAsked;
import org.medicalsuite.eligibility.plan.lineup.PlanLineUp;
import org.medicalsuite.kernel.County;
import org.medicalsuite.kernel.FieldFault;
import org.medicalsuite.kernel.Problem;
import org.medicalsuite.kernel.ProblemType;
import org.medicalsuite.kernel.Refusal;
import org.medicalsuite.kernel.Role;

/** Which managed care plans a county has. */
@Path("/v1/counties")
@Tag(name = "County plans")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class CountyPlansResource {
    private final Clock clock;

    public CountyPlansResource(Clock clock) {
        this.clock = clock;
    }

    @GET
    @Path("/{code}/plans")
    @RolesAllowed({
        Role.Words.PROVIDER,
        Role.Words.HEALTH_PLAN,
        Role.Words.COUNTY_WORKER,
        Role.Words.STATE_CONSULTANT,
        Role.Words.AUDITOR,
        Role.Words.SYSTEM
    })
    @Operation(
            summary = "The plans of a county on a day",
            description = "Known from January 2020 on; before that the list is empty.")
    @APIResponse(
            responseCode = "200",
            description = "Model, plans, telephones, and what plans do not pay for",
            content = @Content(schema = @Schema(implementation = CountyPlans.class)))
    @APIResponse(
            responseCode = "400",
            description = "The day is no day of the calendar",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "404",
            description = "There is no county with this code",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public CountyPlans plans(
            @Parameter(description = "Two digits, 01 Alameda to 58 Yuba", example = "19") @PathParam("code")
                    String code,
            @Parameter(
                            description = "Today in California where it is left out",
                            schema = @Schema(type = SchemaType.STRING, format = "date"))
                    @QueryParam("on")
                    @Nullable
                    String on) {
        var county = County.find(code).orElseThrow(CountyPlansResource::noSuchCounty);
        return CountyPlans.of(PlanLineUp.of(county, DayAsked.of("on", on, clock)));
    }

    private static Refusal noSuchCounty() {
        return new Refusal(
                ProblemType.NOT_FOUND,
                "There is no county with this code",
                List.of(new FieldFault(
                        "code",
                        "COUNTY_UNKNOWN",
                        "There is no county with this code",
                        "Send 01 (Alameda) to 58 (Yuba)")));
    }
}
