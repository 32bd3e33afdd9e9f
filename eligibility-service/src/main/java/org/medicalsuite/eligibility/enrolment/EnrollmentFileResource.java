package org.medicalsuite.eligibility.enrolment;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.medicalsuite.kernel.Problem;
import org.medicalsuite.kernel.Refusal;
import org.medicalsuite.kernel.Role;
import org.medicalsuite.kernel.http.CurrentCaller;

/** Enrollment files from the state. */
@Path("/v1/enrollment-files")
@Tag(name = "Enrollment files")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class EnrollmentFileResource {
    static final String X12 = "application/edi-x12";

    private final EnrollmentFiles files;
    private final CurrentCaller caller;

    public EnrollmentFileResource(EnrollmentFiles files, CurrentCaller caller) {
        this.files = files;
        this.caller = caller;
    }

    @POST
    @Consumes(X12)
    @RolesAllowed(Role.Words.SYSTEM)
    @Operation(
            summary = "Apply an 834 enrollment file",
            description = "Each member is applied whole or quarantined with a reason. A file whose envelope is broken"
                    + " is refused whole. The same file a second time changes nothing.")
    @RequestBody(
            description = "One X12 interchange with 834 transaction sets, version 005010X220A1, as DHCS sends plans",
            required = true,
            content = @Content(mediaType = X12, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(
            responseCode = "201",
            description = "Applied",
            content = @Content(schema = @Schema(implementation = EnrollmentFile.class)))
    @APIResponse(
            responseCode = "200",
            description = "The same file was applied before",
            content = @Content(schema = @Schema(implementation = EnrollmentFile.class)))
    @APIResponse(
            responseCode = "400",
            description = "The envelope is broken; the place is named and nothing was stored",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "401",
            description = "Not signed in",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "403",
            description = "Not the role",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "409",
            description = "The same file is being applied at this moment",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "413",
            description = "The file is larger than the limit",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response apply(InputStream body) {
        var file = files.take(body, caller.get());
        return file.alreadyApplied()
                ? Response.ok(file).build()
                : Response.created(URI.create("/v1/enrollment-files/" + file.id()))
                        .entity(file)
                        .build();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.Words.SYSTEM, Role.Words.AUDITOR, Role.Words.STATE_CONSULTANT})
    @Operation(summary = "What became of an enrollment file", description = "While it is being applied: how far it is.")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = @Content(schema = @Schema(implementation = EnrollmentFile.class)))
    @APIResponse(
            responseCode = "401",
            description = "Not signed in",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "403",
            description = "Not the role",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "404",
            description = "No such file",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public EnrollmentFile find(@PathParam("id") String id) {
        return files.find(id).orElseThrow(Refusal::notFound);
    }
}
