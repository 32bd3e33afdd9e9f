package org.medicalsuite.cob;

import java.util.Set;
import org.medicalsuite.kernel.Caller;
import org.medicalsuite.kernel.Role;

/** Who acts where nobody is asking: jobs, and what goes on behind an answer. */
public final class ServiceItself {
    public static final Caller CALLER =
            new Caller("cob-service", "cob-service", Set.of(Role.SYSTEM), Set.of(), Set.of(), Set.of());

    private ServiceItself() {}
}
