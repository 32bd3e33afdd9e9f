package org.medicalsuite.eligibility.membership;

import jakarta.enterprise.context.ApplicationScoped;
import org.medicalsuite.kernel.Caller;
import org.medicalsuite.kernel.audit.AuditTrail;

/** A refusal tells something of a person too, so it leaves its audit record as an act does that is kept. */
@ApplicationScoped
public class RefusedActs {
    private final AuditTrail audit;

    public RefusedActs(AuditTrail audit) {
        this.audit = audit;
    }

    /** Records an act that was refused; one that is kept has its record already. Inside the transaction of the answer. */
    public EnrolmentAct recorded(String deed, Caller caller, EnrolmentAct act) {
        if (!act.kept()) {
            audit.record(
                    caller,
                    new AuditTrail.Entry(
                            deed, act.cin(), null, "operations", act.outcome().name()));
        }
        return act;
    }
}
