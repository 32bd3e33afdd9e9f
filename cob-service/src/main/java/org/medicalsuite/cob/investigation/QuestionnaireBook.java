package org.medicalsuite.cob.investigation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.medicalsuite.cob.claim.ClaimNumber;
import org.medicalsuite.cob.claim.ClaimRequest;
import org.medicalsuite.cob.questionnaire.Notice;
import org.medicalsuite.cob.questionnaire.QuestionnaireEvent;
import org.medicalsuite.cob.questionnaire.QuestionnaireLife;
import org.medicalsuite.cob.reference.Figures;
import org.medicalsuite.kernel.time.Clocks;

/** Opens questionnaires and writes what happens to them, with what person and provider are told. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class QuestionnaireBook {
    private final Questionnaires questionnaires;
    private final Clock clock;

    public QuestionnaireBook(Questionnaires questionnaires, Clock clock) {
        this.questionnaires = questionnaires;
        this.clock = clock;
    }

    /** Asks the person on account of a claim; where an answer is awaited already, the claim waits for the same one. */
    UUID ask(ClaimNumber number, ClaimRequest claim, String actor) {
        var asked = questionnaires.awaitingReply(claim.cin());
        if (asked.isPresent()) {
            questionnaires.attach(asked.get(), number);
            return asked.get();
        }
        var followUp = Notice.followUp(today(), Figures.committed());
        return open(number, claim, new QuestionnaireEvent.Sent(followUp), actor);
    }

    /** Opens a questionnaire that begins with this event. */
    UUID open(ClaimNumber number, ClaimRequest claim, QuestionnaireEvent first, String actor) {
        var id = UUID.randomUUID();
        questionnaires.insert(id, number, claim.cin(), claim.billingProvider(), now());
        questionnaires.attach(id, number);
        write(id, QuestionnaireLife.begun(first), first, actor);
        return id;
    }

    /** Writes an event that the questionnaire's state allows. */
    void write(UUID id, QuestionnaireLife after, QuestionnaireEvent event, String actor) {
        questionnaires.append(
                id,
                after.events(),
                event,
                after.state().followUpDue().orElse(null),
                Notice.of(event, today()),
                actor,
                now());
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Clocks.CALIFORNIA));
    }

    private Instant now() {
        return Instant.now(clock).truncatedTo(ChronoUnit.MICROS);
    }
}
