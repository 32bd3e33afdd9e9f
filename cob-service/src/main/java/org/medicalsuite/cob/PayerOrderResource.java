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
import org.medicalsuite.cob.order.OrderOfBenefits;
import org.medicalsuite.cob.order.PayerOrder;
import org.medicalsuite.cob.reference.Figures;
import org.medicalsuite.kernel.Role;
import org.medicalsuite.kernel.http.OnlyAsks;

/** Who pays first? */
@Path("/v1/payer-orders")
@Tag(name = "Payer order")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class PayerOrderResource {
    private final Settings settings;
    private final AuditedAnswers answers;

    PayerOrderResource(Settings settings, AuditedAnswers answers) {
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
            operationId = "orderPayers",
            summary = "Orders a person's coverages",
            description = "Each position says which rule put it there and cites it. Where the facts do not decide, the"
                    + " position is UNDETERMINED and missingFacts says what to find out. Nothing is stored.")
    @APIResponse(
            responseCode = "200",
            description = "The order, determined or not",
            content = @Content(schema = @Schema(implementation = PayerOrder.class)))
    public PayerOrder order(@NotNull(message = "body is required") @Valid PayerOrderRequest request) {
        var order = OrderOfBenefits.of(request.question(settings.order(), Figures.committed()));
        return answers.about(request.cin(), "cob.order", order.cobClass().name(), order);
    }
}
