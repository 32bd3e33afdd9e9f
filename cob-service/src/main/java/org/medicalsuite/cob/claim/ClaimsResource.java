package org.medicalsuite.cob.claim;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.cob.claim.Replay.ReplayAnswer;
import org.medicalsuite.cob.claim.Reversal.ReversalRequest;
import org.medicalsuite.kernel.Role;
import org.medicalsuite.kernel.http.CurrentCaller;
import org.medicalsuite.kernel.http.OnlyAsks;
import org.medicalsuite.kernel.idempotency.IdempotentRequests;

/** Coordinated claims: sent once, kept, replayed, taken back. */
@Path("/v1/claims")
@Tag(name = "Claims")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ClaimsResource {
    private final Filing filing;
    private final ClaimReading reading;
    private final Reversal reversal;
    private final UnitDrawing drawing;
    private final Replay replay;
    private final CurrentCaller caller;

    ClaimsResource(
            Filing filing,
            ClaimReading reading,
            Reversal reversal,
            UnitDrawing drawing,
            Replay replay,
            CurrentCaller caller) {
        this.filing = filing;
        this.reading = reading;
        this.reversal = reversal;
        this.drawing = drawing;
        this.replay = replay;
        this.caller = caller;
    }

    @POST
    @ResponseStatus(201)
    @RolesAllowed({Role.Words.PROVIDER, Role.Words.HEALTH_PLAN, Role.Words.SYSTEM})
    @Operation(
            operationId = "submitClaim",
            summary = "Stores a claim, coordinated by the coverage of its day",
            description = "Asks eligibility for the coverage, orders the payers and works out what each pays. Where the"
                    + " facts do not decide, the claim is IN_REVIEW with the reasons; where they contradict each other and"
                    + " the payment follows all the same, reasons name it. A line that names a TAR draws its"
                    + " units first: AWAITING_UNITS while nobody has answered, DENIED where they are refused. The same"
                    + " Idempotency-Key with the same claim answers with the claim as it stands.")
    @APIResponse(
            responseCode = "201",
            description = "The claim is stored; state says how it stands",
            content = @Content(schema = @Schema(implementation = ClaimSummary.class)))
    @APIResponse(responseCode = "404", ref = "NOT_FOUND")
    public ClaimSummary submit(
            @Parameter(description = KEY, required = true) @HeaderParam(IdempotentRequests.HEADER) @Nullable String key,
            @NotNull(message = "body is required") @Valid ClaimRequest claim) {
        return reading.summary(filing.file(caller.get(), key, claim));
    }

    @GET
    @RolesAllowed({Role.Words.PROVIDER, Role.Words.HEALTH_PLAN, Role.Words.SYSTEM})
    @Operation(
            operationId = "listClaims",
            summary = "Lists the claims that the caller may see, in the order in which they came in",
            description = "A provider sees its own NPIs' claims, a health plan its own members'.")
    @APIResponse(
            responseCode = "200",
            description = "Some of the claims, and where to go on",
            content = @Content(schema = @Schema(implementation = ClaimPage.class)))
    public ClaimPage list(
            @Parameter(description = "next of the page before; from the first claim where left out")
                    @QueryParam("after")
                    @Nullable
                    ClaimNumber after,
            @QueryParam("limit")
                    @DefaultValue("20")
                    @Min(value = 1, message = "must be 1 or more")
                    @Max(value = 100, message = "must be 100 or less")
                    int limit) {
        return ClaimPage.of(reading.list(caller.get(), after, limit + 1), limit);
    }

    @GET
    @Path("/{number}")
    @RolesAllowed({Role.Words.PROVIDER, Role.Words.HEALTH_PLAN, Role.Words.SYSTEM})
    @Operation(
            operationId = "readClaim",
            summary = "Shows a claim with all that it rests on: form, coverage, order, every step, units, history")
    @APIResponse(
            responseCode = "200",
            description = "The claim",
            content = @Content(schema = @Schema(implementation = ClaimAnswer.class)))
    public ClaimAnswer read(@PathParam("number") ClaimNumber number) {
        return reading.read(caller.get(), number);
    }

    @POST
    @Path("/{number}/reversals")
    @ResponseStatus(201)
    @RolesAllowed({Role.Words.PROVIDER, Role.Words.HEALTH_PLAN, Role.Words.SYSTEM})
    @Operation(
            operationId = "reverseClaim",
            summary = "Takes a claim back, with what it had moved in the person's accounts and in authorizations")
    @APIResponse(
            responseCode = "201",
            description = "The claim is reversed",
            content = @Content(schema = @Schema(implementation = ClaimSummary.class)))
    public ClaimSummary reverse(
            @Parameter(description = KEY, required = true) @HeaderParam(IdempotentRequests.HEADER) @Nullable String key,
            @PathParam("number") ClaimNumber number,
            @NotNull(message = "body is required") @Valid ReversalRequest request) {
        drawing.ask(reversal.reverse(caller.get(), key, number, request.reason()));
        return reading.summary(number);
    }

    @POST
    @OnlyAsks
    @Path("/{number}/replays")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({Role.Words.PROVIDER, Role.Words.HEALTH_PLAN, Role.Words.SYSTEM})
    @Operation(
            operationId = "replayClaim",
            summary = "Works a claim out again from what was kept with it, and compares every cent",
            description = "Nothing is changed.")
    @APIResponse(
            responseCode = "200",
            description = "Whether it comes to the same, and where it does not",
            content = @Content(schema = @Schema(implementation = ReplayAnswer.class)))
    @APIResponse(responseCode = "409", ref = "CONFLICT")
    public ReplayAnswer replay(@PathParam("number") ClaimNumber number) {
        return replay.replay(caller.get(), number);
    }

    private static final String KEY = "New for each new request; the same one where a request is repeated";
}
