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
import org.medicalsuite.cob.payment.Coordination;
import org.medicalsuite.cob.payment.PaymentCalculation;
import org.medicalsuite.cob.reference.Figures;
import org.medicalsuite.kernel.Role;
import org.medicalsuite.kernel.http.OnlyAsks;

/** How much does each payer pay? */
@Path("/v1/payment-calculations")
@Tag(name = "Payment")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class PaymentCalculationResource {
    private final Settings settings;
    private final AuditedAnswers answers;

    PaymentCalculationResource(Settings settings, AuditedAnswers answers) {
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
            operationId = "calculatePayments",
            summary = "Works out what each payer pays on each line",
            description = "Every step is in the answer: formula, inputs, result and citation, with adjustments that"
                    + " balance. Charge = all payments + patient liability + provider write-off. Nothing is stored.")
    @APIResponse(
            responseCode = "200",
            description = "What each payer pays, the patient owes and the provider writes off",
            content = @Content(schema = @Schema(implementation = PaymentCalculation.class)))
    public PaymentCalculation calculate(
            @NotNull(message = "body is required") @Valid PaymentCalculationRequest request) {
        return answers.about(
                request.cin(),
                "cob.calculate",
                "CALCULATED",
                Coordination.of(request.claim(settings.payment(), Figures.committed())));
    }
}
