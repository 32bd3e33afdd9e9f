package org.medicalsuite.eligibility.choice;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.eligibility.Kept;
import org.medicalsuite.eligibility.membership.Enrollees;
import org.medicalsuite.eligibility.membership.EnrolmentAct;
import org.medicalsuite.kernel.Basis;
import org.medicalsuite.kernel.Caller;
import org.medicalsuite.kernel.Cin;
import org.medicalsuite.kernel.FieldFault;
import org.medicalsuite.kernel.Refusal;
import org.medicalsuite.kernel.Role;
import org.medicalsuite.kernel.audit.AuditTrail;
import org.medicalsuite.kernel.http.CurrentCaller;
import org.medicalsuite.kernel.idempotency.IdempotentRequests;

/** Packets with which people are asked to choose a plan; each carries a clock. */
@Path("/v1/choice-packets")
@Tag(name = "Plan choices")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ChoicePacketResource {
    private final Packets packets;
    private final Enrollees enrollees;
    private final IdempotentRequests idempotent;
    private final AuditTrail audit;
    private final CurrentCaller caller;

    public ChoicePacketResource(
            Packets packets,
            Enrollees enrollees,
            IdempotentRequests idempotent,
            AuditTrail audit,
            CurrentCaller caller) {
        this.packets = packets;
        this.enrollees = enrollees;
        this.idempotent = idempotent;
        this.audit = audit;
        this.caller = caller;
    }

    /**
     * Whom to ask.
     *
     * @param postmark day on which the packet was or is mailed; today where it is left out, never later
     */
    @Schema(examples = """
            {"cin": "91234567A", "postmark": "2026-11-02"}""")
    public record ChoicePacketRequest(
            @NotNull(message = "is required") Cin cin,
            @Nullable LocalDate postmark) {}

    /**
     * What became of the request.
     *
     * @param packet the running packet; null where there is no choice to make
     * @param assignment where the county has one plan for all: the assignment
     */
    public record ChoicePacketAnswer(
            Packets.PacketOpening.Outcome outcome,
            @Nullable PacketView packet,
            @Nullable EnrolmentAct assignment,
            @Nullable Basis basis) {}

    @POST
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.Words.COUNTY_WORKER, Role.Words.SYSTEM})
    @Operation(
            summary = "Ask a person to choose a plan",
            description =
                    "Opens the clock where the person must be in a plan and has a choice. Where the county has one"
                            + " plan for all, assigns the person. Repeat with the same Idempotency-Key after a lost answer.")
    @APIResponse(
            responseCode = "201",
            description = "The clock runs, or the person was assigned",
            content = @Content(schema = @Schema(implementation = ChoicePacketAnswer.class)))
    @APIResponse(responseCode = "200", description = "Nothing to open, and why; or the packet that is running already")
    @APIResponse(responseCode = "404", ref = "NOT_FOUND")
    public RestResponse<ChoicePacketAnswer> openPacket(
            @HeaderParam(IdempotentRequests.HEADER) @Nullable String key, @NotNull @Valid ChoicePacketRequest request) {
        var answer = idempotent.answer(
                caller.get(),
                key,
                "choice-packet.open",
                request,
                ChoicePacketAnswer.class,
                () -> open(caller.get(), request));
        return switch (answer.outcome()) {
            case OPENED ->
                Kept.answer(
                        answer,
                        "/v1/choice-packets",
                        answer.packet() == null ? null : answer.packet().id());
            case ASSIGNED_AT_ONCE ->
                Kept.answer(
                        answer,
                        "/v1/plan-assignments",
                        answer.assignment() == null ? null : answer.assignment().id());
            case RUNNING_ALREADY, NOT_NEEDED -> RestResponse.ok(answer);
        };
    }

    @GET
    @Path("/{id}")
    @Transactional
    @RolesAllowed({Role.Words.COUNTY_WORKER, Role.Words.STATE_CONSULTANT, Role.Words.SYSTEM})
    @Operation(summary = "Read a choice packet", description = "For the county of the packet and the state.")
    @APIResponse(responseCode = "200", description = "Where the packet stands")
    public PacketView readPacket(@PathParam("id") String id) {
        var by = caller.get();
        var packet = packets.find(id)
                .filter(found -> !by.is(Role.COUNTY_WORKER) || by.counties().contains(found.county()))
                .orElseThrow(Refusal::notFound);
        audit.record(
                by,
                new AuditTrail.Entry(
                        "choice-packet.read",
                        packet.cin(),
                        packet.id(),
                        "operations",
                        StateName.of(packet.state()).name()));
        return PacketView.of(packet);
    }

    private ChoicePacketAnswer open(Caller by, ChoicePacketRequest request) {
        var today = enrollees.today();
        var postmark = request.postmark() == null ? today : request.postmark();
        if (postmark.isAfter(today)) {
            throw Refusal.invalid(new FieldFault(
                    "postmark",
                    "POSTMARK_IN_FUTURE",
                    "A packet that is not mailed yet has no postmark",
                    "Send today or an earlier day"));
        }
        var opening = packets.open(enrollees.lock(by, request.cin()), postmark, by);
        if (!opening.isOnRecord()) {
            audit.record(
                    by,
                    new AuditTrail.Entry(
                            "choice-packet.open",
                            request.cin(),
                            null,
                            "operations",
                            opening.outcome().name()));
        }
        return new ChoicePacketAnswer(
                opening.outcome(), PacketView.ofNullable(opening.packet()), opening.assignment(), opening.basis());
    }
}
