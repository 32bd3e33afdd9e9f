package org.medicalsuite.cob;

import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;

/** What all operations of the contract share. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Coordination of benefits",
                        version = "1",
                        description = "Who pays first, and how much does each pay?"))
public class ApiDefinition extends Application {}
