package org.medicalsuite.eligibility;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;
import org.medicalsuite.kernel.time.Clocks;

/** A sandbox: tests of it move its clock, which no other test sees. */
public final class MovableClockProfile implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(Clocks.MOVABLE, "true");
    }
}
