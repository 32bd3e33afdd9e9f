package org.medicalsuite.eligibility.choice;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.kernel.Cin;
import org.medicalsuite.kernel.Role;
import org.medicalsuite.kernel.http.CurrentCaller;
import org.medicalsuite.kernel.http.OnlyAsks;

/** How people stand to managed care on a day, by the stored facts. */
@Path("/v1/enrolment-inquiries")
@Tag(name = "Plan choices")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class EnrolmentInquiryResource {
    private final EnrolmentInquiries inquiries;
    private final CurrentCaller caller;

    public EnrolmentInquiryResource(EnrolmentInquiries inquiries, CurrentCaller caller) {
        this.inquiries = inquiries;
        this.caller = caller;
    }

    /**
     * Who is asked about, for which day.
     *
     * @param on today where it is left out
     */
    @Schema(examples = """
            {"cin": "91234567A", "on": "2026-11-21"}""")
    public record EnrolmentInquiry(
            @NotNull(message = "is required") Cin cin,
            @Nullable LocalDate on) {}

    @POST
    @OnlyAsks
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.Words.COUNTY_WORKER, Role.Words.HEALTH_PLAN, Role.Words.STATE_CONSULTANT, Role.Words.SYSTEM})
    @Operation(
            summary = "Ask whether a person must, may or cannot be in a plan on a day",
            description = "Mandatory, voluntary, exempt or excluded, with the rule and its citation; and for every plan"
                    + " of the county whether the person may join it. Creates nothing but an audit record.")
    @APIResponse(responseCode = "200", description = "The standing, with the stored facts it rests on")
    @APIResponse(responseCode = "404", ref = "NOT_FOUND")
    public EnrolmentStanding askEnrolment(@NotNull @Valid EnrolmentInquiry inquiry) {
        return inquiries.answer(caller.get(), inquiry.cin(), inquiry.on());
    }
}
