package org.medicalsuite.kernel.audit.reading;

import io.quarkus.arc.properties.IfBuildProperty;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.sql.SQLException;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.medicalsuite.kernel.Role;
import org.medicalsuite.kernel.audit.AuditTrail;
import org.medicalsuite.kernel.audit.SharedAudit;
import org.medicalsuite.kernel.http.CurrentCaller;
import org.medicalsuite.kernel.http.OfAudit;

/** Audit records of this service; the gateway puts those of all services together. */
@Path("/v1")
@Tag(name = "Audit records")
@IfBuildProperty(name = "suite.audit.records", stringValue = "true")
@OfAudit
public class AuditRecordResource {
    private static final String PURPOSE = "operations";

    private final AuditRecordRows rows;
    private final PersonReferences references;
    private final SharedAudit audit;
    private final CurrentCaller caller;

    public AuditRecordResource(
            AuditRecordRows rows, PersonReferences references, SharedAudit audit, CurrentCaller caller) {
        this.rows = rows;
        this.references = references;
        this.audit = audit;
        this.caller = caller;
    }

    @POST
    @Path("/audit-record-inquiries")
    @RunOnVirtualThread
    @RolesAllowed(Role.Words.AUDITOR)
    @Operation(
            operationId = "askForAuditRecords",
            summary = "A reference with which to read the audit records of a person",
            description = "A person's number does not belong into an address. The answer is the same whether anything"
                    + " is recorded about the person or not.")
    @APIResponse(responseCode = "200", description = "The reference, good for all services")
    public PersonReference ask(@NotNull(message = "is required") @Valid AuditRecordInquiry inquiry) {
        audit.record(caller.get(), new AuditTrail.Entry("audit.ask", inquiry.cin(), null, PURPOSE, "referred"));
        return references.of(inquiry.cin());
    }

    @GET
    @Path("/audit-records")
    @RunOnVirtualThread
    @RolesAllowed(Role.Words.AUDITOR)
    @Operation(
            operationId = "findAuditRecords",
            summary = "Who read or changed a person's data, newest first",
            description = "At the door: of all services, or of none where one does not answer. That they were read is"
                    + " recorded in turn.")
    @APIResponse(responseCode = "200", description = "One page of them")
    public AuditRecords find(
            @RestQuery
                    @NotNull(message = "is required")
                    @Parameter(description = "What POST /v1/audit-record-inquiries gave", required = true)
                    String person,
            @RestQuery @Parameter(description = "What the page before gave as next") Optional<String> before,
            @RestQuery
                    @DefaultValue("50")
                    @Min(value = 1, message = "is at least 1")
                    @Max(value = 200, message = "is at most 200")
                    @Parameter(description = "Records of one page")
                    int limit)
            throws SQLException {
        var cin = references.read(person);
        var found = rows.find(cin, before.map(ReadingPlace::parse), limit);
        audit.record(
                caller.get(),
                new AuditTrail.Entry("audit.read", cin, null, PURPOSE, found.isEmpty() ? "empty" : "shown"));
        var page = found.subList(0, Math.min(limit, found.size()));
        return new AuditRecords(page, found.size() > limit ? page.getLast().id() : null);
    }
}
