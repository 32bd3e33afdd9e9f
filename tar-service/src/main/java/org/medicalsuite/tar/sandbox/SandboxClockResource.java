package org.medicalsuite.tar.sandbox;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.medicalsuite.kernel.FieldFault;
import org.medicalsuite.kernel.Refusal;
import org.medicalsuite.kernel.Role;
import org.medicalsuite.kernel.time.MovableClock;
import org.medicalsuite.tar.request.TimeEffects;

/** The clock of a sandbox. Where the setting {@code suite.sandbox.movable-clock} is off, there is none. */
@Tag(name = "Sandbox")
@Path("/v1/sandbox-clock")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@APIResponse(responseCode = "200", description = "What time it is here")
public class SandboxClockResource {
    private final MovableClock clock;
    private final TimeEffects effects;

    public SandboxClockResource(MovableClock clock, TimeEffects effects) {
        this.clock = clock;
        this.effects = effects;
    }

    /** When it shall be. */
    public record ClockSetting(
            @NotNull(message = "is required") Instant now) {}

    /**
     * What time it is.
     *
     * @param moved how many lines were moved by the time that has passed with this call
     */
    public record ClockAnswer(Instant now, int moved) {}

    @GET
    @RolesAllowed(Role.Words.SYSTEM)
    @Operation(summary = "Read the sandbox's clock")
    @APIResponse(responseCode = "404", ref = "NOT_FOUND")
    public ClockAnswer readClock() {
        required();
        return new ClockAnswer(clock.instant(), 0);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Words.SYSTEM)
    @Operation(
            summary = "Set the sandbox's clock ahead",
            description = "Deadlines that run out on the way take effect at once. The clock never goes back.")
    @APIResponse(responseCode = "404", ref = "NOT_FOUND")
    public ClockAnswer setClock(@NotNull @Valid ClockSetting setting) {
        required();
        if (!clock.forwardTo(setting.now())) {
            throw Refusal.invalid(new FieldFault(
                    "now",
                    "CLOCK_GOES_FORWARD",
                    "This moment has passed here",
                    "Send a later one; the sandbox starts again with the real time"));
        }
        return new ClockAnswer(clock.instant(), effects.bringAbout());
    }

    private void required() {
        if (!clock.movable()) {
            throw Refusal.notFound();
        }
    }
}
