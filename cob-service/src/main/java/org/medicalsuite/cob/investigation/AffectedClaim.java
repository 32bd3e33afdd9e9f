package org.medicalsuite.cob.investigation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.medicalsuite.cob.ServiceItself;
import org.medicalsuite.cob.claim.ClaimRequest;
import org.medicalsuite.cob.claim.Reprocessing;
import org.medicalsuite.cob.claim.StoredClaim;
import org.medicalsuite.cob.claim.life.ClaimState;
import org.medicalsuite.cob.claim.life.Liability;
import org.medicalsuite.cob.questionnaire.ClaimStand;
import org.medicalsuite.cob.questionnaire.NextStep;
import org.medicalsuite.cob.questionnaire.Notice;
import org.medicalsuite.cob.questionnaire.QuestionnaireEvent;
import org.medicalsuite.cob.reference.Figures;
import org.medicalsuite.kernel.Basis;
import org.medicalsuite.kernel.audit.AuditTrail;
import org.medicalsuite.kernel.time.Clocks;

/** A claim that a questionnaire has settled: paid anew, or marked with what to do next; never left without either. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class AffectedClaim {
    private final Questionnaires questionnaires;
    private final QuestionnaireBook book;
    private final Reprocessing reprocessing;
    private final InvestigationSettings settings;
    private final AuditTrail audit;
    private final Clock clock;

    public AffectedClaim(
            Questionnaires questionnaires,
            QuestionnaireBook book,
            Reprocessing reprocessing,
            InvestigationSettings settings,
            AuditTrail audit,
            Clock clock) {
        this.questionnaires = questionnaires;
        this.book = book;
        this.reprocessing = reprocessing;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    /** Works the claim out with what is known now. */
    ReprocessingQueue.Ended workOut(ReprocessingQueue.Wanted wanted) {
        var claim = reprocessing.held(wanted.claim());
        var asked = questionnaires.hold(wanted.questionnaire()).orElseThrow();
        var known = reprocessing.known(claim);
        var own = asked.claim().equals(wanted.claim());
        var ended = own ? paid(wanted, claim, known) : paidOrDenied(wanted, claim, known);
        audit.record(
                ServiceItself.CALLER,
                new AuditTrail.Entry(
                        "claim.reprocess", claim.facts().cin(), claim.number().value(), "payment", ended.name()));
        return ended;
    }

    /** A claim that nobody has looked at by itself: where we are secondary, the primary's answer must be with it. */
    private ReprocessingQueue.Ended paidOrDenied(
            ReprocessingQueue.Wanted wanted, StoredClaim claim, ClaimRequest known) {
        var position = reprocessing.ourPosition(claim, known);
        var step = NextStep.of(
                new ClaimStand(false, true, true, position, PrimaryEob.isWith(known, settings.primaryAnswer())));
        if (step.action() != NextStep.Action.DENY_PROVIDER_LIABILITY) {
            return paid(wanted, claim, known);
        }
        reprocessing.deny(claim, Liability.PROVIDER, step.basis(), ServiceItself.CALLER.subject());
        book.open(
                claim.number(),
                claim.facts(),
                new QuestionnaireEvent.FoundSecondary(followUp()),
                ServiceItself.CALLER.subject());
        return ReprocessingQueue.Ended.DENIED;
    }

    private ReprocessingQueue.Ended paid(ReprocessingQueue.Wanted wanted, StoredClaim claim, ClaimRequest known) {
        return switch (reprocessing.workOutAnew(claim, known, ServiceItself.CALLER.subject())) {
            case Reprocessing.Outcome.Adjudicated _ -> settled(wanted, ReprocessingQueue.Ended.ADJUDICATED);
            case Reprocessing.Outcome.UnitsAwaited _ -> settled(wanted, ReprocessingQueue.Ended.AWAITING_UNITS);
            case Reprocessing.Outcome.NotDecided(var reasons) -> {
                mark(wanted, claim, reasons);
                yield ReprocessingQueue.Ended.NOT_DECIDED;
            }
        };
    }

    private ReprocessingQueue.Ended settled(ReprocessingQueue.Wanted wanted, ReprocessingQueue.Ended ended) {
        var asked = questionnaires.hold(wanted.questionnaire()).orElseThrow();
        if (asked.claim().equals(wanted.claim())) {
            happened(asked, new QuestionnaireEvent.Reprocessed(today()));
        }
        return ended;
    }

    /** Marks a claim that could not be worked out, so that somebody corrects its facts. */
    void giveUp(ReprocessingQueue.Wanted wanted, List<Basis> reasons) {
        mark(wanted, reprocessing.held(wanted.claim()), reasons);
    }

    /** The claim goes to review with the reasons; its questionnaire says what to do next and by when. */
    private void mark(ReprocessingQueue.Wanted wanted, StoredClaim claim, List<Basis> reasons) {
        if (claim.life().state() instanceof ClaimState.Denied) {
            reprocessing.sendToReview(claim, reasons, ServiceItself.CALLER.subject());
        }
        var wrong = new QuestionnaireEvent.FoundWrong(followUp());
        var asked = questionnaires.hold(wanted.questionnaire()).orElseThrow();
        if (!asked.claim().equals(wanted.claim())) {
            book.open(claim.number(), claim.facts(), wrong, ServiceItself.CALLER.subject());
        } else if (asked.life().allows(wrong.kind())) {
            happened(asked, wrong);
        }
    }

    private void happened(StoredQuestionnaire asked, QuestionnaireEvent event) {
        book.write(asked.id(), asked.life().after(event), event, ServiceItself.CALLER.subject());
    }

    private LocalDate followUp() {
        return Notice.followUp(today(), Figures.committed());
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Clocks.CALIFORNIA));
    }
}
