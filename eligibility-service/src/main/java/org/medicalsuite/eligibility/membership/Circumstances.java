package org.medicalsuite.eligibility.membership;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.medicalsuite.eligibility.fact.Fact;
import org.medicalsuite.eligibility.fact.Timeline;
import org.medicalsuite.eligibility.person.KnownPerson;
import org.medicalsuite.kernel.Caller;
import org.medicalsuite.kernel.DateSpan;

/** Keeps what was stated about a person's circumstances, and makes it true in the person's spans. */
@ApplicationScoped
public class Circumstances {
    private final Enrollees enrollees;
    private final StatedFacts facts;
    private final ObjectMapper json;

    Circumstances(Enrollees enrollees, StatedFacts facts, ObjectMapper json) {
        this.enrollees = enrollees;
        this.facts = facts;
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
            facts.keep(
                    new StatedFacts.Statement(
                            id,
                            person,
                            Enrollees.onDay(person, enrollees.today())
                                    .first(Fact.Residence.class)
                                    .map(held -> held.fact().county())
                                    .orElse(""),
                            null,
                            statement.from(),
                            json.writeValueAsString(statement),
                            "{}",
                            "enrolment-circumstance.create",
                            statement.fact().kind().name()),
                    timeline,
                    caller);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A circumstance could not be written", e);
        }
    }
}
