package org.medicalsuite.tar.notice;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.kernel.Cin;
import org.medicalsuite.kernel.Refusal;
import org.medicalsuite.kernel.Role;
import org.medicalsuite.kernel.TarNumber;
import org.medicalsuite.kernel.audit.AuditTrail;
import org.medicalsuite.kernel.http.CurrentCaller;
import org.medicalsuite.tar.access.AccessRule;
import org.medicalsuite.tar.notice.NoticeResource.NoticeList;
import org.medicalsuite.tar.notice.Notices.Addressed;

/** The notices of action about one request. */
@Tag(name = "Notices of action")
@Path("/v1/tars/{tarNumber}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class RequestNoticesResource {
    private final Notices notices;
    private final AuditTrail audit;
    private final CurrentCaller caller;

    public RequestNoticesResource(Notices notices, AuditTrail audit, CurrentCaller caller) {
        this.notices = notices;
        this.audit = audit;
        this.caller = caller;
    }

    @GET
    @Path("/notices")
    @RolesAllowed({
        Role.Words.PROVIDER,
        Role.Words.HEALTH_PLAN,
        Role.Words.STATE_CONSULTANT,
        Role.Words.SYSTEM,
        Role.Words.MEMBER
    })
    @Transactional
    @Operation(summary = "List the notices about a request", description = "404 also where there are none yet.")
    @APIResponse(responseCode = "200", description = "The notices in order")
    public NoticeList noticesOf(@PathParam("tarNumber") TarNumber tarNumber) {
        var all = notices.of(tarNumber);
        var found = all.stream()
                .filter(notice -> AccessRule.maySee(caller.get(), notice.parties()))
                .map(Addressed::notice)
                .toList();
        if (found.isEmpty()) {
            // The refusal rolls this transaction back, but not its record.
            QuarkusTransaction.requiringNew()
                    .run(() -> record(
                            all.stream()
                                    .map(notice -> notice.notice().member())
                                    .findFirst()
                                    .orElse(null),
                            tarNumber,
                            "refused"));
            throw Refusal.notFound();
        }
        record(found.getFirst().member(), tarNumber, "shown");
        return new NoticeList(found);
    }

    private void record(@Nullable Cin member, TarNumber tarNumber, String outcome) {
        audit.record(caller.get(), new AuditTrail.Entry("tar.notices", member, tarNumber.value(), "payment", outcome));
    }
}
