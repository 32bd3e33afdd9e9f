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

/** People who leave a plan. */
@Path(DisenrolmentResource.PATH)
@Tag(name = "Plan choices")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class DisenrolmentResource {
    static final String PATH = "/v1/disenrolments";

    private final Leaving leaving;
    private final EnrolmentReading reading;
    private final CurrentCaller caller;

    public DisenrolmentResource(Leaving leaving, EnrolmentReading reading, CurrentCaller caller) {
        this.leaving = leaving;
        this.reading = reading;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.Words.COUNTY_WORKER, Role.Words.SYSTEM, Role.Words.HEALTH_PLAN})
    @Operation(
            summary = "Let a person leave a plan",
            description =
                    "With a ground of the table the person leaves at the end of the month, else by the cut-off. Who must be in a"
                            + " plan goes to another one, or is offered fee-for-service where none can take the person.")
    @APIResponse(
            responseCode = "201",
            description =
                    "The person leaves the plan; the answer carries the first day out, and the plan joined where there is one",
            content = @Content(schema = @Schema(implementation = EnrolmentAct.class)))
    @APIResponse(responseCode = "200", description = "A rule refuses; the answer names it and what to do next")
    @APIResponse(responseCode = "404", ref = "NOT_FOUND")
    public RestResponse<EnrolmentAct> leavePlan(
            @HeaderParam(IdempotentRequests.HEADER) @Nullable String key, @NotNull @Valid Disenrolment request) {
        var act = leaving.leave(caller.get(), key, request);
        return Kept.answer(act, PATH, act.id());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.Words.COUNTY_WORKER, Role.Words.HEALTH_PLAN, Role.Words.STATE_CONSULTANT, Role.Words.SYSTEM})
    @Operation(summary = "Read a disenrolment", description = "For the county, the plan concerned and the state.")
    @APIResponse(responseCode = "200", description = "What was answered then")
    public EnrolmentAct readDisenrolment(@PathParam("id") String id) {
        return reading.act(caller.get(), EnrolmentRecord.Kind.DISENROLMENT, id);
    }
}
