package org.medicalsuite.eligibility.emergency;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.kernel.Role;
import org.medicalsuite.kernel.http.CurrentCaller;
import org.medicalsuite.kernel.http.OfAudit;
import org.medicalsuite.kernel.idempotency.IdempotentRequests;

/** Emergency access for the whole suite, and its review. */
@Path("/v1/emergency-accesses")
@Tag(name = "Emergency access")
@RunOnVirtualThread
public class EmergencyAccessResource {
    private final EmergencyAccesses accesses;
    private final CurrentCaller caller;

    EmergencyAccessResource(EmergencyAccesses accesses, CurrentCaller caller) {
        this.accesses = accesses;
        this.caller = caller;
    }

    @POST
    @ResponseStatus(201)
    @RolesAllowed({Role.Words.PROVIDER, Role.Words.HEALTH_PLAN, Role.Words.COUNTY_WORKER})
    @Operation(
            operationId = "openEmergencyAccess",
            summary = "See a person's records that are not yours, in an emergency",
            description = "The pass goes into the header X-Emergency-Access of reading requests to all services, for"
                    + " this person, for a short while. Each use is marked in the audit records and on the answer, and"
                    + " every access is reviewed.")
    @APIResponse(
            responseCode = "201",
            description = "The pass; the same for a person who is not on file",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = EmergencyPass.class)))
    public EmergencyPass open(
            @HeaderParam(IdempotentRequests.HEADER) @Nullable String key,
            @NotNull(message = "is required") @Valid EmergencyRequest request) {
        return accesses.open(caller.get(), key, request);
    }

    @GET
    @OfAudit
    @RolesAllowed(Role.Words.AUDITOR)
    @Operation(
            operationId = "findEmergencyAccesses",
            summary = "Emergency accesses that wait for a review, newest first",
            description = "At most 200.")
    @APIResponse(responseCode = "200", description = "Those that wait, or those that were reviewed")
    public List<RecordedAccess> find(
            @QueryParam("reviewed") @DefaultValue("false") @Parameter(description = "True for those that were reviewed")
                    boolean reviewed)
            throws SQLException {
        return accesses.find(caller.get(), reviewed);
    }

    @POST
    @Path("/{id}/reviews")
    @OfAudit
    @RolesAllowed(Role.Words.AUDITOR)
    @Operation(operationId = "reviewEmergencyAccess", summary = "Say what the review of an access found, once")
    @APIResponse(responseCode = "204", description = "Kept")
    @APIResponse(responseCode = "409", ref = "CONFLICT")
    public void review(@PathParam("id") String id, @NotNull(message = "is required") @Valid EmergencyReview review)
            throws SQLException {
        accesses.review(caller.get(), id, review);
    }
}
