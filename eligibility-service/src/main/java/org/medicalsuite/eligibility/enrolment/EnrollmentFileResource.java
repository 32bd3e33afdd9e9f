package org.medicalsuite.eligibility.enrolment;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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
import org.jspecify.annotations.Nullable;
import org.medicalsuite.kernel.FieldFault;
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
    private static final int LARGEST_PAGE = 1000;

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
    @RolesAllowed({Role.Words.SYSTEM, Role.Words.AUDITOR, Role.Words.STATE_CONSULTANT})
    @Operation(
            summary = "Enrollment files, the newest first",
            description = "Shows how far a file is while it is being read or applied.")
    @APIResponse(
            responseCode = "200",
            description = "A page of files",
            content = @Content(schema = @Schema(implementation = FilePages.Files.class)))
    @APIResponse(
            responseCode = "400",
            description = "The page is asked for in a way that cannot be used",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "404",
            description = "The file named by after does not exist",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public FilePages.Files list(
            @QueryParam("after") @Nullable String after, @QueryParam("limit") @DefaultValue("50") int limit) {
        var page = files.page(after, held(limit)).orElseThrow(Refusal::notFound);
        var last = FilePages.last(page, limit);
        return new FilePages.Files(page, last == null ? null : last.id());
    }

    @GET
    @Path("/{id}/quarantined-members")
    @RolesAllowed({Role.Words.SYSTEM, Role.Words.AUDITOR, Role.Words.STATE_CONSULTANT})
    @Operation(summary = "Members of a file that were set aside, in the order of the file")
    @APIResponse(
            responseCode = "200",
            description = "A page of members",
            content = @Content(schema = @Schema(implementation = FilePages.Quarantine.class)))
    @APIResponse(
            responseCode = "400",
            description = "The page is asked for in a way that cannot be used",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "404",
            description = "No such file",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public FilePages.Quarantine quarantinedMembers(
            @PathParam("id") String id,
            @QueryParam("after") @DefaultValue("0") int after,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        find(id);
        var page = files.quarantined(id, after, held(limit));
        var last = FilePages.last(page, limit);
        return new FilePages.Quarantine(page, last == null ? null : last.member());
    }

    @GET
    @Path("/{id}/findings")
    @RolesAllowed({Role.Words.SYSTEM, Role.Words.AUDITOR, Role.Words.STATE_CONSULTANT})
    @Operation(
            summary = "What a full file was found to say of the membership before it",
            description = "Who is missing, who is new, who changed; by CIN. Empty for a file of changes.")
    @APIResponse(
            responseCode = "200",
            description = "A page of people",
            content = @Content(schema = @Schema(implementation = FilePages.Findings.class)))
    @APIResponse(
            responseCode = "400",
            description = "The finding is left out, or the page is asked for in a way that cannot be used",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "404",
            description = "No such file, or no such finding",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public FilePages.Findings findings(
            @PathParam("id") String id,
            @QueryParam("finding") @NotNull(message = "is required") FileFinding.Finding finding,
            @QueryParam("after") @DefaultValue("") String after,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        find(id);
        var page = files.findings(id, finding, after, held(limit), caller.get());
        var last = FilePages.last(page, limit);
        return new FilePages.Findings(page, last == null ? null : last.cin().value());
    }

    private static int held(int limit) {
        if (limit < 1 || limit > LARGEST_PAGE) {
            throw Refusal.invalid(new FieldFault(
                    "limit",
                    "LIMIT_RANGE",
                    "A page has 1 to %d entries".formatted(LARGEST_PAGE),
                    "Send a limit in that range"));
        }
        return limit;
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
            responseCode = "404",
            description = "No such file",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public EnrollmentFile find(@PathParam("id") String id) {
        return files.find(id).orElseThrow(Refusal::notFound);
    }
}
