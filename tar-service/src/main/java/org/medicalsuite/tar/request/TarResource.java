package org.medicalsuite.tar.request;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.kernel.FieldFault;
import org.medicalsuite.kernel.Refusal;
import org.medicalsuite.kernel.Role;
import org.medicalsuite.kernel.TarNumber;
import org.medicalsuite.kernel.http.CurrentCaller;
import org.medicalsuite.kernel.idempotency.IdempotentRequests;
import org.medicalsuite.tar.number.PriceableNumber;

/** Requests: submitted by providers, read by those whom they concern. */
@Tag(name = "Treatment authorization requests")
@Path("/v1/tars")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class TarResource {
    private final Submitting submitting;
    private final Reading reading;
    private final CurrentCaller caller;

    public TarResource(Submitting submitting, Reading reading, CurrentCaller caller) {
        this.submitting = submitting;
        this.reading = reading;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Words.PROVIDER)
    @Operation(
            summary = "Submit a treatment authorization request",
            description =
                    "Answers with the ten-digit number. Repeat with the same Idempotency-Key after a lost answer.")
    @APIResponse(
            responseCode = "201",
            description = "Stored; the answer carries number, deadlines and next actions",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TarAnswer.class)))
    public RestResponse<TarAnswer> submit(
            @HeaderParam(IdempotentRequests.HEADER) @Nullable String key, @NotNull @Valid Submission submission) {
        var answer = submitting.submit(caller.get(), key, submission);
        return RestResponse.ResponseBuilder.<TarAnswer>create(RestResponse.Status.CREATED)
                .entity(answer)
                .header(HttpHeaders.LOCATION, URI.create("/v1/tars/" + answer.tarNumber()))
                .header(HttpHeaders.ETAG, new Version(answer.version()).etag())
                .build();
    }

    @GET
    @Path("/{tarNumber}")
    @RolesAllowed({
        Role.Words.PROVIDER,
        Role.Words.HEALTH_PLAN,
        Role.Words.STATE_CONSULTANT,
        Role.Words.SYSTEM,
        Role.Words.MEMBER
    })
    @Operation(
            summary = "Read a request by its number",
            description =
                    "A number that was continued leads to the current one; the pricing indicator may stand behind it. For"
                            + " the submitting, rendering and ordering provider, the member, the plan and the state. For"
                            + " everybody else the number does not exist.")
    @APIResponse(responseCode = "200", description = "The request as it stands, with an ETag to base changes on")
    public RestResponse<TarAnswer> read(
            @PathParam("tarNumber") @Schema(pattern = "^[0-9]{10,11}$", examples = "0123456789") String typed,
            @Parameter(description = "This very number, even where another continues it") @QueryParam("exact")
                    boolean exact) {
        var answer = reading.read(caller.get(), number(typed), exact).orElseThrow(Refusal::notFound);
        return RestResponse.ResponseBuilder.ok(answer)
                .header(HttpHeaders.CONTENT_LOCATION, "/v1/tars/" + answer.tarNumber())
                .header(HttpHeaders.ETAG, new Version(answer.version()).etag())
                .build();
    }

    /** The number that somebody copies from an answer or a claim, with the payer's digit behind it or without. */
    private static TarNumber number(String typed) {
        return switch (PriceableNumber.read(typed)) {
            case PriceableNumber.Reading.Read(var read) -> read.number();
            case PriceableNumber.Reading.Unusable(var fault) ->
                throw Refusal.invalid(new FieldFault(
                        "tarNumber",
                        fault.name(),
                        fault.basis().because(),
                        "Send the number as the answer to the submission shows it"));
        };
    }
}
