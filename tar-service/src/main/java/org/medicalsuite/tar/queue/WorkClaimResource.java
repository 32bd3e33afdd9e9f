package org.medicalsuite.tar.queue;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.kernel.Refusal;
import org.medicalsuite.kernel.Role;
import org.medicalsuite.kernel.TarNumber;
import org.medicalsuite.kernel.http.CurrentCaller;
import org.medicalsuite.tar.need.ServiceCategory;
import org.medicalsuite.tar.office.FieldOffices;

/** Claims: while a consultant works on a request, no other decides it. */
@Tag(name = "Work queue")
@Path("/v1/work-claims")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class WorkClaimResource {
    private final WorkClaims claims;
    private final FieldOffices offices;
    private final CurrentCaller caller;

    public WorkClaimResource(WorkClaims claims, FieldOffices offices, CurrentCaller caller) {
        this.claims = claims;
        this.offices = offices;
        this.caller = caller;
    }

    /**
     * What is wanted.
     *
     * @param category only requests for these services
     * @param office only what this field office decides
     * @param tarNumber this request and no other; claimed anew where the caller has it already
     */
    public record ClaimWish(
            @Nullable ServiceCategory category,
            @Nullable @Schema(examples = "LOS_ANGELES") String office,

            @Nullable @Schema(description = "This request and no other; claimed anew where you have it already")
            TarNumber tarNumber) {}

    /** Whether there was something to work on. */
    public enum ClaimOutcome {
        CLAIMED,
        NOTHING_WAITS
    }

    /** The request to work on, and until when it is kept for the caller. */
    public record ClaimAnswer(
            ClaimOutcome outcome,
            @Nullable TarNumber tarNumber,
            @Nullable Instant expiresAt) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.Words.STATE_CONSULTANT, Role.Words.HEALTH_PLAN})
    @Operation(
            summary = "Claim the next request, or a certain one",
            description = "The one that is due first among those that nobody works on and that you did not submit. A"
                    + " certain one that somebody works on, that you submitted or that is not yours to decide is"
                    + " answered like one that does not wait.")
    @APIResponse(responseCode = "200", description = "A request, or that nothing waits")
    public ClaimAnswer claim(@NotNull @Valid ClaimWish wish) {
        return claims.claim(caller.get(), QueueFilter.of(wish.category(), wish.office(), offices), wish.tarNumber())
                .map(claimed -> new ClaimAnswer(ClaimOutcome.CLAIMED, claimed.tarNumber(), claimed.expiresAt()))
                .orElse(new ClaimAnswer(ClaimOutcome.NOTHING_WAITS, null, null));
    }

    @DELETE
    @Path("/{tarNumber}")
    @RolesAllowed({Role.Words.STATE_CONSULTANT, Role.Words.HEALTH_PLAN})
    @Operation(summary = "Give a claimed request back")
    @APIResponse(responseCode = "204", description = "It is free for others")
    public void release(@PathParam("tarNumber") TarNumber tarNumber) {
        if (!claims.release(caller.get(), tarNumber)) {
            throw Refusal.notFound();
        }
    }
}
