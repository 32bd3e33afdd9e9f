package org.medicalsuite.eligibility.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.kernel.Caller;
import org.medicalsuite.kernel.FieldFault;
import org.medicalsuite.kernel.Refusal;
import org.medicalsuite.kernel.audit.AuditTrail;
import org.medicalsuite.kernel.idempotency.IdempotentRequests;

/** Merges records that somebody sends, once for a key. */
@ApplicationScoped
public class Merging {
    private final IdempotentRequests idempotent;
    private final Merges merges;
    private final AuditTrail audit;

    Merging(IdempotentRequests idempotent, Merges merges, AuditTrail audit) {
        this.idempotent = idempotent;
        this.merges = merges;
        this.audit = audit;
    }

    @Transactional
    public MergeAnswer merge(Caller caller, @Nullable String key, PersonMerge merge) {
        if (merge.frozenCin().equals(merge.liveCin())) {
            throw Refusal.invalid(new FieldFault(
                    "liveCin", "CIN_LEADS_TO_ITSELF", "A CIN cannot lead to itself", "Send the newer CIN"));
        }
        return idempotent.answer(caller, key, "person.merge", merge, MergeAnswer.class, () -> {
            var answer = merged(caller, merge);
            audit.record(
                    caller,
                    new AuditTrail.Entry(
                            "person.merge",
                            merge.liveCin(),
                            merge.frozenCin().value(),
                            "operations",
                            answer.outcome().name()));
            return answer;
        });
    }

    private MergeAnswer merged(Caller caller, PersonMerge merge) {
        try {
            return merges.merge(merge.frozenCin(), merge.liveCin(), new Merges.Origin(caller.subject(), null, null));
        } catch (SQLException e) {
            throw new IllegalStateException("The records could not be merged", e);
        }
    }
}
