package org.medicalsuite.eligibility.identity;

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
import org.medicalsuite.kernel.Refusal;
import org.medicalsuite.kernel.Role;
import org.medicalsuite.kernel.http.CurrentCaller;
import org.medicalsuite.kernel.http.OnlyAsks;

/** Looks people's records up; a POST because a CIN belongs in no address. */
@Path("/v1/person-inquiries")
@Tag(name = "People")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class PersonInquiryResource {
    private final PersonRecords records;
    private final CurrentCaller caller;

    public PersonInquiryResource(PersonRecords records, CurrentCaller caller) {
        this.records = records;
        this.caller = caller;
    }

    @POST
    @OnlyAsks
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.Words.COUNTY_WORKER, Role.Words.STATE_CONSULTANT, Role.Words.AUDITOR, Role.Words.SYSTEM})
    @Operation(
            operationId = "askPerson",
            summary = "A person's record and its history",
            description = "Under whichever CIN: a frozen one leads to the live record.")
    @APIResponse(responseCode = "200", description = "The record")
    @APIResponse(responseCode = "404", ref = "NOT_FOUND")
    public PersonRecord ask(@NotNull(message = "is required") @Valid PersonInquiry inquiry) {
        return records.find(caller.get(), inquiry.cin()).orElseThrow(Refusal::notFound);
    }
}
