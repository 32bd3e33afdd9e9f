package org.medicalsuite.suite.run;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.medicalsuite.kernel.testing.Ports;

/** The ports that {@code ./dev run} uses, so that printed commands work for everybody. */
final class HomePorts {
    static final int POSTGRES = 15432;
    static final int KEYCLOAK = 8180;

    private HomePorts() {}

    static Map<Room, Integer> ofServices() {
        var ports = new EnumMap<Room, Integer>(Room.class);
        ports.put(Room.GATEWAY, 8080);
        ports.put(Room.ELIGIBILITY, 8081);
        ports.put(Room.COB, 8082);
        ports.put(Room.TAR, 8083);
        return ports;
    }

    /** Refuses to start over somebody else's port, naming each that is taken. */
    static void requireFree() {
        var wanted = new LinkedHashMap<String, Integer>();
        wanted.put("PostgreSQL", POSTGRES);
        wanted.put("Keycloak", KEYCLOAK);
        ofServices().forEach((room, port) -> wanted.put(room.module(), port));
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
