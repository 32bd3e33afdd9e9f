package org.medicalsuite.eligibility.membership;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.kernel.Role;
import org.medicalsuite.kernel.http.CurrentCaller;
import org.medicalsuite.kernel.idempotency.IdempotentRequests;

/** What decides about plans and is not in the state's file. */
@Path("/v1/enrolment-circumstances")
@Tag(name = "Plan choices")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class EnrolmentCircumstanceResource {
    private final Circumstances circumstances;
    private final IdempotentRequests idempotent;
    private final CurrentCaller caller;

    public EnrolmentCircumstanceResource(
            Circumstances circumstances, IdempotentRequests idempotent, CurrentCaller caller) {
        this.circumstances = circumstances;
        this.idempotent = idempotent;
        this.caller = caller;
    }

    /** A statement that is kept. */
    public record KeptCircumstance(String id, EnrolmentCircumstance statement) {}

    @POST
    @Transactional
    @ResponseStatus(201)
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.Words.COUNTY_WORKER, Role.Words.SYSTEM})
    @Operation(
            summary = "State or correct what decides about a person's plan",
            description =
                    "Indian Health opt-out, family ties, Kaiser coverage, ZIP, membership in PACE or SCAN. A correction ends what was known"
                            + " and adds; nothing is overwritten.")
    @APIResponse(
            responseCode = "201",
            description = "Kept",
            content = @Content(schema = @Schema(implementation = KeptCircumstance.class)))
    @APIResponse(responseCode = "404", ref = "NOT_FOUND")
    public KeptCircumstance stateCircumstance(
            @HeaderParam(IdempotentRequests.HEADER) @Nullable String key,
            @NotNull @Valid EnrolmentCircumstance statement) {
        return idempotent.answer(
                caller.get(),
                key,
                "enrolment-circumstance.create",
                statement,
                KeptCircumstance.class,
                () -> new KeptCircumstance(circumstances.keep(caller.get(), statement), statement));
    }
}
