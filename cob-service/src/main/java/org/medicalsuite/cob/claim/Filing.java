package org.medicalsuite.cob.claim;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.cob.Settings;
import org.medicalsuite.cob.claim.ClaimStore.Sending;
import org.medicalsuite.cob.reference.Figures;
import org.medicalsuite.kernel.Caller;
import org.medicalsuite.kernel.FieldFault;
import org.medicalsuite.kernel.Refusal;
import org.medicalsuite.kernel.Role;
import org.medicalsuite.kernel.idempotency.IdempotentRequests;
import org.medicalsuite.kernel.idempotency.KeyClaim;
import org.medicalsuite.kernel.time.Clocks;

/**
 * A claim's way in: looked at, its coverage asked for, stored, and its units drawn. Nothing is stored before other
 * services have been asked what must be known, and no transaction is open while they are asked.
 */
@ApplicationScoped
public class Filing {
    private final IdempotentRequests requests;
    private final ClaimStore store;
    private final CoverageSource coverages;
    private final AuthorizedUnits units;
    private final FigureEditions editions;
    private final Intake intake;
    private final UnitDrawing drawing;
    private final Settings settings;
    private final Clock clock;

    public Filing(
            IdempotentRequests requests,
            ClaimStore store,
            CoverageSource coverages,
            AuthorizedUnits units,
            FigureEditions editions,
            Intake intake,
            UnitDrawing drawing,
            Settings settings,
            Clock clock) {
        this.requests = requests;
        this.store = store;
        this.coverages = coverages;
        this.units = units;
        this.editions = editions;
        this.intake = intake;
        this.drawing = drawing;
        this.settings = settings;
        this.clock = clock;
    }

    /** Takes the claim in, or finds it under its key, and returns its number. */
    public ClaimNumber file(Caller caller, @Nullable String idempotencyKey, ClaimRequest claim) {
        KeyClaim key = requests.claim(caller, idempotencyKey, "submitClaim", claim);
        if (caller.is(Role.PROVIDER) && !caller.actsFor(claim.billingProvider())) {
            throw Refusal.notFound();
        }
        var known = store.earlier(key);
        if (known.isPresent()) {
            return known.get();
        }
        var today = LocalDate.now(clock.withZone(Clocks.CALIFORNIA));
        refuseUnfit(claim, today);
        var coverage = coverages.ask(claim.cin(), claim.serviceFrom());
        if (!Visibility.maySubmit(caller, claim, coverage)) {
            throw Refusal.notFound();
        }
        refuseTarsOfOthers(claim);
        // Before the transaction, in which the first claims of a process would each want a second connection for it.
        editions.keep(Figures.committed());
        var taken = intake.take(
                caller, claim, coverage, new Sending(key, Instant.now(clock).truncatedTo(ChronoUnit.MICROS), today));
        drawing.ask(taken.leased());
        return taken.number();
    }

    private void refuseUnfit(ClaimRequest claim, LocalDate today) {
        var faults = FormFaults.of(claim, today);
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults.toArray(FieldFault[]::new));
        }
        for (int i = 0; i < claim.payers().size(); i++) {
            var period = claim.payers().get(i).claimDeterminationPeriod();
            if (period != null) {
                period.span("payers[" + i + "].claimDeterminationPeriod");
                if (period.thru() == null) {
                    throw Refusal.invalid(new FieldFault(
                            "payers[" + i + "].claimDeterminationPeriod.thru",
                            "NOT_NULL",
                            "A claim determination period has a last day",
                            "Send the last day of the plan year"));
                }
            }
        }
        PaymentFacts.of(claim, null).claim(settings.payment(), Figures.committed());
        for (int i = 0; i < claim.addedCoverages().size(); i++) {
            // What is only missing is not refused, as the eligibility answer may have it.
            if (!claim.addedCoverages().get(i).lacksItsHolder()) {
                claim.addedCoverages().get(i).coverage("coverages[" + i + "]");
            }
        }
    }

    /** A line may use the authorization of its own person only; any other does not exist for this claim. */
    private void refuseTarsOfOthers(ClaimRequest claim) {
        for (int i = 0; i < claim.lines().size(); i++) {
            var tar = claim.lines().get(i).tar();
            if (tar != null
                    && !(units.owner(tar.number()) instanceof AuthorizedUnits.Owner.Person(var cin)
                            && cin.equals(claim.cin()))) {
                throw Refusal.invalid(new FieldFault(
                        "lines[" + i + "].tar.number",
                        "TAR_UNKNOWN",
                        "There is no such authorization for this person",
                        "Send the number of a TAR of this person that you may see, or leave it out"));
            }
        }
    }
}
