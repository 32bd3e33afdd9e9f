package org.medicalsuite.eligibility.membership;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import org.medicalsuite.eligibility.fact.Fact;
import org.medicalsuite.eligibility.fact.Timeline;
import org.medicalsuite.eligibility.person.EnrolmentSpans;
import org.medicalsuite.eligibility.person.KnownPerson;
import org.medicalsuite.kernel.Caller;
import org.medicalsuite.kernel.DateSpan;
import org.medicalsuite.kernel.audit.AuditTrail;

/** Keeps what was stated about a person's circumstances, and makes it true in the person's spans. */
@ApplicationScoped
public class Circumstances {
    private final Enrollees enrollees;
    private final EnrolmentRecords records;
    private final EnrolmentSpans spans;
    private final AuditTrail audit;
    private final ObjectMapper json;

    Circumstances(
            Enrollees enrollees, EnrolmentRecords records, EnrolmentSpans spans, AuditTrail audit, ObjectMapper json) {
        this.enrollees = enrollees;
        this.records = records;
        this.spans = spans;
        this.audit = audit;
        this.json = json;
    }

    /** The id under which the statement is kept. */
    @Transactional(Transactional.TxType.MANDATORY)
    String keep(Caller caller, EnrolmentCircumstance statement) {
        var fact = statement.fact();
        var days = new DateSpan(statement.from(), statement.thru());
        var person = enrollees.lock(caller, statement.cin());
        var id = EnrolmentRecord.Kind.CIRCUMSTANCE.newId();
        var timeline = new Timeline(person.spans());
        if (statement.holds()) {
            timeline.state(days, fact);
        } else {
            timeline.deny(days, fact);
        }
        write(caller, person, statement, id, timeline);
        return id;
    }

    private void write(
            Caller caller, KnownPerson person, EnrolmentCircumstance statement, String id, Timeline timeline) {
        try {
            records.keep(
                    new EnrolmentRecord(
                            id,
                            person.id(),
                            person.cin(),
                            Enrollees.onDay(person, enrollees.today())
                                    .first(Fact.Residence.class)
                                    .map(held -> held.fact().county())
                                    .orElse(""),
                            null,
                            statement.from(),
                            json.writeValueAsString(statement),
                            "{}"),
                    caller,
                    enrollees.now());
            spans.write(person, timeline.revision(), id);
            audit.record(
                    caller,
                    new AuditTrail.Entry(
                            "enrolment-circumstance.create",
                            person.cin(),
                            id,
                            "operations",
                            statement.fact().kind().name()));
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("A circumstance could not be kept", e);
        }
    }
}
