package org.medicalsuite.tar.notice;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.kernel.FieldFault;
import org.medicalsuite.kernel.ProblemType;
import org.medicalsuite.kernel.Refusal;
import org.medicalsuite.kernel.Role;
import org.medicalsuite.kernel.audit.AuditTrail;
import org.medicalsuite.kernel.http.CurrentCaller;
import org.medicalsuite.tar.access.AccessRule;
import org.medicalsuite.tar.deadline.Programme;
import org.medicalsuite.tar.decision.Actor;
import org.medicalsuite.tar.notice.Notices.Addressed;

/** What beneficiaries are told about actions other than approvals. */
@Tag(name = "Notices of action")
@Path("/v1/notices")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@APIResponse(responseCode = "200", description = "The notice, or those that are due")
public class NoticeResource {
    /** A letter brings its own style and nothing else. */
    private static final String LETTER_POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

    private final Notices notices;
    private final NoticeLetter letter;
    private final AuditTrail audit;
    private final CurrentCaller caller;

    public NoticeResource(Notices notices, NoticeLetter letter, AuditTrail audit, CurrentCaller caller) {
        this.notices = notices;
        this.letter = letter;
        this.audit = audit;
        this.caller = caller;
    }

    /** Notices in order. */
    public record NoticeList(List<Notice> notices) {}

    /** That a notice was mailed. */
    public record Mailing(
            @NotNull(message = "is required") @PastOrPresent(message = "does not lie in the future")
            LocalDate mailedOn) {}

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Role.Words.PROVIDER,
        Role.Words.HEALTH_PLAN,
        Role.Words.STATE_CONSULTANT,
        Role.Words.SYSTEM,
        Role.Words.MEMBER
    })
    @Transactional
    @Operation(summary = "Read a notice of action", description = "Ask for text/html to get the letter to print.")
    public Notice readNotice(@PathParam("id") UUID id) {
        return seen(id).notice();
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.TEXT_HTML)
    @RolesAllowed({
        Role.Words.PROVIDER,
        Role.Words.HEALTH_PLAN,
        Role.Words.STATE_CONSULTANT,
        Role.Words.SYSTEM,
        Role.Words.MEMBER
    })
    @Transactional
    @Operation(hidden = true)
    public RestResponse<String> printNotice(@PathParam("id") UUID id) {
        return RestResponse.ResponseBuilder.ok(letter.html(seen(id).notice()))
                .header("Content-Security-Policy", LETTER_POLICY)
                .header("Cache-Control", "no-store")
                .build();
    }

    @GET
    @RolesAllowed({Role.Words.STATE_CONSULTANT, Role.Words.HEALTH_PLAN})
    @Transactional
    @Operation(
            summary = "List the notices that are to be mailed, the most urgent first",
            description = "At most 200; mail some and ask again.")
    public NoticeList noticesDue() {
        var programme = caller.get().is(Role.STATE_CONSULTANT) ? Programme.FEE_FOR_SERVICE : Programme.PLAN;
        var due = notices.due(programme, caller.get().plans()).stream()
                .map(Addressed::notice)
                .toList();
        audit.recordAll(caller.get(), lookedAt(due));
        return new NoticeList(due);
    }

    /** One record for each person of the list; one without a person where it is empty. */
    private static List<AuditTrail.Entry> lookedAt(List<Notice> due) {
        return due.isEmpty()
                ? List.of(new AuditTrail.Entry("tar.notices-due", null, null, "payment", "empty"))
                : due.stream()
                        .map(Notice::member)
                        .distinct()
                        .map(member -> new AuditTrail.Entry("tar.notices-due", member, null, "payment", "shown"))
                        .toList();
    }

    @PUT
    @Path("/{id}/mailing")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.Words.STATE_CONSULTANT, Role.Words.HEALTH_PLAN})
    @Transactional
    @Operation(summary = "Record that a notice was mailed", description = "Once; the same day may be sent again.")
    @APIResponse(responseCode = "409", ref = "CONFLICT")
    public Notice recordMailing(@PathParam("id") UUID id, @NotNull @Valid Mailing mailing) {
        var addressed = seen(id);
        if (!AccessRule.actsAs(caller.get(), Actor.deciderOf(addressed.parties().programme()), addressed.parties())) {
            throw Refusal.notFound();
        }
        if (!notices.mailed(id, mailing.mailedOn(), caller.get().subject()).equals(mailing.mailedOn())) {
            throw new Refusal(
                    ProblemType.CONFLICT,
                    "Read the notice to see when it was mailed",
                    List.of(new FieldFault(
                            "mailedOn", "MAILED_ALREADY", "It was mailed on another day", "Nothing more is to do")));
        }
        record("tar.notice-mailing", addressed.notice(), id, "mailed");
        return notices.find(id).orElseThrow(Refusal::notFound).notice();
    }

    private Addressed seen(UUID id) {
        var found = notices.find(id);
        var seen = found.filter(notice -> AccessRule.maySee(caller.get(), notice.parties()));
        if (seen.isEmpty()) {
            // The refusal rolls this transaction back, but not its record.
            QuarkusTransaction.requiringNew()
                    .run(() -> record("tar.notice", found.map(Addressed::notice).orElse(null), id, "refused"));
            throw Refusal.notFound();
        }
        record("tar.notice", seen.get().notice(), id, "shown");
        return seen.get();
    }

    private void record(String deed, @Nullable Notice notice, UUID id, String outcome) {
        audit.record(
                caller.get(),
                new AuditTrail.Entry(deed, notice == null ? null : notice.member(), id.toString(), "payment", outcome));
    }
}
