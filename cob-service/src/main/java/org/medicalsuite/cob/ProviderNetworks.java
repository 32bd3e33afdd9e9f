package org.medicalsuite.cob;

import java.time.LocalDate;
import org.medicalsuite.cob.billing.ProviderOnFile;
import org.medicalsuite.kernel.Npi;

/** Where the networks of the plans are known. */
public interface ProviderNetworks {
    /** Asks in the name of the caller who is being answered; says so where nobody answers, and never fails. */
    ProviderOnFile of(Npi provider, LocalDate day);
}
