package org.medicalsuite.tar.request;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.medicalsuite.kernel.Role;
import org.medicalsuite.kernel.TarNumber;
import org.medicalsuite.kernel.http.CurrentCaller;
import org.medicalsuite.tar.request.ClaimRequests.ClaimDraw;
import org.medicalsuite.tar.request.ClaimRequests.ClaimVoid;
import org.medicalsuite.tar.request.ClaimRequests.UnitAnswer;

/** Claims draw on what was authorised. The claim's id makes a repeat recognisable. */
@Tag(name = "Units")
@Path("/v1/tars/{tarNumber}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@APIResponse(responseCode = "200", description = "What came of it, also where a bound refuses, and what is left")
public class DrawingResource {
    private final Drawing drawing;
    private final LedgerReading ledgers;
    private final CurrentCaller caller;

    public DrawingResource(Drawing drawing, LedgerReading ledgers, CurrentCaller caller) {
        this.drawing = drawing;
        this.ledgers = ledgers;
        this.caller = caller;
    }

    @POST
    @Path("/draws")
    @RolesAllowed({Role.Words.SYSTEM, Role.Words.HEALTH_PLAN})
    @Operation(summary = "Draw units of a line for a claim, all of them or none")
    @APIResponse(responseCode = "409", ref = "CONFLICT")
    public UnitAnswer draw(@PathParam("tarNumber") TarNumber tarNumber, @NotNull @Valid ClaimDraw claim) {
        return drawing.draw(caller.get(), tarNumber, claim);
    }

    @POST
    @Path("/voids")
    @RolesAllowed({Role.Words.SYSTEM, Role.Words.HEALTH_PLAN})
    @Operation(summary = "Give back the units of a voided claim")
    @APIResponse(responseCode = "409", ref = "CONFLICT")
    public UnitAnswer giveBack(@PathParam("tarNumber") TarNumber tarNumber, @NotNull @Valid ClaimVoid claim) {
        return drawing.giveBack(caller.get(), tarNumber, claim);
    }

    @GET
    @Path("/unit-ledgers")
    @RolesAllowed({
        Role.Words.PROVIDER,
        Role.Words.HEALTH_PLAN,
        Role.Words.STATE_CONSULTANT,
        Role.Words.SYSTEM,
        Role.Words.MEMBER
    })
    @Operation(summary = "Units of each line: authorized, used, returned, left, and the claims that moved them")
    @APIResponse(responseCode = "200", description = "One ledger a line, for those who may see the request")
    // A read conflicts with nothing, but release 0.1 of the contract names it, and a release is kept.
    @APIResponse(responseCode = "409", ref = "CONFLICT")
    public List<LineLedgerAnswer> ledgers(@PathParam("tarNumber") TarNumber tarNumber) {
        return ledgers.read(caller.get(), tarNumber);
    }
}
