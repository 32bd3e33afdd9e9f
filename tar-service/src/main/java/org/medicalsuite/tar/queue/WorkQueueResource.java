package org.medicalsuite.tar.queue;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.kernel.Role;
import org.medicalsuite.kernel.http.CurrentCaller;
import org.medicalsuite.tar.need.ServiceCategory;
import org.medicalsuite.tar.office.FieldOffices;

/** The decider's list of work, ordered by what the law makes due first. */
@Tag(name = "Work queue")
@Path("/v1/work-queue-entries")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class WorkQueueResource {
    private final WorkQueue queue;
    private final FieldOffices offices;
    private final CurrentCaller caller;

    public WorkQueueResource(WorkQueue queue, FieldOffices offices, CurrentCaller caller) {
        this.queue = queue;
        this.offices = offices;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Role.Words.STATE_CONSULTANT, Role.Words.HEALTH_PLAN})
    @Operation(
            summary = "List what waits for your decision, the earliest due first",
            description = "State consultants see fee-for-service lines, a plan those of its own members.")
    @APIResponse(responseCode = "200", description = "A page of the queue")
    public QueuePage list(
            @QueryParam("category") @Nullable ServiceCategory category,
            @QueryParam("office")
                    @Schema(description = "Only what this field office decides", examples = "LOS_ANGELES")
                    @Nullable
                    String office,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit")
                    @DefaultValue("50")
                    @Min(value = 1, message = "must be at least 1")
                    @Max(value = 200, message = "must be at most 200, so that a page stays readable")
                    int limit) {
        return queue.page(
                caller.get(),
                QueueFilter.of(category, office, offices),
                cursor == null ? QueueCursor.START : QueueCursor.parse(cursor),
                limit);
    }
}
