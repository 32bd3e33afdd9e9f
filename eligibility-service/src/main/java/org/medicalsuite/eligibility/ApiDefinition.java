package org.medicalsuite.eligibility;

import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;

/** What all operations of the contract share. */
@OpenAPIDefinition(
        info = @Info(title = "Eligibility", version = "1", description = "Who is covered, by what, on this date?"))
public class ApiDefinition extends Application {}
