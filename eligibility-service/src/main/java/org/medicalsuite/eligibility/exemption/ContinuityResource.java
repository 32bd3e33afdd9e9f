package org.medicalsuite.eligibility.exemption;

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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.eligibility.Kept;
import org.medicalsuite.kernel.Role;
import org.medicalsuite.kernel.http.CurrentCaller;
import org.medicalsuite.kernel.idempotency.IdempotentRequests;

/** Continuity of care requests. */
@Path(ContinuityResource.PATH)
@Tag(name = "Staying with fee-for-service")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ContinuityResource {
    static final String PATH = "/v1/continuity-of-care-requests";

    private final Continuity continuity;
    private final Requests requests;
    private final CurrentCaller caller;

    ContinuityResource(Continuity continuity, Requests requests, CurrentCaller caller) {
        this.continuity = continuity;
        this.requests = requests;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.Words.COUNTY_WORKER, Role.Words.HEALTH_PLAN, Role.Words.SYSTEM})
    @Operation(
            summary = "Continuity of care request: ask",
            description = "Repeat with the same Idempotency-Key after a lost answer.")
    @APIResponse(
            responseCode = "201",
            description = "Taken in and under review",
            content = @Content(schema = @Schema(implementation = RequestView.class)))
    @APIResponse(responseCode = "200", description = "A rule keeps it from being taken in; the answer names it")
    @APIResponse(responseCode = "404", ref = "NOT_FOUND")
    public RestResponse<RequestView> askContinuity(
            @HeaderParam(IdempotentRequests.HEADER) @Nullable String key, @NotNull @Valid ContinuityRequest request) {
        var answer = continuity.ask(caller.get(), key, request);
        return Kept.answer(answer, PATH, answer.id());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.Words.COUNTY_WORKER, Role.Words.HEALTH_PLAN, Role.Words.STATE_CONSULTANT, Role.Words.SYSTEM})
    @Operation(summary = "Continuity of care request: read", description = "For the county, the plan and the state.")
    @APIResponse(responseCode = "200", description = "Where the request stands")
    public RequestView readContinuity(@PathParam("id") String id) {
        return RequestView.of(RequestView.Outcome.STANDS, requests.read(id, "coc", caller.get()), null, List.of());
    }

    @POST
    @Path("/{id}/decisions")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.Words.HEALTH_PLAN, Role.Words.SYSTEM})
    @Operation(
            summary = "Continuity of care request: decide",
            description = "Once; a request that is decided is a conflict.")
    @APIResponse(responseCode = "200", description = "Where the request stands now, or the rule that does not allow it")
    public RequestView decideContinuity(
            @PathParam("id") String id,
            @HeaderParam(IdempotentRequests.HEADER) @Nullable String key,
            @NotNull @Valid ContinuityDecision decision) {
        return continuity.decide(caller.get(), key, id, decision);
    }
}
