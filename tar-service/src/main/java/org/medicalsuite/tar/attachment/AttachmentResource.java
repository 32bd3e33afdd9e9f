package org.medicalsuite.tar.attachment;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.kernel.Refusal;
import org.medicalsuite.kernel.Role;
import org.medicalsuite.kernel.TarNumber;
import org.medicalsuite.kernel.http.CurrentCaller;
import org.medicalsuite.kernel.idempotency.IdempotentRequests;

/** Documents of a request: the prescription, the discharge summary, the consultant's findings. */
@Tag(name = "Attachments")
@Path("/v1/tar-attachments/{tarNumber}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class AttachmentResource {
    private final Attachments attachments;
    private final AttachmentCheck check;
    private final CurrentCaller caller;
    private final long mostBytes;

    public AttachmentResource(
            Attachments attachments,
            AttachmentCheck check,
            CurrentCaller caller,
            @ConfigProperty(name = "tar.attachments.max-bytes", defaultValue = "26214400") long mostBytes) {
        this.attachments = attachments;
        this.check = check;
        this.caller = caller;
        this.mostBytes = mostBytes;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Role.Words.PROVIDER)
    @Operation(
            summary = "Add a document to your request",
            description = "The body is the document itself, Content-Type what it is. The content must begin as a file"
                    + " of that type does. Repeat with the same Idempotency-Key after a lost answer.")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = "application/pdf", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "image/png", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "image/jpeg", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "image/tiff", schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(
            responseCode = "201",
            description = "Stored",
            content = @Content(schema = @Schema(implementation = Attachment.class)))
    public Response add(
            @PathParam("tarNumber") TarNumber tarNumber,
            @QueryParam("document")
                    @Schema(description = "LOINC code of what it is about", examples = "18842-5")
                    @Nullable
                    String document,
            @HeaderParam(IdempotentRequests.HEADER) @Nullable String key,
            @HeaderParam("X-Content-SHA256")
                    @Schema(description = "SHA-256 of the body in hexadecimal; checked where it is sent")
                    @Nullable
                    String sha256,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Schema(hidden = true) @Nullable String contentType,
            InputStream body) {
        var who = caller.get();
        attachments.requireSubmitter(who, tarNumber);
        var mediaType = check.declared(contentType, document);
        try (var content = Spooled.read(body, mostBytes)) {
            check.content(content, mediaType, sha256);
            var attachment = attachments.add(who, key, tarNumber, String.valueOf(document), mediaType, content);
            return Response.created(URI.create("/v1/tar-attachments/%s/%s".formatted(tarNumber, attachment.id())))
                    .entity(attachment)
                    .build();
        }
    }

    @GET
    @RolesAllowed({
        Role.Words.PROVIDER,
        Role.Words.HEALTH_PLAN,
        Role.Words.STATE_CONSULTANT,
        Role.Words.SYSTEM,
        Role.Words.MEMBER
    })
    @Operation(
            operationId = "listAttachments",
            summary = "List the documents of a request, for those who may see the request")
    @APIResponse(responseCode = "200", description = "In the order in which they came, withdrawn ones included")
    public List<Attachment> attachments(@PathParam("tarNumber") TarNumber tarNumber) {
        return attachments.of(caller.get(), tarNumber);
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.WILDCARD)
    @RolesAllowed({
        Role.Words.PROVIDER,
        Role.Words.HEALTH_PLAN,
        Role.Words.STATE_CONSULTANT,
        Role.Words.SYSTEM,
        Role.Words.MEMBER
    })
    @Operation(summary = "Download a document, for those who may see the request")
    @APIResponse(
            responseCode = "200",
            description = "The document as it was sent",
            content =
                    @Content(
                            mediaType = "application/octet-stream",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response download(@PathParam("tarNumber") TarNumber tarNumber, @PathParam("id") String id) {
        var attachment = attachments.shown(caller.get(), tarNumber, id(id));
        StreamingOutput content = out -> attachments.copy(attachment, out);
        return Response.ok(content, attachment.mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"tar-%s-%s.%s\""
                                .formatted(tarNumber, attachment.document(), check.extension(attachment.mediaType())))
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CONTENT_LENGTH, attachment.size())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @POST
    @Path("/{id}/withdrawals")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Role.Words.PROVIDER)
    @Operation(
            summary = "Withdraw a document of your request",
            description = "It stays listed, its content is shown no more. A second time changes nothing.")
    @APIResponse(responseCode = "200", description = "The document, withdrawn")
    public Attachment withdraw(@PathParam("tarNumber") TarNumber tarNumber, @PathParam("id") String id) {
        return attachments.withdraw(caller.get(), tarNumber, id(id));
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw Refusal.notFound();
        }
    }
}
