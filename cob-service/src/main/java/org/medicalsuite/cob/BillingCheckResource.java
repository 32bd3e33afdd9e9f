package org.medicalsuite.cob;

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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.cob.billing.BillingCheck;
import org.medicalsuite.cob.billing.NetworkCheck;
import org.medicalsuite.cob.reference.Figures;
import org.medicalsuite.kernel.Role;
import org.medicalsuite.kernel.http.OnlyAsks;

/** May this be billed? */
@Path("/v1/billing-checks")
@Tag(name = "Billing")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class BillingCheckResource {
    private final Settings settings;
    private final AuditedAnswers answers;
    private final ContractLookUp contracts;

    BillingCheckResource(Settings settings, AuditedAnswers answers, ContractLookUp contracts) {
        this.contracts = contracts;
        this.settings = settings;
        this.answers = answers;
    }

    @POST
    @OnlyAsks
    @RunOnVirtualThread
    @RolesAllowed({
        Role.Words.PROVIDER,
        Role.Words.HEALTH_PLAN,
        Role.Words.COUNTY_WORKER,
        Role.Words.STATE_CONSULTANT,
        Role.Words.SYSTEM
    })
    @Operation(
            operationId = "checkBilling",
            summary = "Whether Medi-Cal may be billed, and what the person may be asked for",
            description = "A no is an answer: the gate's decision and followUp say what stands in the way. Nothing is"
                    + " stored. Where provider.npi and cin are sent, the network files of eligibility are looked at for"
                    + " the person's form of Medi-Cal; while eligibility cannot be asked, the contract is not known.")
    @APIResponse(
            responseCode = "200",
            description = "What Medi-Cal does with the claim, and what the person owes",
            content = @Content(schema = @Schema(implementation = BillingCheck.class)))
    public BillingCheck check(@NotNull(message = "body is required") @Valid BillingCheckRequest request) {
        request.refuseUnfit();
        var check = request.check(network(request), settings.billing(), Figures.committed());
        return answers.about(request.cin(), "cob.check-billing", "ANSWERED", check);
    }

    /** What the network files say, where that is wanted; null where it is not. */
    private @Nullable NetworkCheck network(BillingCheckRequest request) {
        var cin = request.cin();
        var provider = request.provider();
        return settings.billing().mediCalContractNeeded()
                        && cin != null
                        && provider != null
                        && provider.npi() != null
                        && provider.contractedWithMediCal() == null
                ? contracts.find(cin, provider.npi(), request.serviceDate())
                : null;
    }
}
