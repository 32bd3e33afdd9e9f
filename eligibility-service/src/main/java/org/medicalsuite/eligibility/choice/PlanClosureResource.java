package org.medicalsuite.eligibility.choice;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.eligibility.membership.Enrollees;
import org.medicalsuite.eligibility.membership.EnrolmentRecord;
import org.medicalsuite.eligibility.plan.lineup.PlanCodes;
import org.medicalsuite.kernel.Caller;
import org.medicalsuite.kernel.FieldFault;
import org.medicalsuite.kernel.ProblemType;
import org.medicalsuite.kernel.Refusal;
import org.medicalsuite.kernel.Role;
import org.medicalsuite.kernel.audit.AuditTrail;
import org.medicalsuite.kernel.http.CurrentCaller;
import org.medicalsuite.kernel.idempotency.IdempotentRequests;

/** Plans that take no default assignments for a time: full, or not serving a ZIP. */
@Path("/v1/plan-closures")
@Tag(name = "Plan choices")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class PlanClosureResource {
    private final PlanClosures closures;
    private final Enrollees enrollees;
    private final IdempotentRequests idempotent;
    private final AuditTrail audit;
    private final CurrentCaller caller;

    public PlanClosureResource(
            PlanClosures closures,
            Enrollees enrollees,
            IdempotentRequests idempotent,
            AuditTrail audit,
            CurrentCaller caller) {
        this.closures = closures;
        this.enrollees = enrollees;
        this.idempotent = idempotent;
        this.audit = audit;
        this.caller = caller;
    }

    /** A closure that is kept. */
    public record KeptClosure(String id, PlanClosure closure) {}

    @POST
    @Transactional
    @ResponseStatus(201)
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Words.SYSTEM)
    @Operation(
            summary = "Close a plan to default assignments for a time",
            description = "People may still choose the plan; only assignments leave it out.")
    @APIResponse(
            responseCode = "201",
            description = "Kept",
            content = @Content(schema = @Schema(implementation = KeptClosure.class)))
    public KeptClosure closePlan(
            @HeaderParam(IdempotentRequests.HEADER) @Nullable String key, @NotNull @Valid PlanClosure closure) {
        closure.check();
        if (PlanCodes.find(closure.hcpCode(), closure.from()).isEmpty()) {
            throw Refusal.invalid(new FieldFault(
                    "hcpCode", "PLAN_UNKNOWN", "No plan has this code on the first day", "Send a plan code in force"));
        }
        return idempotent.answer(
                caller.get(),
                key,
                "plan-closure.create",
                closure,
                KeptClosure.class,
                () -> keep(caller.get(), closure));
    }

    private KeptClosure keep(Caller by, PlanClosure closure) {
        var id = EnrolmentRecord.Ids.next("clo");
        if (!closures.keep(id, closure, enrollees.now(), by)) {
            throw new Refusal(ProblemType.CONFLICT, "The plan is closed for some of these days already");
        }
        audit.record(
                by,
                new AuditTrail.Entry(
                        "plan-closure.create",
                        null,
                        id,
                        "operations",
                        closure.reason().name()));
        return new KeptClosure(id, closure);
    }
}
