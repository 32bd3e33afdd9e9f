package org.medicalsuite.tar.request;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.kernel.Role;
import org.medicalsuite.kernel.http.CurrentCaller;
import org.medicalsuite.kernel.idempotency.IdempotentRequests;

/** Requests on paper, which a field office enters for providers that cannot send them electronically. */
@Tag(name = "Treatment authorization requests")
@Path("/v1/paper-tars")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class PaperTarResource {
    private final Submitting submitting;
    private final CurrentCaller caller;

    public PaperTarResource(Submitting submitting, CurrentCaller caller) {
        this.submitting = submitting;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Role.Words.STATE_CONSULTANT)
    @Operation(
            operationId = "enterPaper",
            summary = "Enter a request that came on paper",
            description = "Fee-for-service only. Time counts from the day that was stamped on it. Where something is"
                    + " missing it goes back: it gets a number, and nobody finds it by that. Whoever enters a request"
                    + " does not decide it.")
    @APIResponse(
            responseCode = "201",
            description = "Stored; the answer carries the number",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TarAnswer.class)))
    public RestResponse<TarAnswer> enter(
            @HeaderParam(IdempotentRequests.HEADER) @Nullable String key, @NotNull @Valid PaperSubmission paper) {
        var answer = submitting.enter(caller.get(), key, paper);
        return RestResponse.ResponseBuilder.<TarAnswer>create(RestResponse.Status.CREATED)
                .entity(answer)
                .header(HttpHeaders.LOCATION, URI.create("/v1/tars/" + answer.tarNumber()))
                .header(HttpHeaders.ETAG, new Version(answer.version()).etag())
                .build();
    }
}
