package org.medicalsuite.cob;

import org.medicalsuite.kernel.Caller;

/** Who acts where nobody is asking: jobs, and what goes on behind an answer. */
public final class ServiceItself {
    public static final Caller CALLER = Caller.job("cob-service", "cob-service");

    private ServiceItself() {}
}
