package org.medicalsuite.tar.request;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.kernel.Role;
import org.medicalsuite.kernel.http.CurrentCaller;

/** A provider's own list. */
@Tag(name = "Treatment authorization requests")
@Path("/v1/tars")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class OwnRequestsResource {
    private final OwnRequests requests;
    private final CurrentCaller caller;

    public OwnRequestsResource(OwnRequests requests, CurrentCaller caller) {
        this.requests = requests;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Role.Words.PROVIDER)
    @Operation(
            summary = "List the requests that you submitted, the newest first",
            description =
                    "Those whose submitting NPI is one of yours, each with where its lines stand and what is due.")
    @APIResponse(responseCode = "200", description = "A page of your requests")
    public RequestPage ownRequests(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit")
                    @DefaultValue("25")
                    @Min(value = 1, message = "must be at least 1")
                    @Max(value = 100, message = "must be at most 100, so that a page stays readable")
                    int limit) {
        return requests.page(caller.get(), cursor == null ? RequestCursor.START : RequestCursor.parse(cursor), limit);
    }
}
