package org.medicalsuite.kernel.emergency;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Reads the pass of a request, and says on the answer that it was needed and used. */
public class EmergencyHeader {
    @ServerRequestFilter(preMatching = true)
    public void read(ContainerRequestContext request) {
        var pass = request.getHeaderString(EmergencyAccess.HEADER);
        if (pass != null) {
            EmergencyAccess.show(pass);
        }
    }

    @ServerResponseFilter
    public void mark(ContainerResponseContext answer) {
        var used = EmergencyAccess.used();
        if (used != null) {
            answer.getHeaders().putSingle(EmergencyAccess.HEADER, used);
        }
    }
}
