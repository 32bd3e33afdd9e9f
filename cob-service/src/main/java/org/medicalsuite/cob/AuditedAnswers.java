package org.medicalsuite.cob;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.kernel.Cin;
import org.medicalsuite.kernel.audit.AuditTrail;
import org.medicalsuite.kernel.http.CurrentCaller;

/** An answer about a person leaves a record in the transaction that gives it; an answer about nobody leaves none. */
@ApplicationScoped
@Transactional
public class AuditedAnswers {
    private final CurrentCaller caller;
    private final AuditTrail audit;

    public AuditedAnswers(CurrentCaller caller, AuditTrail audit) {
        this.caller = caller;
        this.audit = audit;
    }

    /** Records that the caller was answered, and returns the answer. */
    public <A> A about(@Nullable Cin cin, String deed, String outcome, A answer) {
        if (cin != null) {
            audit.record(caller.get(), new AuditTrail.Entry(deed, cin, null, "payment", outcome));
        }
        return answer;
    }
}
