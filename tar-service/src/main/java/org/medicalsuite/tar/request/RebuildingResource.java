package org.medicalsuite.tar.request;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.kernel.Role;
import org.medicalsuite.kernel.TarNumber;
import org.medicalsuite.kernel.http.CurrentCaller;
import org.medicalsuite.tar.request.Rebuilding.Rebuilt;

/** Makes the work queue anew from what happened, should it ever be in doubt. */
@Tag(name = "Work queue")
@Path("/v1/work-queue-rebuilds")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class RebuildingResource {
    private final Rebuilding rebuilding;
    private final CurrentCaller caller;

    public RebuildingResource(Rebuilding rebuilding, CurrentCaller caller) {
        this.rebuilding = rebuilding;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Role.Words.SYSTEM)
    @Operation(
            operationId = "rebuildWorkQueue",
            summary = "Compare the work queue with the events and mend it",
            description =
                    "Works on so many requests and answers where to go on. May be repeated at any time, also while"
                            + " requests come in and are decided.")
    @APIResponse(responseCode = "200", description = "How many requests were compared, and how many rows were not true")
    public Rebuilt rebuildQueue(
            @QueryParam("after")
                    @Schema(
                            implementation = TarNumber.class,
                            description = "The number that the call before has answered with")
                    @Nullable
                    String after,
            @QueryParam("limit")
                    @DefaultValue("1000")
                    @Min(value = 1, message = "must be at least 1")
                    @Max(value = 1000, message = "must be at most 1000")
                    int limit) {
        return rebuilding.rebuild(caller.get(), after == null ? null : new TarNumber(after), limit);
    }
}
