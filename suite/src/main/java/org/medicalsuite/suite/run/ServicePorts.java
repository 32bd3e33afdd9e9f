package org.medicalsuite.suite.run;

import org.medicalsuite.kernel.testing.Ports;

/** Where each of the four services listens on localhost. */
public record ServicePorts(int gateway, int eligibility, int cob, int tar) {
    /** The ports that {@code ./dev run} uses, so that printed commands work for everybody. */
    static final ServicePorts AT_HOME = new ServicePorts(8080, 8081, 8082, 8083);

    /** Ports that nobody listened on a moment ago. */
    public static ServicePorts free() {
        return new ServicePorts(Ports.free(), Ports.free(), Ports.free(), Ports.free());
    }

    public int of(Room room) {
        return switch (room) {
            case GATEWAY -> gateway;
            case ELIGIBILITY -> eligibility;
            case COB -> cob;
            case TAR -> tar;
        };
    }
}
