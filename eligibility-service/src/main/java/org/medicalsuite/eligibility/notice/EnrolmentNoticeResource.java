package org.medicalsuite.eligibility.notice;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.eligibility.membership.Enrollees;
import org.medicalsuite.kernel.Caller;
import org.medicalsuite.kernel.FieldFault;
import org.medicalsuite.kernel.ProblemType;
import org.medicalsuite.kernel.Refusal;
import org.medicalsuite.kernel.Role;
import org.medicalsuite.kernel.audit.AuditTrail;
import org.medicalsuite.kernel.http.CurrentCaller;

/** Notices to people about their enrolment, for those who send them. */
@Path("/v1/enrolment-notices")
@Tag(name = "Enrolment notices")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class EnrolmentNoticeResource {
    private static final int PAGE = 100;
    private static final Pattern ID = Pattern.compile("ntc_([0-9]{1,18})");

    private final NoticeList notices;
    private final Enrollees enrollees;
    private final AuditTrail audit;
    private final CurrentCaller caller;

    EnrolmentNoticeResource(NoticeList notices, Enrollees enrollees, AuditTrail audit, CurrentCaller caller) {
        this.notices = notices;
        this.enrollees = enrollees;
        this.audit = audit;
        this.caller = caller;
    }

    /** When a notice was sent; never later than today. */
    public record NoticeSending(
            @NotNull(message = "is required") LocalDate sentOn) {}

    @GET
    @Transactional
    @RolesAllowed({Role.Words.COUNTY_WORKER, Role.Words.HEALTH_PLAN, Role.Words.SYSTEM})
    @Operation(
            summary = "Notices that are to be sent",
            description =
                    "Those due first at the head, a hundred a page. A county worker names one of the own counties,"
                            + " a plan one of its codes; the state may leave both out.")
    @APIResponse(responseCode = "200", description = "A page, with the cursor of the next")
    @APIResponse(responseCode = "404", ref = "NOT_FOUND")
    public NoticePage listNotices(
            @QueryParam("county") @Nullable String county,
            @QueryParam("plan") @Nullable String plan,
            @QueryParam("cursor") @Nullable String cursor) {
        var by = caller.get();
        if (!maySee(by, county, plan)) {
            throw Refusal.notFound();
        }
        var page = notices.page(county, plan, cursor == null ? NoticeCursor.START : NoticeCursor.parse(cursor), PAGE);
        audit.recordAll(
                by,
                page.notices().stream()
                        .map(notice -> entry(notice, "enrolment-notice.list", "LISTED"))
                        .toList());
        return page;
    }

    @POST
    @Path("/{id}/sendings")
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.Words.COUNTY_WORKER, Role.Words.HEALTH_PLAN, Role.Words.SYSTEM})
    @Operation(
            summary = "Mark a notice as sent",
            description = "The same day a second time changes nothing, so no Idempotency-Key is needed; another day is"
                    + " a conflict.")
    @APIResponse(responseCode = "200", description = "The notice")
    @APIResponse(responseCode = "409", ref = "CONFLICT")
    public EnrolmentNotice sendNotice(@PathParam("id") String id, @NotNull @Valid NoticeSending sending) {
        var by = caller.get();
        if (sending.sentOn().isAfter(enrollees.today())) {
            throw Refusal.invalid(new FieldFault(
                    "sentOn",
                    "SENT_IN_FUTURE",
                    "What is not sent yet has no such day",
                    "Send today or an earlier day"));
        }
        var form = ID.matcher(id);
        if (!form.matches()) {
            throw Refusal.notFound();
        }
        var number = Long.parseLong(form.group(1));
        var notice = notices.lock(number)
                .filter(found -> maySee(by, found.county(), found.hcpCode()))
                .orElseThrow(Refusal::notFound);
        if (notice.sentOn() != null && !notice.sentOn().equals(sending.sentOn())) {
            throw new Refusal(ProblemType.CONFLICT, "The notice was sent on another day");
        }
        if (notice.sentOn() == null) {
            notices.sent(number, sending.sentOn(), enrollees.now(), by);
            audit.record(by, entry(notice, "enrolment-notice.send", "SENT"));
        }
        return new EnrolmentNotice(
                notice.id(),
                notice.kind(),
                notice.cin(),
                notice.subject(),
                notice.county(),
                notice.hcpCode(),
                notice.due(),
                sending.sentOn());
    }

    private static AuditTrail.Entry entry(EnrolmentNotice notice, String deed, String outcome) {
        return new AuditTrail.Entry(deed, notice.cin(), notice.id(), "operations", outcome);
    }

    private static boolean maySee(Caller by, @Nullable String county, @Nullable String plan) {
        return by.is(Role.SYSTEM)
                || (by.is(Role.COUNTY_WORKER) && county != null && by.counties().contains(county))
                || (by.is(Role.HEALTH_PLAN) && plan != null && by.plans().contains(plan));
    }
}
