package org.medicalsuite.eligibility;

import java.time.ZoneId;

/** Where California is, because a date of service is a day there. The time itself is the kernel's. */
public final class Clocks {
    public static final ZoneId CALIFORNIA = org.medicalsuite.kernel.time.Clocks.CALIFORNIA;

    private Clocks() {}
}
