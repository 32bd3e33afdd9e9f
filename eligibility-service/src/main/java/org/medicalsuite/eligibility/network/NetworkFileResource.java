package org.medicalsuite.eligibility.network;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.medicalsuite.kernel.Refusal;
import org.medicalsuite.kernel.Role;
import org.medicalsuite.kernel.http.CurrentCaller;

/** Network files of plans and of the state. */
@Path("/v1/provider-network-files")
@Tag(name = "Provider networks")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class NetworkFileResource {
    static final String CSV = "text/csv";

    private final NetworkFiles files;
    private final CurrentCaller caller;

    public NetworkFileResource(NetworkFiles files, CurrentCaller caller) {
        this.files = files;
        this.caller = caller;
    }

    @POST
    @Consumes(CSV)
    @RolesAllowed({Role.Words.SYSTEM, Role.Words.HEALTH_PLAN})
    @Operation(
            operationId = "applyNetworkFile",
            summary = "Apply a provider network file",
            description = "Columns npi,name,kind,county,plan,from,to; plan is a three-character code or FFS, to may be"
                    + " empty. A line replaces what was known of the provider, county and plan for days that it speaks"
                    + " about. Each line is applied or rejected with its number; a plan states its own rows only. The"
                    + " same file a second time changes nothing.")
    @RequestBody(
            description = "UTF-8 text, the first line naming the columns",
            required = true,
            content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(
            responseCode = "201",
            description = "Applied",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = NetworkFile.class)))
    @APIResponse(responseCode = "200", description = "The same file was applied before")
    public RestResponse<NetworkFile> apply(InputStream body) {
        var file = files.take(body, caller.get());
        return RestResponse.status(file.alreadyApplied() ? RestResponse.Status.OK : RestResponse.Status.CREATED, file);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.Words.SYSTEM, Role.Words.HEALTH_PLAN, Role.Words.AUDITOR})
    @Operation(operationId = "findNetworkFile", summary = "What became of a network file of your own")
    @APIResponse(responseCode = "200", description = "The file")
    public NetworkFile find(@PathParam("id") String id) {
        return files.find(id, caller.get()).orElseThrow(Refusal::notFound);
    }
}
