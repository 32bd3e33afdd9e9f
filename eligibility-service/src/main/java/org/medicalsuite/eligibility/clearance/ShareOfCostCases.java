package org.medicalsuite.eligibility.clearance;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.eligibility.aidcode.EligibilityStatus;
import org.medicalsuite.eligibility.fact.Fact;
import org.medicalsuite.eligibility.fact.KnownSpan;
import org.medicalsuite.eligibility.person.KnownPerson;
import org.medicalsuite.eligibility.person.People;
import org.medicalsuite.kernel.Caller;
import org.medicalsuite.kernel.Cin;
import org.medicalsuite.kernel.Money;
import org.medicalsuite.kernel.Role;

/** Finds the case number that a person's bills of a day may be applied to, and its share of cost. */
@ApplicationScoped
class ShareOfCostCases {
    private final People people;
    private final ShareOfCostLedger ledger;

    ShareOfCostCases(People people, ShareOfCostLedger ledger) {
        this.people = people;
        this.ledger = ledger;
    }

    /** A case to clear against, or why there is none. */
    sealed interface Found {}

    record Open(long person, String caseNumber, Money amount) implements Found {}

    record No(ClearanceOutcome outcome) implements Found {}

    Found find(Caller caller, Cin cin, LocalDate day, @Nullable String caseNumber, Instant knownAt)
            throws SQLException {
        var person = person(caller, cin, day, knownAt);
        if (person.isEmpty()) {
            return new No(ClearanceOutcome.PERSON_NOT_FOUND);
        }
        var fact = shareOfCost(person.get());
        if (fact.isEmpty() || fact.get().caseNumbers().isEmpty()) {
            return new No(ClearanceOutcome.NO_SHARE_OF_COST);
        }
        var own = fact.get().caseNumbers().getFirst();
        var chosen = caseNumber == null ? own : caseNumber;
        if (!fact.get().caseNumbers().contains(chosen)) {
            return new No(ClearanceOutcome.CASE_NUMBER_NOT_OF_PERSON);
        }
        if (chosen.equals(own)) {
            return unmetByStatus(person.get())
                    ? new Open(person.get().id(), own, fact.get().amount())
                    : new No(ClearanceOutcome.ALREADY_MET);
        }
        // Nobody's own case has this number: its share of cost is not known here.
        return ledger.amountOf(chosen, day, knownAt)
                .<Found>map(amount -> new Open(person.get().id(), chosen, amount))
                .orElse(new No(ClearanceOutcome.NO_SHARE_OF_COST));
    }

    /** The person, where the caller may act for them: a provider for anybody, a county for its residents. */
    Optional<KnownPerson> person(Caller caller, Cin cin, LocalDate day, Instant knownAt) throws SQLException {
        return people.byCin(cin, day, knownAt).stream()
                .filter(person -> !caller.is(Role.COUNTY_WORKER) || isResident(caller, person))
                .findFirst();
    }

    static Optional<Fact.ShareOfCost> shareOfCost(KnownPerson person) {
        return facts(person, Fact.ShareOfCost.class).findFirst();
    }

    /** Whether the state's file says that the share of cost is not met; where it is met there is nothing to clear. */
    static boolean unmetByStatus(KnownPerson person) {
        return facts(person, Fact.AidCode.class)
                .anyMatch(code -> new EligibilityStatus(code.status()).shareOfCostUnmet());
    }

    private static boolean isResident(Caller caller, KnownPerson person) {
        return facts(person, Fact.Residence.class)
                .anyMatch(residence -> caller.counties().contains(residence.county()));
    }

    private static <F extends Fact> Stream<F> facts(KnownPerson person, Class<F> type) {
        return person.spans().stream()
                .map(KnownSpan::fact)
                .filter(type::isInstance)
                .map(type::cast);
    }
}
