package org.medicalsuite.cob.recoveries;

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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.cob.AuditedAnswers;
import org.medicalsuite.cob.billing.ServiceClass;
import org.medicalsuite.cob.claim.ClaimBehind;
import org.medicalsuite.cob.claim.Reprocessing;
import org.medicalsuite.cob.claim.StoredClaim;
import org.medicalsuite.cob.claim.life.ClaimState;
import org.medicalsuite.cob.recovery.ChaseClocks;
import org.medicalsuite.cob.recovery.ClaimRecovery;
import org.medicalsuite.cob.recovery.RecoverySplit;
import org.medicalsuite.cob.reference.Figures;
import org.medicalsuite.kernel.FieldFault;
import org.medicalsuite.kernel.Money;
import org.medicalsuite.kernel.ProblemType;
import org.medicalsuite.kernel.Refusal;
import org.medicalsuite.kernel.Role;
import org.medicalsuite.kernel.http.CurrentCaller;
import org.medicalsuite.kernel.idempotency.IdempotentRequests;

/** Paid and chased: what liable third parties owe for claims that Medi-Cal has paid, and what came in. */
@Path("/v1")
@Tag(name = "Later knowledge")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class RecoveryResource {
    private final RecoveryCases cases;
    private final Reprocessing claims;
    private final ClaimBehind behind;
    private final IdempotentRequests requests;
    private final CurrentCaller caller;
    private final AuditedAnswers answers;

    RecoveryResource(
            RecoveryCases cases,
            Reprocessing claims,
            ClaimBehind behind,
            IdempotentRequests requests,
            CurrentCaller caller,
            AuditedAnswers answers) {
        this.cases = cases;
        this.claims = claims;
        this.behind = behind;
        this.requests = requests;
        this.caller = caller;
        this.answers = answers;
    }

    @POST
    @Path("/recovery-cases")
    @Transactional
    @RolesAllowed({Role.Words.HEALTH_PLAN, Role.Words.SYSTEM})
    @Operation(
            operationId = "openRecoveryCase",
            summary = "Chases a third party for a claim that Medi-Cal has paid",
            description = "The answer has the clocks: by when the money must be sought, and from when whom else it is"
                    + " sought by.")
    @APIResponse(responseCode = "200", description = "The case with its clocks")
    @APIResponse(responseCode = "404", ref = "NOT_FOUND")
    public RecoveryCaseAnswer open(
            @HeaderParam(IdempotentRequests.HEADER) @Nullable String key,
            @NotNull(message = "body is required") @Valid RecoveryCaseRequest request) {
        return requests.answer(caller.get(), key, "openRecoveryCase", request, RecoveryCaseAnswer.class, () -> {
            var claim = claims.held(caller.get(), request.claimNumber());
            var opened = opened(claim, request);
            var provider = claim.facts().billingProvider().value();
            if (!cases.open(opened, provider, caller.get().subject())) {
                throw new Refusal(ProblemType.CONFLICT, "This claim is chased against this third party already");
            }
            return told(cases.find(opened.id()).orElseThrow(), "cob.open-recovery", "OPENED");
        });
    }

    private StoredCase opened(StoredClaim claim, RecoveryCaseRequest request) {
        if (request.thirdPartyBilledOn() != null && request.serviceClass() != ServiceClass.SUPPORT_ENFORCEMENT) {
            throw Refusal.invalid(new FieldFault(
                    "thirdPartyBilledOn",
                    "FACT_NOT_OF_THIS_KIND",
                    "Only a child under support enforcement waits for the third party by this day",
                    "Take the field out or mend the class of service"));
        }
        var paid = claim.life().state() instanceof ClaimState.Adjudicated holds
                ? cases.mediCalPaid(claim.number(), holds.version())
                : Money.ZERO;
        if (!paid.isPositive()) {
            throw new Refusal(
                    ProblemType.CONFLICT, "Medi-Cal has paid nothing on this claim, so there is nothing to recover");
        }
        return new StoredCase(
                UUID.randomUUID(),
                claim.number(),
                claim.facts().cin(),
                request,
                claim.coverage().planCode() != null,
                new ClaimRecovery(paid, claim.facts().totalCharge(), Money.ZERO, Money.ZERO),
                List.of());
    }

    @GET
    @Path("/recovery-cases/{caseId}")
    @Transactional
    @RolesAllowed({Role.Words.PROVIDER, Role.Words.HEALTH_PLAN, Role.Words.SYSTEM})
    @Operation(operationId = "readRecoveryCase", summary = "A case with its clocks and what came in")
    @APIResponse(responseCode = "200", description = "The case")
    public RecoveryCaseAnswer read(@PathParam("caseId") UUID id) {
        behind.of(ClaimBehind.Thing.RECOVERY_CASE, id, caller.get());
        return told(cases.find(id).orElseThrow(), "cob.read-recovery", "READ");
    }

    @POST
    @Path("/recoveries")
    @Transactional
    @RolesAllowed({Role.Words.HEALTH_PLAN, Role.Words.SYSTEM})
    @Operation(
            operationId = "recordRecovery",
            summary = "Records money that has come in, and splits it",
            description =
                    "The state gets its payment and its cost back, then the provider what was billed and not paid,"
                            + " then the entitled person the rest.")
    @APIResponse(responseCode = "200", description = "The case with the recovery and its split")
    @APIResponse(responseCode = "404", ref = "NOT_FOUND")
    public RecoveryCaseAnswer receive(
            @HeaderParam(IdempotentRequests.HEADER) @Nullable String key,
            @NotNull(message = "body is required") @Valid RecoveryRequest request) {
        return requests.answer(caller.get(), key, "recordRecovery", request, RecoveryCaseAnswer.class, () -> {
            if (request.amount().isZero()) {
                throw Refusal.invalid(new FieldFault(
                        "amount", "NOTHING_RECEIVED", "No money has come in", "Send the amount that was received"));
            }
            var claim = behind.of(ClaimBehind.Thing.RECOVERY_CASE, request.caseId(), caller.get());
            claims.held(caller.get(), claim);
            var stored = cases.hold(request.caseId()).orElseThrow();
            var cost = request.collectionCost() == null ? Money.ZERO : request.collectionCost();
            var split = stored.recovery().split(request.amount(), cost);
            cases.receive(
                    stored.id(),
                    stored.received().size() + 1,
                    request,
                    cost,
                    split,
                    caller.get().subject());
            return told(cases.find(stored.id()).orElseThrow(), "cob.record-recovery", "SPLIT");
        });
    }

    private RecoveryCaseAnswer told(StoredCase stored, String deed, String outcome) {
        var request = stored.request();
        return answers.about(
                stored.cin(),
                deed,
                outcome,
                new RecoveryCaseAnswer(
                        stored.id(),
                        stored.claim(),
                        request.thirdParty(),
                        request.serviceClass(),
                        stored.recovery().paid(),
                        stored.recovery().outstanding(),
                        ChaseClocks.of(
                                request.paidOn(),
                                request.thirdPartyBilledOn(),
                                stored.managedCare(),
                                Figures.committed()),
                        stored.received(),
                        RecoverySplit.CITATION));
    }
}
