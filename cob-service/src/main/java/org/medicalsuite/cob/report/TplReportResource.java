package org.medicalsuite.cob.report;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.medicalsuite.kernel.FieldFault;
import org.medicalsuite.kernel.Refusal;
import org.medicalsuite.kernel.Role;

/** Figures for the certification of third-party liability; about nobody in particular. */
@Path("/v1/tpl-reports")
@Tag(name = "Later knowledge")
@Produces(MediaType.APPLICATION_JSON)
public class TplReportResource {
    private final TplReports reports;

    TplReportResource(TplReports reports) {
        this.reports = reports;
    }

    @GET
    @RunOnVirtualThread
    @Transactional
    @RolesAllowed({Role.Words.AUDITOR, Role.Words.SYSTEM})
    @Operation(
            operationId = "reportThirdPartyLiability",
            summary = "Counts claims, denials, pay-and-chase cases and recoveries of a period",
            description = "docs/certification-tpl.md says which outcome of the certification each figure answers.")
    @APIResponse(responseCode = "200", description = "The figures")
    public TplReport report(
            @QueryParam("from") @NotNull(message = "is required") LocalDate from,
            @QueryParam("thru") @NotNull(message = "is required") LocalDate thru) {
        if (thru.isBefore(from)) {
            throw Refusal.invalid(new FieldFault(
                    "thru",
                    "DATES_CROSS",
                    "The last day lies before the first",
                    "Send a last day that is not earlier"));
        }
        return reports.of(from, thru);
    }
}
