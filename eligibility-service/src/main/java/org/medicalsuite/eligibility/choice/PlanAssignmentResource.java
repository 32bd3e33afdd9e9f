package org.medicalsuite.eligibility.choice;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Collections;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.medicalsuite.eligibility.assignment.AssignmentDecision;
import org.medicalsuite.eligibility.assignment.AssignmentInputs;
import org.medicalsuite.eligibility.membership.EnrolmentAct;
import org.medicalsuite.eligibility.membership.EnrolmentReading;
import org.medicalsuite.eligibility.membership.EnrolmentRecord;
import org.medicalsuite.eligibility.membership.KeptText;
import org.medicalsuite.kernel.Role;
import org.medicalsuite.kernel.http.CurrentCaller;

/** Plans to which people were assigned who did not choose. */
@Path("/v1/plan-assignments")
@Tag(name = "Plan choices")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class PlanAssignmentResource {
    private final EnrolmentReading reading;
    private final KeptText text;
    private final CurrentCaller caller;

    public PlanAssignmentResource(EnrolmentReading reading, KeptText text, CurrentCaller caller) {
        this.reading = reading;
        this.text = text;
        this.caller = caller;
    }

    /**
     * An assignment with everything that led to it.
     *
     * @param inputs everything that the rules looked at, as it was then
     * @param replay what the rules say of these inputs now
     * @param replayAgrees whether that is the plan and the trace of then
     */
    public record ExplainedAssignment(
            EnrolmentAct assignment, AssignmentInputs inputs, AssignmentDecision replay, boolean replayAgrees) {}

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.Words.COUNTY_WORKER, Role.Words.HEALTH_PLAN, Role.Words.STATE_CONSULTANT, Role.Words.SYSTEM})
    @Operation(
            summary = "Read a default assignment, explained",
            description = "For the county, the plan and the state. The kept inputs are put to the rules once more, so"
                    + " that the answer shows whether they still lead to the same plan by the same steps.")
    @APIResponse(responseCode = "200", description = "The assignment, its inputs, its trace, its replay")
    public ExplainedAssignment readPlanAssignment(@PathParam("id") String id) {
        var record = reading.record(caller.get(), EnrolmentRecord.Kind.ASSIGNMENT, id);
        var assignment = text.read(record.answer(), EnrolmentAct.class);
        var inputs = text.read(record.inputs(), AssignmentInputs.class);
        var replay = AssignmentDecision.of(inputs);
        return new ExplainedAssignment(assignment, inputs, replay, agrees(assignment, replay));
    }

    private static boolean agrees(EnrolmentAct assignment, AssignmentDecision replay) {
        var plan = assignment.plan();
        return plan != null
                && plan.hcpCode().equals(replay.hcpCode())
                && Collections.indexOfSubList(assignment.trace(), replay.trace()) >= 0;
    }
}
