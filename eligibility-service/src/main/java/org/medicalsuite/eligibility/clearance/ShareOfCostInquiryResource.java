package org.medicalsuite.eligibility.clearance;

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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.medicalsuite.kernel.Role;
import org.medicalsuite.kernel.http.CurrentCaller;
import org.medicalsuite.kernel.http.OnlyAsks;

/** Reads the share of cost ledger. */
@Path("/v1/share-of-cost-inquiries")
@Tag(name = "Share of cost")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ShareOfCostInquiryResource {
    private final ShareOfCostReading reading;
    private final CurrentCaller caller;

    public ShareOfCostInquiryResource(ShareOfCostReading reading, CurrentCaller caller) {
        this.reading = reading;
        this.caller = caller;
    }

    @POST
    @OnlyAsks
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({
        Role.Words.PROVIDER,
        Role.Words.COUNTY_WORKER,
        Role.Words.STATE_CONSULTANT,
        Role.Words.AUDITOR,
        Role.Words.SYSTEM
    })
    @Operation(
            operationId = "askShareOfCost",
            summary = "How a person's share of cost of a month stands",
            description = "What remains of each case number, and the caller's own clearances and reversals.")
    @APIResponse(responseCode = "200", description = "Case by case; a person without a share of cost is an answer too")
    public ShareOfCostAnswer ask(@NotNull(message = "is required") @Valid ShareOfCostInquiry inquiry) {
        return reading.answer(caller.get(), inquiry);
    }
}
