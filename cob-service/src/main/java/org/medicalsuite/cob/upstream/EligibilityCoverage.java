package org.medicalsuite.cob.upstream;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.client.eligibility.model.Certainty;
import org.medicalsuite.client.eligibility.model.EligibilityAnswer;
import org.medicalsuite.client.eligibility.model.MedicareReason;
import org.medicalsuite.client.eligibility.model.OtherCoverageLine;
import org.medicalsuite.client.eligibility.model.PayerCoverage;
import org.medicalsuite.client.eligibility.model.Subscriber;
import org.medicalsuite.client.http.ApiException;
import org.medicalsuite.cob.CoverageFacts;
import org.medicalsuite.cob.CoverageKind;
import org.medicalsuite.cob.Period;
import org.medicalsuite.cob.PlanFacts;
import org.medicalsuite.cob.claim.CoverageAnswer;
import org.medicalsuite.cob.claim.CoverageSource;
import org.medicalsuite.cob.order.Medicare;
import org.medicalsuite.cob.order.Relation;
import org.medicalsuite.kernel.Cin;
import org.medicalsuite.kernel.FieldFault;
import org.medicalsuite.kernel.Money;
import org.medicalsuite.kernel.ProblemType;
import org.medicalsuite.kernel.Refusal;

/** Asks eligibility-service, in the name of the caller. */
@ApplicationScoped
class EligibilityCoverage implements CoverageSource {
    private final EligibilityCalls calls;

    EligibilityCoverage(EligibilityCalls calls) {
        this.calls = calls;
    }

    @Override
    public CoverageAnswer ask(Cin cin, LocalDate serviceDate) {
        try {
            return answer(calls.inquire(cin, serviceDate));
        } catch (ApiException refused) {
            if (refused.getCode() == 400) {
                throw Refusal.invalid(new FieldFault(
                        "serviceFrom",
                        "ELIGIBILITY_CANNOT_ANSWER",
                        "The day of service lies outside of what eligibility can be asked about",
                        "Send a day that an eligibility inquiry takes"));
            }
            throw unavailable();
        } catch (EligibilityCalls.Unanswered | CircuitBreakerOpenException | Said.Missing unanswered) {
            throw unavailable();
        }
    }

    private static CoverageAnswer answer(EligibilityAnswer answer) {
        var delivery = answer.getDelivery();
        var plan = delivery == null ? null : delivery.getPlan();
        var shareOfCost = answer.getShareOfCost();
        var coverages = answer.getCoverages();
        return new CoverageAnswer(
                Said.by(answer.getEvc()),
                Said.by(answer.getAnsweredAt()),
                Said.by(answer.getOutcome()).getValue(),
                plan == null ? null : plan.getHcpCode(),
                isAssumed(answer) ? assumed(answer) : null,
                shareOfCost == null || shareOfCost.getRemaining() == null
                        ? Money.ZERO
                        : Money.parse(shareOfCost.getRemaining().toString()),
                verifiedOn(answer),
                coverages == null
                        ? List.of()
                        : coverages.stream()
                                .map(it -> coverage(it, isAssumed(answer)))
                                .toList());
    }

    /** Of several coverages on file the one that was confirmed the longest ago. */
    private static @Nullable LocalDate verifiedOn(EligibilityAnswer answer) {
        LocalDate oldest = null;
        var onFile = answer.getOtherCoverage();
        for (var line : onFile == null ? List.<OtherCoverageLine>of() : onFile) {
            var freshness = line.getFreshness();
            // Where nobody has confirmed it, eligibility counts from when it learned of the coverage.
            var verified = freshness == null ? null : freshness.getCountedFrom();
            if (verified != null && (oldest == null || verified.isBefore(oldest))) {
                oldest = verified;
            }
        }
        return oldest;
    }

    /** Whether eligibility says itself that somebody must be asked why there is Medicare before it is relied upon. */
    private static boolean isAssumed(EligibilityAnswer answer) {
        var medicare = answer.getMedicare();
        var entitlement = medicare == null ? null : medicare.getEntitlement();
        return entitlement != null && entitlement.getCertainty() != Certainty.DERIVED;
    }

    private static Medicare.@Nullable Entitlement assumed(EligibilityAnswer answer) {
        return entitlement(
                Said.by(Said.by(answer.getMedicare()).getEntitlement()).getReason());
    }

    private static Medicare.@Nullable Entitlement entitlement(@Nullable MedicareReason reason) {
        if (reason == null) {
            return null;
        }
        return switch (reason) {
            case AGED -> Medicare.Entitlement.AGED;
            case DISABLED -> Medicare.Entitlement.DISABLED;
            // A reason that this service has not learnt: the claim says it, or a person looks.
            case UNKNOWN_DEFAULT_OPEN_API -> null;
        };
    }

    private static CoverageFacts.@Nullable MedicareFacts medicare(PayerCoverage coverage, boolean isAssumed) {
        var medicare = coverage.getMedicare();
        var entitlement = medicare == null || isAssumed ? null : entitlement(medicare.getEntitlement());
        return entitlement == null ? null : new CoverageFacts.MedicareFacts(entitlement, null, null);
    }

    private static CoverageFacts coverage(PayerCoverage coverage, boolean isAssumed) {
        return new CoverageFacts(
                Said.by(coverage.getId()),
                coverage.getPayer(),
                kind(coverage),
                period(coverage.getPeriod()),
                null,
                holder(coverage.getSubscriber()),
                null,
                null,
                null,
                null,
                medicare(coverage, isAssumed));
    }

    private static @Nullable Period period(org.medicalsuite.client.eligibility.model.@Nullable Period period) {
        return period == null ? null : new Period(Said.by(period.getFrom()), period.getThru());
    }

    private static CoverageKind kind(PayerCoverage coverage) {
        return switch (Said.by(coverage.getKind())) {
            case GROUP_PLAN -> CoverageKind.GROUP_PLAN;
            case INDIVIDUAL_PLAN -> CoverageKind.INDIVIDUAL_PLAN;
            case MEDICARE -> CoverageKind.MEDICARE;
            case TRICARE -> CoverageKind.TRICARE;
            case MEDI_CAL -> CoverageKind.MEDI_CAL;
            // A kind that eligibility-service has learnt and this service has not: nobody may guess its place.
            case UNKNOWN_DEFAULT_OPEN_API -> throw unavailable();
        };
    }

    private static PlanFacts.@Nullable Holder holder(@Nullable Subscriber subscriber) {
        if (subscriber == null || subscriber.getRelation() == null) {
            return null;
        }
        return switch (subscriber.getRelation()) {
            case PATIENT -> holder(Relation.PATIENT, subscriber);
            case SPOUSE -> holder(Relation.SPOUSE, subscriber);
            case MOTHER -> holder(Relation.MOTHER, subscriber);
            case FATHER -> holder(Relation.FATHER, subscriber);
            case UNKNOWN_DEFAULT_OPEN_API -> null;
        };
    }

    private static PlanFacts.Holder holder(Relation relation, Subscriber subscriber) {
        return new PlanFacts.Holder(relation, subscriber.getBirthDate(), null, null);
    }

    private static Refusal unavailable() {
        return new Refusal(
                ProblemType.UPSTREAM_UNAVAILABLE,
                "Eligibility does not answer, and no claim is taken without coverage; nothing was stored. Send the"
                        + " claim again later with the same Idempotency-Key");
    }
}
