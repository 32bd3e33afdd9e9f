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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.kernel.Role;
import org.medicalsuite.kernel.TarNumber;
import org.medicalsuite.kernel.http.CurrentCaller;
import org.medicalsuite.kernel.idempotency.IdempotentRequests;
import org.medicalsuite.tar.request.ProviderRequests.Answers;
import org.medicalsuite.tar.request.ProviderRequests.AppealRequest;
import org.medicalsuite.tar.request.ProviderRequests.Cancellation;
import org.medicalsuite.tar.request.ProviderRequests.RejectedServiceUpdate;
import org.medicalsuite.tar.request.ProviderRequests.UpdateRequest;

/** What happens to a request after its submission. Each change is based on the version that its If-Match names. */
@Tag(name = "Treatment authorization requests")
@Path("/v1/tars/{tarNumber}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@APIResponse(responseCode = "200", description = "The request as it stands now")
public class ProceedingResource {
    private final Proceeding proceeding;
    private final CurrentCaller caller;

    public ProceedingResource(Proceeding proceeding, CurrentCaller caller) {
        this.proceeding = proceeding;
        this.caller = caller;
    }

    @POST
    @Path("/decisions")
    @RolesAllowed({Role.Words.STATE_CONSULTANT, Role.Words.HEALTH_PLAN})
    @Operation(
            summary = "Decide about lines",
            description = "State consultants decide fee-for-service requests, plans those of their own members.")
    public RestResponse<TarAnswer> decide(
            @PathParam("tarNumber") TarNumber tarNumber,
            @HeaderParam(IdempotentRequests.HEADER) @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid DecisionRequest request) {
        return proceed(new Change(caller.get(), tarNumber, "tar.decide", key, ifMatch), request);
    }

    @POST
    @Path("/reductions")
    @RolesAllowed({Role.Words.STATE_CONSULTANT, Role.Words.HEALTH_PLAN})
    @Operation(
            summary = "Announce that fewer units will be authorised",
            description =
                    "The reduction takes effect on the day that is named, ten days after the notice at the earliest.")
    public RestResponse<TarAnswer> reduce(
            @PathParam("tarNumber") TarNumber tarNumber,
            @HeaderParam(IdempotentRequests.HEADER) @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid ReductionRequest request) {
        return proceed(new Change(caller.get(), tarNumber, "tar.reduce", key, ifMatch), request);
    }

    @POST
    @Path("/answers")
    @RolesAllowed(Role.Words.PROVIDER)
    @Operation(summary = "Answer the consultant's question about deferred lines")
    public RestResponse<TarAnswer> answer(
            @PathParam("tarNumber") TarNumber tarNumber,
            @HeaderParam(IdempotentRequests.HEADER) @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid Answers request) {
        return proceed(new Change(caller.get(), tarNumber, "tar.answer", key, ifMatch), request);
    }

    @POST
    @Path("/updates")
    @RolesAllowed(Role.Words.PROVIDER)
    @Operation(
            summary = "Ask for other units or dates than were authorised",
            description = "Until that is decided the authorization stands.")
    public RestResponse<TarAnswer> update(
            @PathParam("tarNumber") TarNumber tarNumber,
            @HeaderParam(IdempotentRequests.HEADER) @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid UpdateRequest request) {
        return proceed(new Change(caller.get(), tarNumber, "tar.update", key, ifMatch), request);
    }

    @POST
    @Path("/appeals")
    @RolesAllowed(Role.Words.PROVIDER)
    @Operation(summary = "Appeal a denial or modification, once, within the time of 22 CCR 51003.1")
    public RestResponse<TarAnswer> appeal(
            @PathParam("tarNumber") TarNumber tarNumber,
            @HeaderParam(IdempotentRequests.HEADER) @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid AppealRequest request) {
        return proceed(new Change(caller.get(), tarNumber, "tar.appeal", key, ifMatch), request);
    }

    @POST
    @Path("/rejected-service-updates")
    @RolesAllowed(Role.Words.PROVIDER)
    @Operation(
            summary = "Ask for review of lines that were rejected because no TAR is required",
            description = "Sets the special-handling mark for services without TAR requirement.")
    public RestResponse<TarAnswer> updateRejectedService(
            @PathParam("tarNumber") TarNumber tarNumber,
            @HeaderParam(IdempotentRequests.HEADER) @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid RejectedServiceUpdate request) {
        return proceed(new Change(caller.get(), tarNumber, "tar.update-rejected", key, ifMatch), request);
    }

    @POST
    @Path("/cancellations")
    @RolesAllowed(Role.Words.PROVIDER)
    @Operation(
            summary = "Cancel lines",
            description = "Cuts an authorization to the units already used; an undecided line is withdrawn.")
    public RestResponse<TarAnswer> cancel(
            @PathParam("tarNumber") TarNumber tarNumber,
            @HeaderParam(IdempotentRequests.HEADER) @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid Cancellation request) {
        return proceed(new Change(caller.get(), tarNumber, "tar.cancel", key, ifMatch), request);
    }

    private RestResponse<TarAnswer> proceed(Change change, LineWishes request) {
        var answer = proceeding.proceed(change, request);
        return RestResponse.ResponseBuilder.ok(answer)
                .header(HttpHeaders.ETAG, new Version(answer.version()).etag())
                .build();
    }
}
