package org.medicalsuite.tar.check;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.medicalsuite.kernel.Role;
import org.medicalsuite.kernel.http.OnlyAsks;

/** Answers whether a service needs an authorization. Stores nothing and concerns no person. */
@Tag(name = "Authorization checks")
@Path("/v1/authorization-checks")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class AuthorizationCheckResource {
    private final CheckView view;

    public AuthorizationCheckResource(CheckView view) {
        this.view = view;
    }

    @POST
    @OnlyAsks
    @RolesAllowed({
        Role.Words.PROVIDER,
        Role.Words.HEALTH_PLAN,
        Role.Words.COUNTY_WORKER,
        Role.Words.STATE_CONSULTANT,
        Role.Words.SYSTEM
    })
    @Operation(
            summary = "Ask whether a service needs a TAR",
            description = "Names the rule that decides, the documents to send, who decides and how long it may take.")
    @APIResponse(responseCode = "200", description = "The answer, also where it is no")
    public CheckAnswer check(@NotNull @Valid AuthorizationCheck check) {
        return view.answer(check);
    }
}
