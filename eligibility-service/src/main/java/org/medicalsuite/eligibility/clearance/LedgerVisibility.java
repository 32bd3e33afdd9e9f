package org.medicalsuite.eligibility.clearance;

import org.medicalsuite.kernel.Caller;
import org.medicalsuite.kernel.Role;

/** Who sees which row of the ledger: a provider its own, a county what it entered; those who check see each. */
final class LedgerVisibility {
    private LedgerVisibility() {}

    static boolean shows(Caller caller, ShareOfCostLedger.Entered entered) {
        var npi = entered.clearance().npi();
        return caller.is(Role.AUDITOR)
                || caller.is(Role.STATE_CONSULTANT)
                || caller.is(Role.SYSTEM)
                || (npi != null && caller.is(Role.PROVIDER) && caller.actsFor(npi))
                || (npi == null && entered.by().equals(caller.subject()));
    }
}
