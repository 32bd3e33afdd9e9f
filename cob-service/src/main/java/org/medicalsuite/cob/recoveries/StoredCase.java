package org.medicalsuite.cob.recoveries;

import java.util.List;
import java.util.UUID;
import org.medicalsuite.cob.claim.ClaimNumber;
import org.medicalsuite.cob.recovery.ClaimRecovery;
import org.medicalsuite.kernel.Cin;

/**
 * A recovery case as it is stored.
 *
 * @param recovery how the recovery of its claim stands, from this third party and others
 * @param received what came in on this case, oldest first
 */
record StoredCase(
        UUID id,
        ClaimNumber claim,
        Cin cin,
        RecoveryCaseRequest request,
        boolean managedCare,
        ClaimRecovery recovery,
        List<RecoveryCaseAnswer.Received> received) {}
