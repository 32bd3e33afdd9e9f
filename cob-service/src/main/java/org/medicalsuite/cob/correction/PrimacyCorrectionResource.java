package org.medicalsuite.cob.correction;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.cob.AuditedAnswers;
import org.medicalsuite.kernel.Role;
import org.medicalsuite.kernel.http.CurrentCaller;
import org.medicalsuite.kernel.idempotency.IdempotentRequests;

/** What was paid, once primacy turns out otherwise. */
@Path("/v1/primacy-corrections")
@Tag(name = "Later knowledge")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class PrimacyCorrectionResource {
    private final PrimacyCorrections corrections;
    private final IdempotentRequests requests;
    private final CurrentCaller caller;
    private final AuditedAnswers answers;

    PrimacyCorrectionResource(
            PrimacyCorrections corrections, IdempotentRequests requests, CurrentCaller caller, AuditedAnswers answers) {
        this.corrections = corrections;
        this.requests = requests;
        this.caller = caller;
        this.answers = answers;
    }

    @POST
    @Transactional
    @RolesAllowed({Role.Words.HEALTH_PLAN, Role.Words.SYSTEM})
    @Operation(
            operationId = "correctPrimacy",
            summary = "Works a paid claim out anew with what is known now",
            description =
                    "What a payer has paid too much is withdrawn overnight from the provider's later claims, never"
                            + " more than each pays. Where the facts do not decide, the outcome says so and nothing changes.")
    @APIResponse(responseCode = "200", description = "What each payer had paid and should have paid")
    @APIResponse(responseCode = "404", ref = "NOT_FOUND")
    public PrimacyCorrectionAnswer correct(
            @HeaderParam(IdempotentRequests.HEADER) @Nullable String key,
            @NotNull(message = "body is required") @Valid PrimacyCorrectionRequest request) {
        return requests.answer(caller.get(), key, "correctPrimacy", request, PrimacyCorrectionAnswer.class, () -> {
            var corrected = corrections.correct(caller.get(), request);
            return told(corrected, "cob.correct-primacy");
        });
    }

    @GET
    @Path("/{correctionId}")
    @Transactional
    @RolesAllowed({Role.Words.PROVIDER, Role.Words.HEALTH_PLAN, Role.Words.SYSTEM})
    @Operation(
            operationId = "readPrimacyCorrection",
            summary = "A correction, with what has been withdrawn from later claims since")
    @APIResponse(responseCode = "200", description = "The correction and its trail")
    public PrimacyCorrectionAnswer read(@PathParam("correctionId") UUID id) {
        return told(corrections.read(caller.get(), id), "cob.read-correction");
    }

    private PrimacyCorrectionAnswer told(PrimacyCorrections.Corrected corrected, String deed) {
        return answers.about(
                corrected.person(), deed, corrected.answer().outcome().name(), corrected.answer());
    }
}
