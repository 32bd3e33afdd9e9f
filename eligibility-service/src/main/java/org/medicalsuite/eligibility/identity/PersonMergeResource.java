package org.medicalsuite.eligibility.identity;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.kernel.Role;
import org.medicalsuite.kernel.http.CurrentCaller;
import org.medicalsuite.kernel.idempotency.IdempotentRequests;

/** Merges records that are one person; enrollment files do the same where a member names a prior CIN. */
@Path("/v1/person-merges")
@Tag(name = "People")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class PersonMergeResource {
    private final Merging merging;
    private final CurrentCaller caller;

    public PersonMergeResource(Merging merging, CurrentCaller caller) {
        this.merging = merging;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Words.SYSTEM)
    @Operation(
            summary = "Merge two records of one person",
            description = "The older CIN is frozen: whoever asks with it is answered about the live record, which takes"
                    + " over what the older one said about the days before its own first day.")
    @APIResponse(responseCode = "200", description = "What became of it")
    public MergeAnswer merge(
            @HeaderParam(IdempotentRequests.HEADER) @Nullable String key,
            @NotNull(message = "is required") @Valid PersonMerge merge) {
        return merging.merge(caller.get(), key, merge);
    }
}
