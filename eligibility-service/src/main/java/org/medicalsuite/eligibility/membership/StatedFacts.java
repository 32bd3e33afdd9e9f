package org.medicalsuite.eligibility.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.eligibility.fact.Timeline;
import org.medicalsuite.eligibility.person.EnrolmentSpans;
import org.medicalsuite.eligibility.person.KnownPerson;
import org.medicalsuite.kernel.Caller;
import org.medicalsuite.kernel.audit.AuditTrail;

/** Keeps an enrolment record, what it states of a locked person, and the audit record, all in one transaction. */
@ApplicationScoped
public class StatedFacts {
    private final EnrolmentRecords records;
    private final EnrolmentSpans spans;
    private final Enrollees enrollees;
    private final AuditTrail audit;

    public StatedFacts(EnrolmentRecords records, EnrolmentSpans spans, Enrollees enrollees, AuditTrail audit) {
        this.records = records;
        this.spans = spans;
        this.enrollees = enrollees;
        this.audit = audit;
    }

    /**
     * What is kept.
     *
     * @param concerns the plan joined, or else the plan left; null where it concerns no plan
     * @param inputs what was asked and looked at, as JSON
     * @param answer what was answered, as JSON
     */
    public record Statement(
            String id,
            KnownPerson person,
            String county,
            @Nullable String concerns,
            LocalDate effective,
            String inputs,
            String answer,
            String deed,
            String outcome) {}

    @Transactional(Transactional.TxType.MANDATORY)
    public void keep(Statement statement, Timeline timeline, Caller caller) {
        var person = statement.person();
        records.keep(
                new EnrolmentRecord(
                        statement.id(),
                        person.id(),
                        person.cin(),
                        statement.county(),
                        statement.concerns(),
                        statement.effective(),
                        statement.inputs(),
                        statement.answer()),
                caller,
                enrollees.now());
        try {
            spans.write(person, timeline.revision(), statement.id());
        } catch (SQLException e) {
            throw new IllegalStateException("What an enrolment record states could not be kept", e);
        }
        audit.record(
                caller,
                new AuditTrail.Entry(
                        statement.deed(), person.cin(), statement.id(), "operations", statement.outcome()));
    }
}
