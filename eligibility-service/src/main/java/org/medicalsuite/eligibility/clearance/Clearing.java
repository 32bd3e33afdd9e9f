package org.medicalsuite.eligibility.clearance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.eligibility.coverage.InquiryWindow;
import org.medicalsuite.eligibility.shareofcost.CountedBill;
import org.medicalsuite.kernel.Caller;
import org.medicalsuite.kernel.Cin;
import org.medicalsuite.kernel.FieldFault;
import org.medicalsuite.kernel.Money;
import org.medicalsuite.kernel.Refusal;
import org.medicalsuite.kernel.Role;
import org.medicalsuite.kernel.audit.AuditTrail;
import org.medicalsuite.kernel.idempotency.IdempotentRequests;
import org.medicalsuite.kernel.time.Clocks;

/** Clears and reverses: the row, the balance, the audit record and the answer to a repeat, all or none of them. */
@ApplicationScoped
public class Clearing {
    private static final String PURPOSE = "payment";

    private final IdempotentRequests idempotent;
    private final ShareOfCostLedger ledger;
    private final ShareOfCostCases cases;
    private final AuditTrail audit;
    private final Clock clock;

    Clearing(
            IdempotentRequests idempotent,
            ShareOfCostLedger ledger,
            ShareOfCostCases cases,
            AuditTrail audit,
            Clock clock) {
        this.idempotent = idempotent;
        this.ledger = ledger;
        this.cases = cases;
        this.audit = audit;
        this.clock = clock;
    }

    /** Counts a bill once for a key. */
    @Transactional
    public ClearanceAnswer clear(Caller caller, @Nullable String key, ClearanceRequest request) {
        refuseUnusable(caller, request);
        return idempotent.answer(caller, key, "share-of-cost.clear", request, ClearanceAnswer.class, () -> {
            var answer = count(caller, request);
            record(caller, "share-of-cost.clear", request.cin(), answer);
            return answer;
        });
    }

    /** Takes a clearance back, once for a key; empty where the caller has no such clearance. */
    @Transactional
    public Optional<ClearanceAnswer> reverse(
            Caller caller, @Nullable String key, String number, ReversalRequest request) {
        return own(caller, number)
                .map(entered -> idempotent.answer(
                        caller, key, "share-of-cost.reverse " + number, request, ClearanceAnswer.class, () -> {
                            var answer = takeBack(caller, entered, request);
                            record(caller, "share-of-cost.reverse", entered.cin(), answer);
                            return answer;
                        }));
    }

    /** A clearance of the caller's own; those who check see each. */
    @Transactional
    public Optional<StoredClearance> find(Caller caller, String number) {
        var found = own(caller, number);
        found.ifPresent(entered -> audit.record(
                caller, new AuditTrail.Entry("share-of-cost.read", entered.cin(), number, PURPOSE, "FOUND")));
        return found.map(ShareOfCostLedger.Entered::clearance);
    }

    private ClearanceAnswer count(Caller caller, ClearanceRequest request) {
        var now = now();
        try {
            return switch (cases.find(caller, request.cin(), request.serviceDate(), request.caseNumber(), now)) {
                case ShareOfCostCases.No(var outcome) -> ClearanceAnswer.no(outcome);
                case ShareOfCostCases.Open(var person, var caseNumber, var amount) ->
                    count(caller, request, person, caseNumber, amount);
            };
        } catch (SQLException e) {
            throw new IllegalStateException("The share of cost could not be cleared", e);
        }
    }

    private ClearanceAnswer count(Caller caller, ClearanceRequest request, long person, String caseNumber, Money amount)
            throws SQLException {
        var month = request.serviceDate().withDayOfMonth(1);
        var before = ledger.open(caseNumber, month, amount);
        var bill = CountedBill.of(before.amount(), before.cleared(), request.amount());
        if (bill.nothingCounted()) {
            return ClearanceAnswer.no(ClearanceOutcome.ALREADY_MET);
        }
        var clearance = new StoredClearance(
                number(),
                caseNumber,
                month,
                request.serviceDate(),
                request.procedure(),
                request.npi(),
                request.amount(),
                bill.counted(),
                null,
                null,
                // After the lock, so that the order of the rows is the order of their times.
                now());
        ledger.add(clearance, person, caller.subject());
        var outcome = bill.remaining().isZero() ? ClearanceOutcome.CLEARED : ClearanceOutcome.PARTLY_CLEARED;
        return new ClearanceAnswer(outcome, clearance, bill.billable(), bill.remaining(), bill.basis(), List.of());
    }

    private ClearanceAnswer takeBack(Caller caller, ShareOfCostLedger.Entered entered, ReversalRequest request) {
        var cleared = entered.clearance();
        try {
            var before = ledger.lock(cleared);
            if (cleared.reverses() != null || ledger.isReversed(cleared.number())) {
                return ClearanceAnswer.no(ClearanceOutcome.ALREADY_REVERSED);
            }
            var reversal = new StoredClearance(
                    number(),
                    cleared.caseNumber(),
                    cleared.month(),
                    cleared.serviceDate(),
                    cleared.procedure(),
                    cleared.npi(),
                    cleared.billed(),
                    Money.ZERO.minus(cleared.counted()),
                    cleared.number(),
                    request.reason(),
                    now());
            ledger.add(reversal, entered.person(), caller.subject());
            var remaining = before.amount().minus(before.cleared()).plus(cleared.counted());
            return new ClearanceAnswer(ClearanceOutcome.REVERSED, reversal, null, remaining, null, List.of());
        } catch (SQLException e) {
            throw new IllegalStateException("The clearance could not be reversed", e);
        }
    }

    private Optional<ShareOfCostLedger.Entered> own(Caller caller, String number) {
        try {
            return ledger.find(number).filter(entered -> LedgerVisibility.shows(caller, entered));
        } catch (SQLException e) {
            throw new IllegalStateException("The clearance could not be read", e);
        }
    }

    private void refuseUnusable(Caller caller, ClearanceRequest request) {
        if (!request.amount().isPositive()) {
            throw Refusal.invalid(new FieldFault(
                    "amount", "AMOUNT_NOT_POSITIVE", "This field is more than zero", "Send what was paid or is owed"));
        }
        if (request.npi() == null ? !caller.is(Role.COUNTY_WORKER) : !caller.actsFor(request.npi())) {
            throw Refusal.invalid(new FieldFault(
                    "npi", "NPI_NOT_YOURS", "This field names a provider that you act for", "Send one of your NPIs"));
        }
        var window = InquiryWindow.on(LocalDate.ofInstant(clock.instant(), Clocks.CALIFORNIA));
        window.refuse("serviceDate", request.serviceDate());
    }

    private void record(Caller caller, String deed, Cin cin, ClearanceAnswer answer) {
        var row = answer.clearance();
        audit.record(
                caller,
                new AuditTrail.Entry(
                        deed,
                        cin,
                        row == null ? null : row.number(),
                        PURPOSE,
                        answer.outcome().name()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static String number() {
        return "soc_" + UUID.randomUUID().toString().replace("-", "");
    }
}
