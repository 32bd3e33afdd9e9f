package org.medicalsuite.cob;

import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.medicalsuite.kernel.Problem;

/** What all operations of the contract share. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Coordination of benefits",
                        version = "1",
                        description = "Who pays first, and how much does each pay?"),
        components =
                @Components(
                        responses =
                                @APIResponse(
                                        name = "Problem",
                                        description = "What is wrong and how to mend it (RFC 9457)",
                                        content =
                                                @Content(
                                                        mediaType = Problem.MEDIA_TYPE,
                                                        schema = @Schema(implementation = Problem.class)))))
public class ApiDefinition extends Application {}
