package org.medicalsuite.tar;

import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;

/** What all operations of the contract share. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Treatment authorization requests",
                        version = "1",
                        description = "May this treatment be paid for, and how much of it is left?"))
public class ApiDefinition extends Application {}
