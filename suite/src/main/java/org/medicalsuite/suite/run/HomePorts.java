package org.medicalsuite.suite.run;

import java.util.LinkedHashMap;
import java.util.stream.Collectors;
import org.medicalsuite.kernel.testing.Ports;

/** The fixed ports that {@code ./dev run} needs to itself. */
final class HomePorts {
    static final int POSTGRES = 15432;
    static final int KEYCLOAK = 8180;

    private HomePorts() {}

    /** Refuses to start over somebody else's port, naming each that is taken. */
    static void requireFree() {
        var wanted = new LinkedHashMap<String, Integer>();
        wanted.put("PostgreSQL", POSTGRES);
        wanted.put("Keycloak", KEYCLOAK);
        for (var room : Room.values()) {
            wanted.put(room.module(), ServicePorts.AT_HOME.of(room));
        }
        var taken = wanted.entrySet().stream()
                .filter(entry -> Ports.isTaken(entry.getValue()))
                .map(entry -> "port %d, which %s needs".formatted(entry.getValue(), entry.getKey()))
                .collect(Collectors.joining("\n  "));
        if (!taken.isEmpty()) {
            throw new PortsTaken("Another program listens on\n  " + taken
                    + "\nStop it (is another ./dev run still open?) and start again.");
        }
    }

    /** Something else listens where the suite would. */
    static final class PortsTaken extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        PortsTaken(String message) {
            super(message);
        }
    }
}
