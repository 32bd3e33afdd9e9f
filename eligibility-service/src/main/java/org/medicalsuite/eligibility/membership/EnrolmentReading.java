package org.medicalsuite.eligibility.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.medicalsuite.kernel.Caller;
import org.medicalsuite.kernel.Refusal;
import org.medicalsuite.kernel.audit.AuditTrail;

/** Reads acts of enrolment back: for the county, the plan concerned and the state; for others they do not exist. */
@ApplicationScoped
public class EnrolmentReading {
    private final EnrolmentRecords records;
    private final AuditTrail audit;
    private final KeptText text;

    public EnrolmentReading(EnrolmentRecords records, AuditTrail audit, KeptText text) {
        this.records = records;
        this.audit = audit;
        this.text = text;
    }

    /** The record, with an audit record of the reading. */
    @Transactional
    public EnrolmentRecord record(Caller caller, EnrolmentRecord.Kind kind, String id) {
        var record = records.find(id)
                .filter(found ->
                        kind.names(found.id()) && RecordVisibility.allows(caller, found.county(), found.hcpCode()))
                .orElseThrow(Refusal::notFound);
        audit.record(caller, new AuditTrail.Entry("enrolment.read", record.cin(), id, "operations", kind.name()));
        return record;
    }

    /** What was answered then. */
    @Transactional
    public EnrolmentAct act(Caller caller, EnrolmentRecord.Kind kind, String id) {
        return text.read(record(caller, kind, id).answer(), EnrolmentAct.class);
    }
}
