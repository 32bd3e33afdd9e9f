package org.medicalsuite.eligibility.choice;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.eligibility.Kept;
import org.medicalsuite.eligibility.membership.EnrolmentAct;
import org.medicalsuite.eligibility.membership.EnrolmentReading;
import org.medicalsuite.eligibility.membership.EnrolmentRecord;
import org.medicalsuite.kernel.Role;
import org.medicalsuite.kernel.http.CurrentCaller;
import org.medicalsuite.kernel.idempotency.IdempotentRequests;

/** Plans that people chose who were in none. */
@Path(PlanChoiceResource.PATH)
@Tag(name = "Plan choices")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class PlanChoiceResource {
    static final String PATH = "/v1/plan-choices";

    private final PlanJoining joining;
    private final EnrolmentReading reading;
    private final CurrentCaller caller;

    public PlanChoiceResource(PlanJoining joining, EnrolmentReading reading, CurrentCaller caller) {
        this.joining = joining;
        this.reading = reading;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.Words.COUNTY_WORKER, Role.Words.SYSTEM})
    @Operation(
            summary = "Choose a plan for a person who is in none",
            description = "Holds from the first of a coming month, by the cut-off. Ends the running choice packet.")
    @APIResponse(
            responseCode = "201",
            description = "The person will be a member; the answer carries the first day",
            content = @Content(schema = @Schema(implementation = EnrolmentAct.class)))
    @APIResponse(responseCode = "200", description = "A rule refuses; the answer names it and what to do next")
    @APIResponse(responseCode = "404", ref = "NOT_FOUND")
    public RestResponse<EnrolmentAct> choosePlan(
            @HeaderParam(IdempotentRequests.HEADER) @Nullable String key, @NotNull @Valid PlanRequest request) {
        var act = joining.join(PlanJoining.Way.CHOICE, caller.get(), key, request);
        return Kept.answer(act, PATH, act.id());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.Words.COUNTY_WORKER, Role.Words.HEALTH_PLAN, Role.Words.STATE_CONSULTANT, Role.Words.SYSTEM})
    @Operation(summary = "Read a choice", description = "For the county, the plan concerned and the state.")
    @APIResponse(responseCode = "200", description = "What was answered then")
    public EnrolmentAct readPlanChoice(@PathParam("id") String id) {
        return reading.act(caller.get(), EnrolmentRecord.Kind.CHOICE, id);
    }
}
