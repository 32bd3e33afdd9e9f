package org.medicalsuite.tar.request;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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
import org.medicalsuite.kernel.TarNumber;
import org.medicalsuite.kernel.http.CurrentCaller;
import org.medicalsuite.kernel.idempotency.IdempotentRequests;

/** Continued services: a new request that takes over what the request before it said. */
@Tag(name = "Treatment authorization requests")
@Path("/v1/tars/{tarNumber}/reauthorizations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ReauthorizationResource {
    private final Reauthorizing reauthorizing;
    private final CurrentCaller caller;

    public ReauthorizationResource(Reauthorizing reauthorizing, CurrentCaller caller) {
        this.reauthorizing = reauthorizing;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Role.Words.PROVIDER)
    @Operation(
            summary = "Ask for continued services under a new number",
            description =
                    "Whoever asks for the old number is led to the new one; claims still draw on each by its own.")
    @APIResponse(
            responseCode = "201",
            description = "Stored; the answer carries the new number",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TarAnswer.class)))
    public RestResponse<TarAnswer> reauthorize(
            @PathParam("tarNumber") TarNumber tarNumber,
            @HeaderParam(IdempotentRequests.HEADER) @Nullable String key,
            @NotNull @Valid ReauthorizationRequest request) {
        var answer = reauthorizing.reauthorize(caller.get(), tarNumber, key, request);
        return RestResponse.ResponseBuilder.<TarAnswer>create(RestResponse.Status.CREATED)
                .entity(answer)
                .header(HttpHeaders.LOCATION, URI.create("/v1/tars/" + answer.tarNumber()))
                .header(HttpHeaders.ETAG, new Version(answer.version()).etag())
                .build();
    }
}
