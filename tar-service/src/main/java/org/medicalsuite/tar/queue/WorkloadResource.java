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
import org.medicalsuite.tar.office.FieldOffices;

/** The figures by which whoever decides plans the work. */
@Tag(name = "Work queue")
@Path("/v1/workloads")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class WorkloadResource {
    private final Workloads workloads;
    private final FieldOffices offices;
    private final CurrentCaller caller;

    public WorkloadResource(Workloads workloads, FieldOffices offices, CurrentCaller caller) {
        this.workloads = workloads;
        this.offices = offices;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Role.Words.STATE_CONSULTANT, Role.Words.HEALTH_PLAN})
    @Operation(
            summary = "Count what waits, what is overdue or due soon, and what was decided by whom",
            description = "State consultants see fee-for-service lines, a plan those of its own members.")
    @APIResponse(responseCode = "200", description = "The figures of this moment")
    public Workload workload(
            @QueryParam("office")
                    @Schema(description = "Only what this field office decides", examples = "LOS_ANGELES")
                    @Nullable
                    String office,
            @QueryParam("dueWithinDays")
                    @DefaultValue("2")
                    @Min(value = 0, message = "must be at least 0, which is today")
                    @Max(value = 366, message = "must be at most 366")
                    int dueWithinDays,
            @QueryParam("lastDays")
                    @DefaultValue("7")
                    @Min(value = 1, message = "must be at least 1, which is today")
                    @Max(value = 366, message = "must be at most 366")
                    int lastDays) {
        return workloads.of(caller.get(), QueueFilter.of(null, office, offices), dueWithinDays, lastDays);
    }
}
