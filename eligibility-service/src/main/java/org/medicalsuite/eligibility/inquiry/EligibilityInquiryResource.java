package org.medicalsuite.eligibility.inquiry;

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
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.medicalsuite.kernel.MalformedValue;
import org.medicalsuite.kernel.Problem;
import org.medicalsuite.kernel.Refusal;
import org.medicalsuite.kernel.Role;
import org.medicalsuite.kernel.http.CurrentCaller;
import org.medicalsuite.kernel.http.OnlyAsks;

/** Who is covered, by what, on this date. */
@Path("/v1/eligibility-inquiries")
@Tag(name = "Eligibility inquiries")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class EligibilityInquiryResource {
    private final Inquiries inquiries;
    private final CurrentCaller caller;

    public EligibilityInquiryResource(Inquiries inquiries, CurrentCaller caller) {
        this.inquiries = inquiries;
        this.caller = caller;
    }

    @POST
    @OnlyAsks
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({
        Role.Words.PROVIDER,
        Role.Words.HEALTH_PLAN,
        Role.Words.COUNTY_WORKER,
        Role.Words.STATE_CONSULTANT,
        Role.Words.SYSTEM
    })
    @Operation(
            summary = "Ask whether a person is covered on a date of service",
            description = "A \"no\" is an answer too (200) and says why. Every answer gets a new verification number,"
                    + " also a repeated one; asking again does no harm, so no Idempotency-Key is needed.")
    @APIResponse(
            responseCode = "200",
            description = "The answer, kept under its number",
            content = @Content(schema = @Schema(implementation = EligibilityAnswer.class)))
    @APIResponse(
            responseCode = "400",
            description = "The inquiry cannot be read, or its date of service lies outside of the window",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public String ask(@NotNull(message = "is required") @Valid EligibilityInquiry inquiry) {
        return inquiries.answer(inquiry, caller.get());
    }

    @GET
    @Path("/{evc}")
    @RolesAllowed({
        Role.Words.PROVIDER,
        Role.Words.HEALTH_PLAN,
        Role.Words.COUNTY_WORKER,
        Role.Words.STATE_CONSULTANT,
        Role.Words.AUDITOR,
        Role.Words.SYSTEM
    })
    @Operation(
            summary = "Look an answer up by its verification number",
            description = "The answer exactly as it was given, for whoever asked, for auditors and for the state.")
    @APIResponse(
            responseCode = "200",
            description = "The answer as it was given",
            content = @Content(schema = @Schema(implementation = EligibilityAnswer.class)))
    @APIResponse(
            responseCode = "404",
            description = "No such number, or not yours",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public String proof(@PathParam("evc") String evc) {
        return evc(evc).flatMap(number -> inquiries.proof(number, caller.get())).orElseThrow(Refusal::notFound);
    }

    /** A text that is no number at all is answered like a number that does not exist. */
    private static Optional<Evc> evc(String text) {
        try {
            return Optional.of(new Evc(text));
        } catch (MalformedValue malformed) {
            return Optional.empty();
        }
    }
}
