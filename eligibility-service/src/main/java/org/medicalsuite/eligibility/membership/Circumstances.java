package org.medicalsuite.eligibility.membership;

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
    private final KeptText text;

    Circumstances(Enrollees enrollees, StatedFacts facts, KeptText text) {
        this.enrollees = enrollees;
        this.facts = facts;
        this.text = text;
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
                        text.of(statement),
                        "{}",
                        "enrolment-circumstance.create",
                        statement.fact().kind().name()),
                timeline,
                caller);
    }
}
