package org.medicalsuite.cob.investigation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.cob.claim.ClaimBehind;
import org.medicalsuite.cob.claim.ClaimNumber;
import org.medicalsuite.cob.claim.Reprocessing;
import org.medicalsuite.cob.claim.StoredClaim;
import org.medicalsuite.cob.claim.life.ClaimState;
import org.medicalsuite.cob.claim.life.Liability;
import org.medicalsuite.cob.questionnaire.ClaimStand;
import org.medicalsuite.cob.questionnaire.CobInformation;
import org.medicalsuite.cob.questionnaire.NextStep;
import org.medicalsuite.cob.questionnaire.Notice;
import org.medicalsuite.cob.questionnaire.QuestionnaireEvent;
import org.medicalsuite.cob.questionnaire.QuestionnaireLife;
import org.medicalsuite.cob.reference.Figures;
import org.medicalsuite.kernel.Caller;
import org.medicalsuite.kernel.ProblemType;
import org.medicalsuite.kernel.Refusal;
import org.medicalsuite.kernel.time.Clocks;

/**
 * Asks a person about other coverage and acts on the answer. Everything that one request does is committed together;
 * the claim is held first, then its questionnaire, so that two requests about one claim take turns.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Investigation {
    private final Questionnaires questionnaires;
    private final CobInformationStore information;
    private final ReprocessingQueue queue;
    private final Reprocessing reprocessing;
    private final ClaimBehind behind;
    private final QuestionnaireBook book;
    private final IntakeInquiry inquiry;
    private final InvestigationSettings settings;
    private final Clock clock;

    public Investigation(
            Questionnaires questionnaires,
            CobInformationStore information,
            ReprocessingQueue queue,
            Reprocessing reprocessing,
            ClaimBehind behind,
            QuestionnaireBook book,
            IntakeInquiry inquiry,
            InvestigationSettings settings,
            Clock clock) {
        this.questionnaires = questionnaires;
        this.information = information;
        this.queue = queue;
        this.reprocessing = reprocessing;
        this.behind = behind;
        this.book = book;
        this.inquiry = inquiry;
        this.settings = settings;
        this.clock = clock;
    }

    /** What was found before anything was sent, and the questionnaire where one was. */
    record Begun(CobInformation information, @Nullable UUID questionnaire) {}

    /** Denies the claim and asks the person, where what is known is absent or too old; one question a claim at a time. */
    Begun begin(Caller caller, ClaimNumber number) {
        var claim = reprocessing.held(caller, number);
        information.hold(claim.facts().cin());
        var open = questionnaires.open(number);
        var known = inquiry.known(claim.facts().cin(), claim.coverage());
        if (open.isPresent() || !known.stale()) {
            return new Begun(known, open.orElse(null));
        }
        var step = NextStep.of(new ClaimStand(true, false, false, null, false));
        reprocessing.deny(claim, Liability.MEMBER, step.basis(), caller.subject());
        return new Begun(known, book.ask(number, claim.facts(), caller.subject()));
    }

    /** Takes the person's answer in, sets the order and says what becomes of the claim. */
    void reply(Caller caller, UUID id, ReplyRequest reply) {
        var claim = claimOf(caller, id);
        information.hold(claim.facts().cin());
        var asked = held(id);
        var asKnown = reprocessing.corrected(claim, reply.correction(reprocessing.known(claim)));
        reprocessing.keep(claim, asKnown, "QUESTIONNAIRE");
        information.keep(asked.cin(), reply.receivedOn(), "QUESTIONNAIRE");
        var position = reprocessing.ourPosition(claim, asKnown);
        var life = next(asked, asked.life(), new QuestionnaireEvent.Replied(reply.receivedOn(), position), caller);
        var step = NextStep.of(
                new ClaimStand(false, true, true, position, PrimaryEob.isWith(asKnown, settings.primaryAnswer())));
        switch (step.action()) {
            case REPROCESS_OVERNIGHT, PAY_AS_PRIMARY ->
                wantedAfter(asked, life, new QuestionnaireEvent.FoundPrimary(), caller);
            case PAY_AS_SECONDARY -> {
                var secondary = next(asked, life, new QuestionnaireEvent.FoundSecondary(followUp()), caller);
                wantedAfter(asked, secondary, new QuestionnaireEvent.Corrected(), caller);
            }
            case DENY_PROVIDER_LIABILITY -> {
                reprocessing.deny(claim, Liability.PROVIDER, step.basis(), caller.subject());
                next(asked, life, new QuestionnaireEvent.FoundSecondary(followUp()), caller);
            }
            case WAIT_FOR_QUESTIONNAIRE, DENY_MEMBER_LIABILITY_SEND_QUESTIONNAIRE ->
                next(asked, life, new QuestionnaireEvent.FoundWrong(followUp()), caller);
        }
        for (var other : questionnaires.claims(id)) {
            if (!other.equals(asked.claim())) {
                affected(asked, reprocessing.held(other), reply);
            }
        }
    }

    /** Another claim that waits for the same answer learns of it and is worked out anew overnight. */
    private void affected(StoredQuestionnaire asked, StoredClaim other, ReplyRequest reply) {
        if (other.life().state() instanceof ClaimState.Denied) {
            var correction = reply.aboutAnother(reprocessing.known(other));
            reprocessing.keep(other, reprocessing.corrected(other, correction), "QUESTIONNAIRE");
            queue.want(new ReprocessingQueue.Wanted(asked.id(), other.number()), now());
        }
    }

    /** Somebody has asked how far it is; the next time to ask is a follow-up later. */
    void followUp(Caller caller, UUID id) {
        claimOf(caller, id);
        var asked = held(id);
        next(asked, asked.life(), new QuestionnaireEvent.FollowedUp(followUp()), caller);
    }

    /** Records what a follow-up has found; where it makes us pay, the claim is worked out anew overnight. */
    void outcome(Caller caller, UUID id, OutcomeRequest outcome) {
        var claim = claimOf(caller, id);
        var asked = held(id);
        if (outcome.correction() != null) {
            reprocessing.keep(claim, reprocessing.corrected(claim, outcome.correction()), "FOLLOW_UP");
        }
        switch (outcome.outcome()) {
            case OURS_PRIMARY -> wantedAfter(asked, asked.life(), new QuestionnaireEvent.FoundPrimary(), caller);
            case CORRECTED -> wantedAfter(asked, asked.life(), new QuestionnaireEvent.Corrected(), caller);
            case OURS_SECONDARY -> next(asked, asked.life(), new QuestionnaireEvent.FoundSecondary(followUp()), caller);
            case ORDER_WRONG -> next(asked, asked.life(), new QuestionnaireEvent.FoundWrong(followUp()), caller);
        }
    }

    /** The questionnaire's claim, held, where the caller may see it. */
    StoredClaim claimOf(Caller caller, UUID id) {
        return reprocessing.held(caller, behind.of(ClaimBehind.Thing.QUESTIONNAIRE, id, caller));
    }

    StoredQuestionnaire held(UUID id) {
        return questionnaires.hold(id).orElseThrow(Refusal::notFound);
    }

    private void wantedAfter(
            StoredQuestionnaire asked, QuestionnaireLife life, QuestionnaireEvent event, Caller caller) {
        next(asked, life, event, caller);
        queue.want(new ReprocessingQueue.Wanted(asked.id(), asked.claim()), now());
    }

    private QuestionnaireLife next(
            StoredQuestionnaire asked, QuestionnaireLife life, QuestionnaireEvent event, Caller caller) {
        if (!life.allows(event.kind())) {
            throw new Refusal(
                    ProblemType.CONFLICT,
                    "This does not happen to a questionnaire that is "
                            + life.state().name() + "; " + life.state().nextStep());
        }
        var after = life.after(event);
        book.write(asked.id(), after, event, caller.subject());
        return after;
    }

    private LocalDate followUp() {
        return Notice.followUp(today(), Figures.committed());
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Clocks.CALIFORNIA));
    }

    private Instant now() {
        return Instant.now(clock).truncatedTo(ChronoUnit.MICROS);
    }
}
