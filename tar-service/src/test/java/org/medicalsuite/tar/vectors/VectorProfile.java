package org.medicalsuite.tar.vectors;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;
import java.util.Set;
import org.medicalsuite.kernel.time.Clocks;

/** A sandbox whose time vectors set. */
public final class VectorProfile implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(Clocks.MOVABLE, "true");
    }

    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(VectorTime.class);
    }
}
