package org.medicalsuite.eligibility.clearance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.medicalsuite.eligibility.KnownAt;
import org.medicalsuite.eligibility.clearance.ShareOfCostAnswer.CaseStanding;
import org.medicalsuite.eligibility.clearance.ShareOfCostLedger.Entered;
import org.medicalsuite.eligibility.coverage.InquiryWindow;
import org.medicalsuite.eligibility.fact.Fact;
import org.medicalsuite.eligibility.person.KnownPerson;
import org.medicalsuite.eligibility.shareofcost.Clearance;
import org.medicalsuite.eligibility.shareofcost.ShareOfCostStanding;
import org.medicalsuite.kernel.Caller;
import org.medicalsuite.kernel.Money;
import org.medicalsuite.kernel.audit.AuditTrail;
import org.medicalsuite.kernel.time.Clocks;

/** Says how a person's share of cost stands, case by case. */
@ApplicationScoped
public class ShareOfCostReading {
    private final ShareOfCostCases cases;
    private final ShareOfCostLedger ledger;
    private final AuditTrail audit;
    private final Clock clock;

    ShareOfCostReading(ShareOfCostCases cases, ShareOfCostLedger ledger, AuditTrail audit, Clock clock) {
        this.cases = cases;
        this.ledger = ledger;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public ShareOfCostAnswer answer(Caller caller, ShareOfCostInquiry inquiry) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        InquiryWindow.on(LocalDate.ofInstant(now, Clocks.CALIFORNIA)).refuse("serviceDate", inquiry.serviceDate());
        var knownAt = KnownAt.of(inquiry.knownAt(), now);
        try {
            var answer = read(caller, inquiry, knownAt);
            audit.record(
                    caller,
                    new AuditTrail.Entry(
                            "share-of-cost.read",
                            inquiry.cin(),
                            null,
                            "payment",
                            answer.outcome().name()));
            return answer;
        } catch (SQLException e) {
            throw new IllegalStateException("The share of cost could not be read", e);
        }
    }

    private ShareOfCostAnswer read(Caller caller, ShareOfCostInquiry inquiry, Instant knownAt) throws SQLException {
        var month = inquiry.serviceDate().withDayOfMonth(1);
        var person = cases.person(caller, inquiry.cin(), inquiry.serviceDate(), knownAt);
        if (person.isEmpty()) {
            return ShareOfCostAnswer.no(
                    ShareOfCostAnswer.Outcome.PERSON_NOT_FOUND, ClearanceOutcome.PERSON_NOT_FOUND, month, knownAt);
        }
        var fact = ShareOfCostCases.shareOfCost(person.get());
        if (fact.isEmpty()) {
            return ShareOfCostAnswer.no(
                    ShareOfCostAnswer.Outcome.NO_SHARE_OF_COST, ClearanceOutcome.NO_SHARE_OF_COST, month, knownAt);
        }
        return new ShareOfCostAnswer(
                ShareOfCostAnswer.Outcome.FOUND,
                month,
                knownAt,
                standings(caller, person.get(), fact.get(), inquiry.serviceDate(), knownAt),
                List.of());
    }

    private List<CaseStanding> standings(
            Caller caller, KnownPerson person, Fact.ShareOfCost fact, LocalDate day, Instant knownAt)
            throws SQLException {
        var standings = new ArrayList<CaseStanding>();
        for (var caseNumber : fact.caseNumbers()) {
            var own = caseNumber.equals(fact.caseNumbers().getFirst());
            var amount = own ? Optional.of(fact.amount()) : ledger.amountOf(caseNumber, day, knownAt);
            standings.add(
                    amount.isPresent()
                            ? standing(
                                    caller,
                                    caseNumber,
                                    own && !ShareOfCostCases.unmetByStatus(person),
                                    own,
                                    amount.get(),
                                    ledger.of(caseNumber, day.withDayOfMonth(1), knownAt))
                            : CaseStanding.unknown(caseNumber));
        }
        return List.copyOf(standings);
    }

    private static CaseStanding standing(
            Caller caller, String caseNumber, boolean metByStatus, boolean own, Money amount, List<Entered> rows) {
        var reversed = rows.stream()
                .flatMap(row -> Stream.ofNullable(row.clearance().reverses()))
                .collect(Collectors.toSet());
        var standing = rows.stream()
                .map(Entered::clearance)
                .filter(row -> row.reverses() == null && !reversed.contains(row.number()))
                .map(row -> new Clearance(row.serviceDate(), row.counted()))
                .toList();
        return CaseStanding.of(
                caseNumber,
                own,
                metByStatus,
                ShareOfCostStanding.of(amount, standing),
                rows.stream()
                        .filter(row -> LedgerVisibility.shows(caller, row))
                        .map(Entered::clearance)
                        .toList());
    }
}
